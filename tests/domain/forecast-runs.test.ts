import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, weekStart } from '../../src/domain/day.ts';
import { type ForecastInput, forecastInput } from '../../src/domain/forecast-input.ts';
import { simulateForecast, simulateTogether } from '../../src/domain/forecast-runs.ts';
import type { Week } from '../../src/domain/person.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { ownPlan } from './own-plan.ts';
import { MONDAY } from './schedule-cases.ts';
import { study } from './study-session.ts';

describe('the simulation', () => {
  const plan = begunPlan();
  const begun = forecastInput(plan, makePlan(plan, TODAY), TODAY)!;
  const inputOf = (
    raw: { left: number; kind: number; ready: boolean }[],
    minutes: number,
    weeks: number[],
  ) => {
    const week: Week = [minutes, minutes, minutes, minutes, minutes, 0, 0];
    const kinds = ['study', 'course', 'project', 'custom'] as const;
    const work = raw.map(({ left, kind, ready }, at) => ({
      id: `t${at}`,
      milestone: `m${at % 3}`,
      kind: kinds[kind]!,
      horizon: ready ? ('ready' as const) : ('full' as const),
      left,
    }));
    return { ...begun, availability: { ...begun.availability, week }, work, weeks } satisfies ForecastInput;
  };
  const works = fc.array(fc.record({ left: fc.nat(6000), kind: fc.nat(3), ready: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  });
  const histories = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { maxLength: 26 });

  it('ends no run later with more hours, an hour more or a task less, and is the same every time', () => {
    fc.assert(
      fc.property(
        works,
        histories,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 60 }),
        (raw, weeks, minutes, more) => {
          const options = { runs: 20, fewerHour: true };
          const made = simulateForecast(inputOf(raw, minutes, weeks), options);
          expect(simulateForecast(structuredClone(inputOf(raw, minutes, weeks)), options)).toEqual(made);
          const faster = simulateForecast(inputOf(raw, minutes + more, weeks), options);
          const input = inputOf(raw, minutes, weeks);
          const fewer = simulateForecast({ ...input, work: input.work.slice(1) }, options);
          made.full.forEach((end, run) => {
            expect(faster.full[run]).toBeLessThanOrEqual(end);
            expect(fewer.full[run]).toBeLessThanOrEqual(end);
            expect(made.ready[run]).toBeLessThanOrEqual(end);
            expect(made.moreHour![run]).toBeLessThanOrEqual(made[made.paced][run]!);
            if (made.fewerHour) expect(made.fewerHour[run]).toBeGreaterThanOrEqual(made[made.paced][run]!);
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('counts the hours of a stepping-stone job once its task has ended', () => {
    const without = inputOf(
      [
        { left: 600, kind: 0, ready: true },
        { left: 60_000, kind: 0, ready: true },
      ],
      60,
      [1],
    );
    const job = { ...without, boost: { after: 't0', minutesPerWeek: 600 } };
    const [slow, fast] = [without, job].map((input) => simulateForecast(input, { runs: 50 }));
    fast!.full.forEach((end, run) => expect(end).toBeLessThan(slow!.full[run]!));
    expect(fast!.ends[0]).toEqual(slow!.ends[0]);
    // A task that is not there any more has ended: the job has begun.
    const begun = { ...without, boost: { after: 'done', minutesPerWeek: 600 } };
    simulateForecast(begun, { runs: 50 }).full.forEach((end, run) =>
      expect(end).toBeLessThanOrEqual(fast!.full[run]!),
    );
  });

  it.each([
    ['an effort of nothing', [{ left: 0, kind: 0, ready: true }], [], TODAY],
    ['10,000 h with weeks of nothing', [{ left: 600_000, kind: 0, ready: true }], [0, 0, 0], null],
  ] as const)('has an answer for %s', (_, raw, weeks, end) => {
    const made = simulateForecast(inputOf([...raw], 60, [...weeks]), { runs: 50 });
    const days = [...made.full];
    expect(days.every((day) => Number.isFinite(day))).toBe(true);
    if (end) expect(new Set(days).size).toBe(1);
    else expect(Math.min(...days)).toBeGreaterThan(made.today + 365);
  });

  it('is for several plans at once what it is for each alone, and for one milestone what it is for many', () => {
    fc.assert(
      fc.property(fc.array(works, { minLength: 1, maxLength: 3 }), histories, (raws, weeks) => {
        const inputs = raws.map((raw, at) => inputOf(raw, 60 + 45 * at, weeks));
        const alone = inputs.map((one) => simulateForecast(one, { runs: 30 }));
        expect(simulateTogether(inputs, { runs: 30 })).toEqual(alone);
        const whole = inputs.map((one) => ({
          ...one,
          work: one.work.map((task) => ({ ...task, milestone: '' })),
        }));
        const ends = simulateTogether(whole, { runs: 30 }).map(({ ready, full }) => [ready, full]);
        expect(ends).toEqual(alone.map(({ ready, full }) => [ready, full]));
      }),
      { numRuns: 40 },
    );
  });

  it('looks a century ahead at most', () => {
    const input = inputOf([{ left: 600_000, kind: 0, ready: true }], 60, []);
    const { availability } = input;
    const slow = { ...input, availability: { ...availability, week: [1, 0, 0, 0, 0, 0, 0] as Week } };
    const made = simulateForecast(slow, { runs: 20 });
    const century = dayNumber(weekStart(TODAY)) + 7 * 5218 - 1;
    expect([...made.full]).toEqual(Array.from({ length: 20 }, () => century));
  });

  it('studies in no week that is off', () => {
    const input = inputOf([{ left: 60, kind: 0, ready: true }], 60, []);
    const daysOff = [{ id: 'off', from: TODAY, to: '2027-01-03', title: '' }];
    const off = { ...input, availability: { ...input.availability, daysOff } };
    const made = simulateForecast(off, { runs: 50, fewerHour: true });
    for (const ends of [made.full, made.moreHour!, made.fewerHour!])
      expect(Math.min(...ends)).toBeGreaterThan(dayNumber('2027-01-03'));
  });

  it('takes every kind of task by its own accuracy', () => {
    const raw = [{ left: 6000, kind: 0, ready: true }];
    const input = inputOf(raw, 60, [1]);
    const slow = { ...input, fit: { ...input.fit, study: { mean: Math.log(3), sigma: 0, finished: 50 } } };
    const [usual, long] = [input, slow].map((one) => simulateForecast(one, { runs: 200 }).full);
    expect(long!.reduce((sum, end, run) => sum + Math.sign(end - usual![run]!), 0)).toBeGreaterThan(190);
    const other = inputOf([{ ...raw[0]!, kind: 2 }], 60, [1]);
    expect(simulateForecast({ ...other, fit: slow.fit }, { runs: 200 }).full).toEqual(
      simulateForecast(
        { ...other, fit: { ...other.fit, study: { ...input.fit.study, finished: 50 } } },
        { runs: 200 },
      ).full,
    );
  });
});

describe('what a forecast rests on', () => {
  it('is the open work in the order in which the plan ends it', () => {
    const wednesday = addDays(MONDAY, 2);
    const plan = ownPlan([
      { id: 'long', effort: 600, order: 0 },
      { id: 'short', effort: 60, order: 1, earliest: wednesday, deadline: wednesday },
      { id: 'done', effort: 60, order: 2, doneOn: MONDAY },
      { id: 'last', effort: 60, order: 3, prerequisites: ['long'], kind: 'project', horizon: 'ready' },
    ]);
    study(plan, MONDAY, 20, 'short');
    const made = makePlan(plan, MONDAY);
    const { work } = forecastInput(plan, made, MONDAY)!;
    expect(work.map((one) => [one.id, one.left])).toEqual([
      ['short', 40],
      ['long', 600],
      ['last', 60],
    ]);
    expect(work[2]).toMatchObject({ milestone: 'own', kind: 'project', horizon: 'ready' });
  });

  it('counts a stepping-stone job only when its hours count', () => {
    const plan = ownPlan([{ id: 'role.data-scientist', effort: 0, order: 0 }]);
    const boostOf = () => forecastInput(plan, makePlan(plan, MONDAY), MONDAY)!.boost;
    expect(boostOf()).toBeNull();
    plan.route = { over: 'data-scientist', minutesPerWeek: 0 };
    expect(boostOf()).toBeNull();
    plan.route.minutesPerWeek = 300;
    expect(boostOf()).toEqual({ after: 'role.data-scientist', minutesPerWeek: 300 });
  });
});
