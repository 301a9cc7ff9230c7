import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, daysBetween } from '../../src/domain/day.ts';
import { makeForecast, sumUpForecast } from '../../src/domain/forecast.ts';
import type { Week } from '../../src/domain/person.ts';
import { makePlan } from '../../src/domain/plan.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { finishTask } from '../../src/domain/tasks.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { ownPlan } from './own-plan.ts';
import { MONDAY } from './schedule-cases.ts';
import { study } from './study-session.ts';

const forecastOf = (plan: PlanState) => makeForecast(plan, makePlan(plan, TODAY), TODAY)!;

describe('the forecast', () => {
  it('is a band around the plan, the same every time', () => {
    const plan = begunPlan();
    const { full, ready } = forecastOf(plan);
    expect(ready.p10 < ready.p50 && ready.p50 < ready.p80 && ready.p80 < ready.p90).toBe(true);
    expect(ready.p50 < full.p50).toBe(true);
    expect(forecastOf(plan).full).toEqual(full);
    const planned = makePlan(plan, TODAY);
    // With nothing known, tasks take 1.2 times their estimate and people make 82 % of the hours they plan.
    const stretch = daysBetween(TODAY, ready.p50) / daysBetween(TODAY, planned.readyEnd!);
    expect(stretch).toBeGreaterThan(1.3);
    expect(stretch).toBeLessThan(1.7);
  });

  it('moves sooner with more hours a week and later after weeks without study', () => {
    const slow = forecastOf(begunPlan());
    expect(slow.moreHour).toBeLessThan(0);
    const idle = begunPlan({}, addDays(TODAY, -200));
    study(idle, addDays(TODAY, -180), 60);
    expect(forecastOf(idle).ready.p50 > slow.ready.p50).toBe(true);
  });

  it('tells the chance to meet a day, from none to certain', () => {
    const made = forecastOf(begunPlan());
    expect(made.chanceReady(TODAY)).toBe(0);
    expect(made.chanceReady(made.ready.p80)).toBeGreaterThanOrEqual(0.79);
    expect(made.chanceReady('2100-01-01')).toBe(1);
    expect(made.chance([...made.milestones.keys()], made.full.p50)).toBeLessThanOrEqual(
      made.chanceReady(made.full.p50),
    );
  });

  it('is absent without hours and today when nothing is open', () => {
    const none = begunPlan({ week: [0, 0, 0, 0, 0, 0, 0] });
    expect(makeForecast(none, makePlan(none, TODAY), TODAY)).toBeNull();
    const done = begunPlan();
    for (const id of Object.keys(done.tasks)) finishTask(done, id, TODAY);
    expect(forecastOf(done).full.p90).toBe(TODAY);
  });

  it('moves the forecast with the hours a week at once', () => {
    const plan = begunPlan({}, '2026-08-03');
    for (let day = '2026-08-04'; day < TODAY; day = addDays(day, 7)) study(plan, day, 180);
    const before = forecastOf(plan);
    plan.earlierWeeks = [{ until: TODAY, week: plan.availability!.week }];
    plan.availability!.week = plan.availability!.week.map((day) => day * 2) as Week;
    const after = forecastOf(plan);
    const [then, now] = [before, after].map((made) => daysBetween(TODAY, made.ready.p50));
    expect(now! / then!).toBeCloseTo(0.5, 1);
  });

  it('takes a session from long before the plan as work done, and not as years of idling', () => {
    const plan = begunPlan();
    const [first] = makePlan(plan, TODAY).tasks;
    const before = forecastOf(plan);
    study(plan, '2019-01-01', 120, first!.id);
    const after = forecastOf(plan);
    expect(after.full.p50 <= before.full.p50).toBe(true);
    expect(daysBetween(after.full.p50, before.full.p50)).toBeLessThan(14);
  });

  it('does not see sessions on days to come', () => {
    const plan = begunPlan();
    const before = forecastOf(plan);
    study(plan, addDays(TODAY, 10), 600);
    expect(forecastOf(plan).full).toEqual(before.full);
  });
});

describe('a goal', () => {
  /** What runs would say that end on these days after today, milestone by milestone. */
  const told = (ends: number[][]) => {
    const today = dayNumber(TODAY);
    const rows = ends.map((row) => Float64Array.from(row, (day) => today + day));
    const runs = rows[0]!.length;
    const last = Float64Array.from({ length: runs }, (_, run) => Math.max(...rows.map((row) => row[run]!)));
    return sumUpForecast({
      milestones: ends.map((_, at) => `m${at}`),
      ends: rows,
      ready: last,
      full: last,
      moreHour: null,
      fewerHour: null,
      paced: 'ready',
      today,
      givenUp: Infinity,
      weeks: 0,
      finished: 0,
    });
  };
  const after = (days: number) => addDays(TODAY, days);

  it('ends with the last of its milestones in each run, which may be another in every run', () => {
    const made = told([
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    ]);
    expect(made.milestones.get('m0')).toEqual({ p10: after(1), p50: after(5), p80: after(8), p90: after(9) });
    // The later of both: 10, 9, 8, 7, 6, 6, 7, 8, 9, 10.
    expect(made.goal(['m0', 'm1'])).toEqual({ p10: after(6), p50: after(8), p80: after(9), p90: after(10) });
    expect(made.chance(['m0', 'm1'], after(8))).toBe(0.6);
    expect(made.goal(['m1'])).toEqual(made.milestones.get('m1'));
  });

  it('ends today when nothing of it is open', () => {
    const made = told([[3, 4]]);
    const today = { p10: TODAY, p50: TODAY, p80: TODAY, p90: TODAY };
    expect(made.goal([])).toEqual(today);
    expect(made.goal(['done long ago'])).toEqual(today);
    expect(made.chance(['done long ago'], TODAY)).toBe(1);
  });

  it('of every milestone ends with everything', () => {
    const made = forecastOf(begunPlan());
    expect(made.goal([...made.milestones.keys()])).toEqual(made.full);
  });
});

describe('an hour a week', () => {
  it('is told of the first horizon that is open', () => {
    const tasks = [{ id: 'a', effort: 6000, order: 0 }];
    const full = ownPlan(tasks);
    const made = makeForecast(full, makePlan(full, MONDAY), MONDAY, { fewerHour: true })!;
    expect(made.ready.p90).toBe(MONDAY);
    expect(made.moreHour).toBeLessThan(0);
    expect(made.fewerHour).toBeGreaterThan(0);
    const both = ownPlan([...tasks, { id: 'b', effort: 600, order: 1, horizon: 'ready', deadline: MONDAY }]);
    const paced = makeForecast(both, makePlan(both, MONDAY), MONDAY)!;
    expect(paced.moreHour).toBeLessThan(0);
    expect(paced.moreHour).toBeGreaterThan(made.moreHour);
    expect(paced.fewerHour).toBeNull();
  });

  it('fewer is not told when no hour would be left', () => {
    const plan = ownPlan([{ id: 'a', effort: 600, order: 0 }], { week: [60, 0, 0, 0, 0, 0, 0] });
    const made = makeForecast(plan, makePlan(plan, MONDAY), MONDAY, { fewerHour: true })!;
    expect(made.fewerHour).toBeNull();
    expect(made.moreHour).toBeLessThan(0);
  });
});

describe('the band', () => {
  it('is wide with nothing known and narrows with evidence', () => {
    const width = (plan: PlanState): number => {
      const { p10, p50, p90 } = forecastOf(plan).full;
      return daysBetween(p10, p90) / daysBetween(TODAY, p50);
    };
    const known = begunPlan({}, '2026-05-18');
    for (let day = '2026-05-19'; day < TODAY; day = addDays(day, 7)) study(known, day, 330);
    const nothing = width(begunPlan());
    expect(nothing).toBeGreaterThan(0.8);
    expect(width(known)).toBeLessThan(nothing * 0.85);
  });
});
