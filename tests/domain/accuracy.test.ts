import { describe, expect, it } from 'vitest';
import { fitAccuracy } from '../../src/domain/accuracy.ts';
import { finishTask } from '../../src/domain/tasks.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { ownPlan } from './own-plan.ts';
import { study } from './study-session.ts';

describe('accuracy', () => {
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

  it('spreads by the person’s own tasks as they become many', () => {
    const fitOf = (count: number) => {
      const ids = Array.from({ length: count }, (_, at) => `t${at}`);
      const tasks = ids.map((id) => ({ id, effort: 10, order: 0, doneOn: TODAY, kind: 'project' as const }));
      const plan = ownPlan(tasks);
      for (const id of ids) study(plan, TODAY, 15, id);
      return fitAccuracy(plan);
    };
    const one = fitOf(1);
    // Pooled: 1/9 of no spread, 8/9 of 0.35²; of its own kind the same again.
    expect(one.custom.sigma).toBeCloseTo(0.35 * Math.sqrt(8 / 9));
    expect(one.project.sigma).toBeCloseTo(0.35 * (8 / 9));
    const many = fitOf(72).project;
    expect(many).toMatchObject({ finished: 72, sigma: expect.closeTo(0.35 * 0.1) });
    expect(many.mean).toBeCloseTo(0.99 * Math.log(1.5) + 0.01 * Math.log(1.2));
  });
});
