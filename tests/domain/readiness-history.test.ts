import { describe, expect, it } from 'vitest';
import { readiness } from '../../src/domain/progress.ts';
import { readinessHistory } from '../../src/domain/readiness-history.ts';
import { finishTask } from '../../src/domain/tasks.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';

describe('readiness over time', () => {
  it('has a point a day, rises with finished steps and ends where readiness is now', () => {
    const plan = begunPlan({}, '2026-11-01');
    finishTask(plan, 'study.linear-algebra.2', '2026-11-10');
    finishTask(plan, 'study.linear-algebra.3', '2026-11-10');
    finishTask(plan, 'study.calculus-optimization.2', TODAY);
    const history = readinessHistory(catalog, plan.profile!, plan.assessments);
    expect(history.map((one) => one.day)).toEqual(['2026-11-01', '2026-11-10', TODAY]);
    const [begun, second, now] = history.map((one) => one.percent) as [number, number, number];
    expect(second).toBeGreaterThan(begun);
    expect(now).toBeGreaterThan(second);
    expect(now).toBe(readiness(catalog, plan.profile!, plan.assessments));
  });

  it('goes down where a lower level is said, wherever it stands in the list', () => {
    const plan = begunPlan({}, '2026-11-10');
    const percents = (): number[] =>
      readinessHistory(catalog, plan.profile!, plan.assessments).map((one) => one.percent);
    const begun = percents()[0]!;
    plan.assessments.unshift({ skill: 'linear-algebra', level: 0, day: TODAY, origin: 'self' });
    expect(percents()).toEqual([begun, percents()[1]]);
    expect(percents()[1]).toBeLessThan(begun);
  });

  it('is empty before anything was said', () => {
    const { profile } = begunPlan();
    expect(readinessHistory(catalog, profile!, [])).toEqual([]);
  });
});
