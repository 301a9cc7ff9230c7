import type { Goal } from './roadmap-schema.ts';
import type { PlanState } from './state.ts';
import { countingTasks } from './work.ts';

/** Milestones that a goal stands for: its horizon's, or those chosen for it. */
export function goalMilestones(goal: Goal, plan: PlanState): string[] {
  if (goal.horizon === null) return goal.milestones.filter((id) => plan.milestones[id] !== undefined);
  const horizon = goal.horizon;
  const ofHorizon = Object.values(plan.milestones)
    .filter(
      (one) => one.needed && one.status !== 'skipped' && (horizon === 'full' || one.horizon === 'ready'),
    )
    .map((one) => one.id);
  return [...new Set([...ofHorizon, ...goal.milestones.filter((id) => plan.milestones[id] !== undefined)])];
}

/** Ids of the goal's open tasks. */
export function goalOpenTasks(goal: Goal, plan: PlanState): string[] {
  const milestones = new Set(goalMilestones(goal, plan));
  return countingTasks(plan)
    .filter((task) => task.doneOn === null && milestones.has(task.milestone))
    .map((task) => task.id);
}
