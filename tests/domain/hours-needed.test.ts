import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleWeek } from '../../src/domain/availability.ts';
import { addDays, dayFromNumber } from '../../src/domain/day.ts';
import { type ForecastInput, forecastInput } from '../../src/domain/forecast-input.ts';
import { sumUpForecast } from '../../src/domain/forecast.ts';
import { simulateForecast } from '../../src/domain/forecast-runs.ts';
import { chanceBy, minutesNeeded, percentBeside, withMinutes } from '../../src/domain/hours-needed.ts';
import { type Week, spreadWeek } from '../../src/domain/person.ts';
import { weekAim } from '../../src/domain/week-aim.ts';
import { makePlan } from '../../src/domain/plan.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { finishTask } from '../../src/domain/tasks.ts';
import { whatIfOutlook } from '../../src/domain/what-if-outlook.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';
import { chosenPlan } from './chosen-plan.ts';

const RUNS = 100;
const inputOf = (plan: PlanState): ForecastInput => forecastInput(plan, makePlan(plan, TODAY), TODAY)!;
const people = [
  begunPlan(),
  begunPlan({ from: 'software-developer', week: [90, 0, 90, 0, 90, 0, 0] }),
  begunPlan({ from: 'newcomer', week: [0, 0, 0, 0, 0, 300, 300] }),
  chosenPlan(),
].map(inputOf);
const who = fc.constantFrom(...people);
const confidences = fc.constantFrom(0.5, 0.8, 0.9);
const horizons = fc.constantFrom('ready' as const, 'full' as const);

/** The day by which this share of the futures is done. */
function dayOf(input: ForecastInput, horizon: 'ready' | 'full', share: number): string {
  const ends = simulateForecast(input, { runs: RUNS, moreHour: false })[horizon].slice().sort();
  return dayFromNumber(ends[Math.ceil(share * RUNS) - 1]!);
}

describe('the hours that a day takes', () => {
  it('are those whose forecast says that day, to the hour', () => {
    fc.assert(
      fc.property(
        who,
        fc.integer({ min: 2, max: 30 }),
        confidences,
        horizons,
        (one, hours, confidence, horizon) => {
          const input = withMinutes(one, hours * 60);
          const day = dayOf(input, horizon, confidence);
          const needed = minutesNeeded(one, { day, confidence, horizon }, RUNS)!;
          expect(needed).toBeLessThanOrEqual(hours * 60);
          expect(needed).toBeGreaterThanOrEqual(hours * 60 - 60);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('are the fewest: a quarter of an hour less does not do', () => {
    fc.assert(
      fc.property(
        who,
        fc.integer({ min: 60, max: 1500 }),
        confidences,
        horizons,
        (one, ahead, confidence, horizon) => {
          const aim = { day: addDays(TODAY, ahead), confidence, horizon };
          const needed = minutesNeeded(one, aim, RUNS);
          if (needed === null) {
            expect(chanceBy(withMinutes(one, 7 * 16 * 60), aim, RUNS)).toBeLessThan(confidence);
            return;
          }
          expect(needed % 15).toBe(0);
          expect(chanceBy(withMinutes(one, needed), aim, RUNS)).toBeGreaterThanOrEqual(confidence);
          expect(needed).toBeGreaterThan(0);
          expect(chanceBy(withMinutes(one, needed - 15), aim, RUNS)).toBeLessThan(confidence);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('are never fewer for an earlier day or to be surer', () => {
    const [one] = people;
    const days = [200, 400, 800, 1600].map((ahead) => addDays(TODAY, ahead));
    const needed = days.map((day) =>
      [0.5, 0.8, 0.9].map(
        (confidence) => minutesNeeded(one!, { day, confidence, horizon: 'ready' }, RUNS) ?? Infinity,
      ),
    );
    needed.forEach((row, at) => {
      expect(row).toEqual([...row].sort((a, b) => a - b));
      row.forEach((minutes, column) =>
        expect(minutes).toBeLessThanOrEqual(needed[at - 1]?.[column] ?? Infinity),
      );
    });
  });

  it('are none that a day has when the day is too near, and 0 when nothing is open', () => {
    const aim = { day: addDays(TODAY, 3), confidence: 0.8, horizon: 'ready' as const };
    expect(minutesNeeded(people[0]!, aim, RUNS)).toBeNull();
    const done = begunPlan();
    for (const id of Object.keys(done.tasks)) finishTask(done, id, TODAY);
    expect(minutesNeeded(inputOf(done), { ...aim, horizon: 'full' }, RUNS)).toBe(0);
    const ready = begunPlan();
    for (const task of Object.values(ready.tasks))
      if (task.horizon === 'ready') finishTask(ready, task.id, TODAY);
    expect(minutesNeeded(inputOf(ready), aim, RUNS)).toBe(0);
    expect(minutesNeeded(inputOf(ready), { ...aim, horizon: 'full' }, RUNS)).toBeNull();
  });

  it('are some for a day further ahead than a future is followed: what is given up is not done', () => {
    const aim = { day: '2130-01-01', confidence: 0.8, horizon: 'ready' as const };
    for (const one of people) {
      expect(chanceBy(withMinutes(one, 0), aim, RUNS)).toBe(0);
      const needed = minutesNeeded(one, aim, RUNS)!;
      expect(needed).toBeGreaterThanOrEqual(15);
      expect(chanceBy(withMinutes(one, needed), aim, RUNS)).toBeGreaterThanOrEqual(0.8);
    }
    const idle = sumUpForecast(simulateForecast(withMinutes(people[3]!, 0), { runs: RUNS }));
    expect(idle.chanceReady(aim.day)).toBe(0);
    expect(idle.chance([...idle.milestones.keys()], aim.day)).toBe(0);
  });

  it('are 0 when a job under way brings enough, and use every day before it is said that none do', () => {
    const job = { ...people[0]!, boost: { after: 'role.had', minutesPerWeek: 2400 } };
    const aim = { day: addDays(TODAY, 700), confidence: 0.8, horizon: 'full' as const };
    expect(minutesNeeded(job, aim, RUNS)).toBe(0);
    const sundays: Week = [0, 0, 0, 0, 0, 0, 60];
    const narrow = { ...people[0]!, availability: { ...people[0]!.availability, week: sundays } };
    const near = { ...aim, day: addDays(TODAY, 150) };
    const least = minutesNeeded(narrow, near, RUNS)!;
    // More than Sundays hold, so other days take the rest of it.
    expect(least).toBeGreaterThan(960);
    expect(weekAim(withMinutes(narrow, least).availability)).toBe(least);
    const tooNear = { ...aim, day: addDays(TODAY, 30) };
    expect(minutesNeeded(narrow, tooNear, RUNS)).toBeNull();
    const always = { ...narrow.availability, week: [960, 960, 960, 960, 960, 960, 960] satisfies Week };
    expect(chanceBy({ ...narrow, availability: always }, tooNear, RUNS)).toBeLessThan(0.8);
  });

  it('agree with the what-if that plans everything anew with them', () => {
    const plan = begunPlan({ week: spreadWeek(300), target: addDays(TODAY, 600) });
    const day = addDays(TODAY, 600);
    const minutes = minutesNeeded(inputOf(plan), { day, confidence: 0.8, horizon: 'ready' }, 1000)!;
    const week = scaleWeek(plan.availability!.week, minutes);
    const shown = whatIfOutlook(catalog, plan, { week }, TODAY, 1000);
    expect(shown.minutesPerWeek).toBe(minutes);
    // The plan's order is another one with other hours, so that a future more or less may make it.
    expect(shown.chance).toBeCloseTo(0.8, 1);
  });
});

describe('a chance beside the confidence it is held against', () => {
  it.each([
    [0.799, 0.8, 79.9],
    [0.7996, 0.8, 79.9],
    [0.795, 0.8, 79.5],
    [0.794, 0.8, 79],
    [0.8, 0.8, 80],
    [0.804, 0.8, 80],
    [0.1, 0.8, 10],
  ])('of %f is told with %f so that missing it is seen', (chance, confidence, told) => {
    expect(percentBeside(chance, confidence)).toBe(told);
  });
});
