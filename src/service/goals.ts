import { Failure } from '../domain/failure.ts';
import type { Goal } from '../domain/roadmap-schema.ts';
import type { PlanState } from '../domain/state.ts';
import { named, procedures, savePlan, started, today } from './procedures.ts';
import { given } from '../domain/given.ts';
import { discard } from './trash.ts';

const { goals } = procedures;

function goalById(plan: PlanState, id: string): Goal {
  const goal = plan.goals[id];
  if (!goal) throw new Failure('not-found', { kind: 'goal', id });
  return goal;
}

function refuseUnknown(plan: PlanState, milestones: readonly string[]): void {
  for (const id of milestones)
    if (!plan.milestones[id]) throw new Failure('not-found', { kind: 'milestone', id });
}

export const goalProcedures = {
  add: goals.add.handler(({ context, input }) =>
    savePlan(context, `Add the goal “${input.title}”`, (plan) => {
      started(plan);
      if (input.target !== null && input.target < today(context)) {
        throw new Failure('target-past', { field: 'target', day: input.target });
      }
      refuseUnknown(plan, input.milestones);
      const id = `goal.${context.ids.fresh()}`;
      plan.goals[id] = { ...input, id, horizon: null, doneOn: null };
      return id;
    }),
  ),
  edit: goals.edit.handler(({ context, input }) =>
    savePlan(context, `Edit ${named(context, 'goals', input.id)}`, (plan) => {
      const goal = goalById(plan, input.id);
      const target = input.set.target;
      if (target && target !== goal.target && target < today(context)) {
        throw new Failure('target-past', { field: 'target', day: target });
      }
      refuseUnknown(plan, input.set.milestones ?? []);
      Object.assign(goal, given(input.set));
      return input.id;
    }),
  ),
  remove: goals.remove.handler(({ context, input }) =>
    savePlan(context, `Remove ${named(context, 'goals', input.id)}`, (plan) => {
      const goal = goalById(plan, input.id);
      discard(context, plan, { kind: 'goal', title: goal.title }, { goals: [goal] });
      delete plan.goals[input.id];
      return input.id;
    }),
  ),
};
