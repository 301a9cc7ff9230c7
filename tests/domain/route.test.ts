import { describe, expect, it } from 'vitest';
import { makePlan } from '../../src/domain/plan.ts';
import { regenerate } from '../../src/domain/regenerate.ts';
import { PlanState } from '../../src/domain/state.ts';
import { countingTasks } from '../../src/domain/work.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';

const minutes = (plan: PlanState): number => countingTasks(plan).reduce((sum, task) => sum + task.effort, 0);

describe('a route over a stepping-stone role', () => {
  it('brings the role’s typical levels first, and a milestone for the job', () => {
    const direct = begunPlan({ from: 'newcomer' });
    const over = begunPlan({ from: 'newcomer' });
    over.route = { over: 'data-analyst', minutesPerWeek: 0 };
    regenerate(catalog, over);
    expect(PlanState.safeParse(over).error).toBeUndefined();
    expect(minutes(over)).toBeGreaterThanOrEqual(minutes(direct));
    const stone = over.tasks['role.data-analyst']!;
    expect(stone).toMatchObject({ effort: 0, needed: true });
    const made = makePlan(over, TODAY);
    const job = made.byTask.get(stone.id)!;
    expect(job.end < made.readyEnd!).toBe(true);
    const analyst = begunPlan({ from: 'data-analyst' });
    // What the job needs is exactly what an analyst would not have to learn any more.
    const before = made.tasks.filter((task) => task.end < job.end).map((task) => task.id);
    expect(before.some((id) => analyst.tasks[id])).toBe(false);
  });

  it('goes back to the direct way without a trace of needed things', () => {
    const plan = begunPlan({ from: 'newcomer' });
    const before = minutes(plan);
    plan.route = { over: 'data-engineer', minutesPerWeek: 0 };
    regenerate(catalog, plan);
    plan.route = null;
    regenerate(catalog, plan);
    expect(minutes(plan)).toBe(before);
    expect(plan.tasks['role.data-engineer']).toMatchObject({ needed: false });
  });
});
