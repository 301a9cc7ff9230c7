import { describe, expect, it } from 'vitest';
import { makePlan } from '../../src/domain/plan.ts';
import { readiness, streak } from '../../src/domain/progress.ts';
import { finishTask } from '../../src/domain/tasks.ts';
import { loggedBySubject, taskWork } from '../../src/domain/work.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';
import { study } from './study-session.ts';

describe('progress', () => {
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
