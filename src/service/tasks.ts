import { milestoneById } from '../domain/milestones.ts';
import { editTask, finishTask, removeTask, reopenTask, taskById } from '../domain/tasks.ts';
import { taskOf } from '../domain/template-parts.ts';
import { named, procedures, savePlan, today } from './procedures.ts';
import { given } from '../domain/given.ts';
import { replan } from './replanning.ts';
import { taskParts, tasksParts } from '../domain/trash.ts';
import { discard } from './trash.ts';

const { tasks } = procedures;

const many = (ids: readonly string[]): string => `${ids.length} task${ids.length === 1 ? '' : 's'}`;

export const taskProcedures = {
  add: tasks.add.handler(({ context, input }) =>
    savePlan(context, `Add the task “${input.title}”`, (plan) => {
      const milestone = milestoneById(plan, input.milestone);
      for (const before of input.prerequisites) taskById(plan, before);
      const id = `task.${context.ids.fresh()}`;
      plan.tasks[id] = taskOf({
        ...input,
        id,
        kind: 'custom',
        horizon: milestone.horizon,
        order: milestone.order,
        origin: 'own',
      });
      return id;
    }),
  ),
  edit: tasks.edit.handler(({ context, input }) =>
    savePlan(context, `Edit ${named(context, 'tasks', input.id)}`, (plan) => {
      editTask(plan, input.id, given(input.set));
      return input.id;
    }),
  ),
  finish: tasks.finish.handler(({ context, input }) =>
    replan(
      context,
      `Finish ${named(context, 'tasks', input.id)}`,
      (plan) => {
        finishTask(plan, input.id, today(context));
        return input.id;
      },
      { holds: true },
    ),
  ),
  reopen: tasks.reopen.handler(({ context, input }) =>
    replan(
      context,
      `Open ${named(context, 'tasks', input.id)} again`,
      (plan) => {
        reopenTask(plan, input.id, today(context));
        return input.id;
      },
      { holds: true },
    ),
  ),
  remove: tasks.remove.handler(({ context, input }) =>
    savePlan(context, `Remove ${named(context, 'tasks', input.id)}`, (plan) => {
      discard(
        context,
        plan,
        { kind: 'task', title: taskById(plan, input.id).title },
        taskParts(plan, input.id),
      );
      removeTask(plan, input.id);
      return input.id;
    }),
  ),
  editMany: tasks.editMany.handler(({ context, input }) =>
    savePlan(context, `Edit ${many(input.ids)}`, (plan) => {
      for (const id of input.ids) editTask(plan, id, given(input.set));
      return 'tasks';
    }),
  ),
  finishMany: tasks.finishMany.handler(({ context, input }) =>
    replan(
      context,
      `Finish ${many(input.ids)}`,
      (plan) => {
        for (const id of input.ids) finishTask(plan, id, today(context));
        return 'tasks';
      },
      { holds: true },
    ),
  ),
  removeMany: tasks.removeMany.handler(({ context, input }) =>
    savePlan(context, `Remove ${many(input.ids)}`, (plan) => {
      for (const id of input.ids) taskById(plan, id);
      const parts = tasksParts(plan, input.ids);
      discard(context, plan, { kind: 'task', title: many(input.ids) }, parts);
      for (const id of input.ids) removeTask(plan, id);
      return 'tasks';
    }),
  ),
};
