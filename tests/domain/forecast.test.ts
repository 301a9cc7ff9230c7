import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, instantAt } from '../../src/domain/day.ts';
import { fitAccuracy } from '../../src/domain/accuracy.ts';
import { makeForecast } from '../../src/domain/forecast.ts';
import { type ForecastInput, forecastInput } from '../../src/domain/forecast-input.ts';
import { simulateForecast } from '../../src/domain/forecast-runs.ts';
import { completeWeeks, hoursByWeek, weekRatios } from '../../src/domain/pace.ts';
import type { Week } from '../../src/domain/person.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { readiness, streak, thisWeek } from '../../src/domain/progress.ts';
import { addSession } from '../../src/domain/sessions.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { finishTask } from '../../src/domain/tasks.ts';
import { loggedBySubject, taskWork } from '../../src/domain/work.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';

let count = 0;
function study(plan: PlanState, day: string, minutes: number, subject: string | null = null): void {
  const id = `${day.slice(0, 7)}.s${count++}`;
  addSession(
    { plan, months: {} },
    {
      id,
      start: instantAt(day, '12:00', 'UTC'),
      zone: 'UTC',
      minutes,
      subject,
      note: '',
      tags: [],
      origin: 'manual',
    },
    true,
  );
}
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

  it('shrinks the accuracy of finished tasks toward all kinds’, and these toward the prior', () => {
    const plan = begunPlan();
    const prior = Math.log(1.2);
    expect(fitAccuracy(plan).study).toEqual({ mean: prior, sigma: expect.closeTo(0.35), finished: 0 });
    study(plan, '2026-11-10', 1200, 'study.linear-algebra.2');
    finishTask(plan, 'study.linear-algebra.2', TODAY);
    const fit = fitAccuracy(plan);
    // 20 h for an estimate of 10 h, weight 1/9 of all kinds, and again 1/9 of its own kind.
    const pooled = (Math.log(2) + 8 * prior) / 9;
    expect(fit.project).toMatchObject({ mean: expect.closeTo(pooled), finished: 0 });
    expect(fit.study).toMatchObject({ mean: expect.closeTo((Math.log(2) + 8 * pooled) / 9), finished: 1 });
  });

  it('lets a task that was ticked off without hours, or absurdly fast, say little', () => {
    const plan = begunPlan();
    finishTask(plan, 'study.linear-algebra.2', TODAY);
    expect(fitAccuracy(plan).study.finished).toBe(0);
    study(plan, '2026-11-10', 1, 'study.linear-algebra.2');
    const least = (Math.log(1 / 4) + 8 * Math.log(1.2)) / 9;
    expect(fitAccuracy(plan).project.mean).toBeCloseTo(least);
  });

  it('is absent without hours and today when nothing is open', () => {
    const none = begunPlan({ week: [0, 0, 0, 0, 0, 0, 0] });
    expect(makeForecast(none, makePlan(none, TODAY), TODAY)).toBeNull();
    const done = begunPlan();
    for (const id of Object.keys(done.tasks)) finishTask(done, id, TODAY);
    expect(forecastOf(done).full.p90).toBe(TODAY);
  });
});

describe('what people make of their hours', () => {
  const week = [60, 60, 60, 60, 60, 0, 0] as const;

  it('is studied ÷ planned by week, with the hours that held then and without days off', () => {
    const plan = begunPlan({ week: [...week] }, '2026-10-26');
    // Until Wednesday 11 November two hours a day were planned; two days of the week after it are off.
    plan.earlierWeeks = [{ until: '2026-11-11', week: [120, 120, 120, 120, 120, 0, 0] }];
    plan.availability!.daysOff = [{ id: 'off', from: '2026-11-12', to: '2026-11-13', title: '' }];
    study(plan, '2026-11-03', 300);
    study(plan, '2026-11-10', 150);
    // 2–8 November: 300 of 600; 9–15: 150 of 120 + 120 + 60; 16–22 is the running week.
    expect(weekRatios(plan, TODAY)).toEqual([0.5, 0.5]);
  });

  it('leaves weeks off out, counts study in them against the usual week, and nothing for more than five times', () => {
    const plan = begunPlan({ week: [...week] }, '2026-10-26');
    plan.availability!.daysOff = [{ id: 'off', from: '2026-11-02', to: '2026-11-15', title: '' }];
    study(plan, '2026-10-27', 600);
    study(plan, '2026-10-28', 1200);
    study(plan, '2026-11-10', 150);
    expect(weekRatios(plan, TODAY)).toEqual([5, 0.5]);
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

  it('does not see sessions on days to come', () => {
    const plan = begunPlan();
    const before = forecastOf(plan);
    study(plan, addDays(TODAY, 10), 600);
    expect(forecastOf(plan).full).toEqual(before.full);
  });
});

describe('the simulation', () => {
  const inputOf = (
    raw: { left: number; kind: number; ready: boolean }[],
    minutes: number,
    weeks: number[],
  ) => {
    const plan = begunPlan({ week: [minutes, minutes, minutes, minutes, minutes, 0, 0] });
    const input = forecastInput(plan, makePlan(plan, TODAY), TODAY)!;
    const kinds = ['study', 'course', 'project', 'custom'] as const;
    const work = raw.map(({ left, kind, ready }, at) => ({
      id: `t${at}`,
      milestone: `m${at % 3}`,
      kind: kinds[kind]!,
      horizon: ready ? ('ready' as const) : ('full' as const),
      left,
    }));
    return { ...input, work, weeks } satisfies ForecastInput;
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

  it('tells when the last milestone of a goal ends', () => {
    const made = forecastOf(begunPlan());
    expect(made.goal([...made.milestones.keys()])).toEqual(made.full);
    expect(made.goal([])).toEqual({ p10: TODAY, p50: TODAY, p80: TODAY, p90: TODAY });
    const [first, second] = [...made.milestones.keys()];
    const both = made.goal([first!, second!]).p50;
    expect(both >= made.milestones.get(first!)!.p50 && both >= made.milestones.get(second!)!.p50).toBe(true);
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
});

describe('progress', () => {
  it('counts complete weeks only, empty ones included', () => {
    const plan = begunPlan();
    study(plan, '2026-11-03', 100);
    study(plan, '2026-11-21', 50);
    expect(completeWeeks(plan.totals, TODAY).map((week) => week.minutes)).toEqual([100, 0]);
    expect(hoursByWeek(plan.totals, '2026-11-03', TODAY).map((week) => week.minutes)).toEqual([100, 0, 50]);
    expect(thisWeek(plan, TODAY)).toEqual({ minutes: 50, aim: 360 });
  });

  it('rises with finished steps up to 100 %', () => {
    const plan = begunPlan();
    const before = readiness(catalog, plan.profile!, plan.assessments);
    finishTask(plan, 'study.linear-algebra.2', TODAY);
    expect(readiness(catalog, plan.profile!, plan.assessments)).toBeGreaterThan(before);
    for (const id of Object.keys(plan.tasks)) finishTask(plan, id, TODAY);
    expect(readiness(catalog, plan.profile!, plan.assessments)).toBe(100);
  });

  it('keeps a streak over days off and days without planned hours, and breaks it on a missed day', () => {
    const plan = begunPlan({
      week: [60, 60, 60, 60, 60, 60, 0],
      daysOff: [{ id: 'off', from: '2026-11-18', to: '2026-11-18', title: '' }],
    });
    for (const day of ['2026-11-16', '2026-11-17', '2026-11-19', '2026-11-20', '2026-11-14'])
      study(plan, day, 20);
    expect(streak(plan, TODAY)).toBe(5);
    study(plan, TODAY, 10);
    expect(streak(plan, TODAY)).toBe(5);
    study(plan, TODAY, 10);
    expect(streak(plan, TODAY)).toBe(6);
  });

  it('never makes remaining hours negative, and leaves a task open until it is said to be done', () => {
    const plan = begunPlan();
    study(plan, '2026-11-10', 1400, 'study.linear-algebra.2');
    const task = plan.tasks['study.linear-algebra.2']!;
    expect(taskWork(task, loggedBySubject(plan.totals), plan.courses)).toEqual({
      effort: 600,
      logged: 1400,
      earned: 600,
      left: 0,
    });
    expect(makePlan(plan, TODAY).byTask.get(task.id)).toMatchObject({ start: TODAY, end: TODAY });
  });
});
