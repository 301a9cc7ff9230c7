import { milestoneById } from '../domain/milestones.ts';
import { editTask, finishTask, removeTask, reopenTask, taskById } from '../domain/tasks.ts';
import { taskOf } from '../domain/template-parts.ts';
import { procedures, savePlan, today } from './procedures.ts';
import { given } from '../domain/given.ts';

const { tasks } = procedures;

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
    savePlan(context, 'Edit a task', (plan) => {
      editTask(plan, input.id, given(input.set));
      return input.id;
    }),
  ),
  finish: tasks.finish.handler(({ context, input }) =>
    savePlan(context, 'Finish a task', (plan) => {
      finishTask(plan, input.id, today(context));
      return input.id;
    }),
  ),
  reopen: tasks.reopen.handler(({ context, input }) =>
    savePlan(context, 'Open a task again', (plan) => {
      reopenTask(plan, input.id);
      return input.id;
    }),
  ),
  remove: tasks.remove.handler(({ context, input }) =>
    savePlan(context, 'Remove a task', (plan) => {
      removeTask(plan, input.id);
      return input.id;
    }),
  ),
};
