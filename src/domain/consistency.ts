import { same } from './same.ts';
import type { Session } from './session-schema.ts';
import { totalsOf } from './sessions.ts';
import type { PlanState } from './state.ts';

/** References of a plan that lead nowhere, in words; an empty list when there are none. */
export function danglingReferences(plan: PlanState): string[] {
  const found: string[] = [];
  const say = (what: string, missing: string): void =>
    void found.push(`${what} names ${missing}, which is not there`);
  for (const task of Object.values(plan.tasks)) {
    if (!plan.milestones[task.milestone]) say(`the task “${task.title}”`, `the milestone ${task.milestone}`);
    for (const id of task.prerequisites) {
      if (!plan.tasks[id]) say(`the task “${task.title}”`, `the task ${id}`);
    }
  }
  for (const goal of Object.values(plan.goals)) {
    for (const id of goal.milestones) {
      if (!plan.milestones[id]) say(`the goal “${goal.title}”`, `the milestone ${id}`);
    }
  }
  for (const milestone of Object.values(plan.milestones)) {
    for (const { text, proof } of milestone.criteria) {
      if (proof !== null && !milestone.evidence.some((one) => one.id === proof))
        say(`the criterion “${text}”`, `the evidence ${proof}`);
    }
  }
  return found;
}

/** Months whose kept day totals are not those of their sessions. */
export function wrongTotals(totals: PlanState['totals'], sessions: Iterable<Session>): string[] {
  const real = totalsOf(sessions);
  const months = new Set([...Object.keys(totals), ...Object.keys(real)]);
  return [...months].filter((month) => !same(totals[month], real[month])).sort();
}

/** Takes references that lead nowhere out. A task without its milestone stays as it is: what it was for can't be known. */
export function dropDangling(plan: PlanState): void {
  for (const task of Object.values(plan.tasks)) {
    if (task.prerequisites.some((id) => !plan.tasks[id]))
      task.prerequisites = task.prerequisites.filter((id) => plan.tasks[id]);
  }
  for (const goal of Object.values(plan.goals)) {
    if (goal.milestones.some((id) => !plan.milestones[id]))
      goal.milestones = goal.milestones.filter((id) => plan.milestones[id]);
  }
  for (const milestone of Object.values(plan.milestones)) {
    for (const criterion of milestone.criteria) {
      if (!milestone.evidence.some((one) => one.id === criterion.proof)) criterion.proof = null;
    }
  }
}
