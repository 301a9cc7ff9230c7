import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, instantAt } from '../../src/domain/day.ts';
import { accuracy, makeForecast } from '../../src/domain/forecast.ts';
import { completeWeeks, hoursByWeek } from '../../src/domain/pace.ts';
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
    // The prior says that work takes 1.2 times its estimate.
    expect(daysBetween(TODAY, ready.p50) / daysBetween(TODAY, planned.readyEnd!)).toBeCloseTo(1.2, 0);
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

  it('shrinks the accuracy of finished tasks toward the prior', () => {
    const plan = begunPlan();
    expect(accuracy(plan)).toMatchObject({ mean: Math.log(1.2), finished: 0 });
    study(plan, '2026-11-10', 1200, 'study.linear-algebra.2');
    finishTask(plan, 'study.linear-algebra.2', TODAY);
    const fitted = accuracy(plan);
    expect(fitted.finished).toBe(1);
    expect(fitted.mean).toBeCloseTo((Math.log(2) + 8 * Math.log(1.2)) / 9);
  });

  it('is absent without hours and today when nothing is open', () => {
    const none = begunPlan({ week: [0, 0, 0, 0, 0, 0, 0] });
    expect(makeForecast(none, makePlan(none, TODAY), TODAY)).toBeNull();
    const done = begunPlan();
    for (const id of Object.keys(done.tasks)) finishTask(done, id, TODAY);
    expect(forecastOf(done).full.p90).toBe(TODAY);
  });
});

describe('progress', () => {
  it('counts complete weeks only, empty ones included', () => {
    const plan = begunPlan();
    study(plan, '2026-11-03', 100);
    study(plan, '2026-11-21', 50);
    expect(completeWeeks(plan.totals, TODAY)).toEqual([100, 0]);
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
