import { describe, expect, it } from 'vitest';
import { courseFromCatalog } from '../../src/domain/courses.ts';
import { burnUp } from '../../src/domain/burn-up.ts';
import { addDays } from '../../src/domain/day.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { effort } from '../../src/domain/progress.ts';
import { fillSample } from '../../src/domain/sample.ts';
import type { PlanState, State } from '../../src/domain/state.ts';
import { emptyPlan } from '../../src/domain/empty-plan.ts';
import { begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';
import { ownPlan } from './own-plan.ts';

const WEDNESDAY = '2026-11-18';

/** Three weeks on the way: one task done, one logged past its estimate, a course said to be half done. */
function threeWeeks(): PlanState {
  const plan = ownPlan(
    [
      { id: 'done', effort: 200, doneOn: '2026-11-11' },
      { id: 'over', effort: 120, order: 1 },
      { id: 'course', effort: 600, order: 2, kind: 'course', about: 'own-course' },
    ],
    { start: '2026-11-02', daysOff: [{ id: 'off', from: '2026-11-12', to: '2026-11-12', title: '' }] },
  );
  plan.profile = { ...emptyProfile, startedOn: '2026-11-02' };
  plan.earlierWeeks = [{ until: '2026-11-10', week: [30, 30, 30, 30, 30, 0, 0] }];
  const [first] = catalog.courses;
  if (!first) throw new Error('the catalogue has courses');
  plan.courses['own-course'] = { ...courseFromCatalog(first, 'in-progress', '2026-11-02'), percent: 50 };
  plan.totals = {
    '2026-11': {
      '2026-11-17': { over: 60 },
      '2026-11-03': { done: 100, '-': 45 },
      '2026-11-05': { course: 30 },
      '2026-11-10': { over: 90 },
      '2026-11-11': { done: 50 },
      '2026-11-13': { done: 40 },
    },
  };
  return plan;
}
const emptyProfile = {
  name: '',
  from: 'data-analyst',
  target: 'ml-engineer',
  years: null,
  country: '',
  startedOn: WEDNESDAY,
  skills: [],
  factors: {},
};
const burnUpOf = (state: PlanState, today: string) => burnUp(state, makePlan(state, today), today);

describe('the burn-up', () => {
  it('is what is worked out by hand', () => {
    const made = burnUpOf(threeWeeks(), WEDNESDAY);
    expect(made.weeks).toEqual([
      // 100 on “done” and 30 on the course; five days of 30 minutes.
      { week: '2026-11-02', earned: 130, planned: 150, ahead: null },
      // “done” is worth 200 since the 11th, 90 on “over”; 30, then 60 a day, none on the 12th and on Sunday.
      { week: '2026-11-09', earned: 320, planned: 420, ahead: null },
      // “over” earns its 120, the course half of 600; Monday and Tuesday are over; four days of 60 are ahead.
      { week: '2026-11-16', earned: 620, planned: 540, ahead: 860 },
      { week: '2026-11-23', earned: null, planned: null, ahead: 920 },
    ]);
    expect(made).toMatchObject({ scope: 920, earned: 620, planned: 540, spi: 620 / 540 });
  });

  it('counts what was logged before the start in the first week', () => {
    const plan = threeWeeks();
    plan.totals['2026-09'] = { '2026-09-30': { over: 20 } };
    expect(burnUpOf(plan, WEDNESDAY).weeks[0]).toMatchObject({ week: '2026-11-02', earned: 150 });
  });

  it('has no index on the first day, and none without hours', () => {
    const begun = begunPlan({}, WEDNESDAY);
    expect(burnUpOf(begun, WEDNESDAY)).toMatchObject({ planned: 0, spi: null });
    const without = { ...threeWeeks(), availability: null };
    expect(burnUpOf(without, WEDNESDAY)).toMatchObject({ planned: 0, spi: null, earned: 620 });
    expect(burnUpOf(without, WEDNESDAY).weeks).toHaveLength(3);
  });

  it('is one empty week for an empty plan', () => {
    expect(burnUpOf(emptyPlan(), WEDNESDAY)).toEqual({
      weeks: [{ week: '2026-11-16', earned: 0, planned: 0, ahead: 0 }],
      scope: 0,
      earned: 0,
      planned: 0,
      spi: null,
    });
  });

  it('says of every past week what the progress said at its end', () => {
    const today = '2026-11-21';
    const state: State = { plan: emptyPlan(), months: {} };
    fillSample(catalog, state, today, 'Europe/Berlin');
    const { weeks } = burnUpOf(state.plan, today);
    const past = weeks.filter((one) => one.ahead === null);
    expect(past.length).toBeGreaterThan(30);
    for (const { week, earned } of past) expect(earned, week).toBe(earnedBy(state.plan, addDays(week, 6)));
    expect(weeks.find((one) => one.week === '2026-11-16')?.earned).toBe(effort(state.plan).earned);
    expect(weeks.at(-1)?.ahead).toBe(effort(state.plan).effort);
  });
});

/** What the progress would have said on a day: without what was logged or finished later, and without percents. */
function earnedBy(plan: PlanState, day: string): number {
  const until = structuredClone(plan);
  for (const days of Object.values(until.totals))
    for (const one of Object.keys(days)) if (one > day) delete days[one];
  for (const task of Object.values(until.tasks))
    if (task.doneOn !== null && task.doneOn > day) task.doneOn = null;
  for (const course of Object.values(until.courses)) course.percent = 0;
  return effort(until).earned;
}
