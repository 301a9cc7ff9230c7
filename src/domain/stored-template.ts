import type { Template } from './template.ts';
import { same } from './same.ts';

import type { Milestone, Task } from './roadmap-schema.ts';
import type { StoredTemplate, TemplateMilestone, TemplateTask } from './template-schema.ts';

/** The part of a task that comes from the catalogue and the choices. */
export const templateTask = (task: Task): TemplateTask => ({
  milestone: task.milestone,
  title: task.title,
  kind: task.kind,
  step: task.step,
  about: task.about,
  effort: task.effort,
  prerequisites: task.prerequisites,
  horizon: task.horizon,
  order: task.order,
  fixedDay: task.fixedDay,
});

export const templateMilestone = (milestone: Milestone): TemplateMilestone => ({
  title: milestone.title,
  phase: milestone.phase,
  area: milestone.area,
  horizon: milestone.horizon,
  order: milestone.order,
  due: milestone.due,
  criteria: milestone.criteria.map((one) => ({ id: one.id, text: one.text })),
});

/** A template as it is kept as the base of the next merge. */
export const storedTemplate = (template: Template): StoredTemplate => ({
  tasks: Object.fromEntries(template.tasks.map((task) => [task.id, templateTask(task)])),
  milestones: Object.fromEntries(template.milestones.map((one) => [one.id, templateMilestone(one)])),
});

/** Brings a kept template (a draft) up to a new one, touching only what differs, so that a change stays small. */
export function updateStored(kept: StoredTemplate, next: StoredTemplate): void {
  for (const part of ['tasks', 'milestones'] as const) {
    const [old, fresh]: [Record<string, unknown>, Record<string, unknown>] = [kept[part], next[part]];
    for (const id of Object.keys(old)) if (!Object.hasOwn(fresh, id)) delete old[id];
    for (const [id, value] of Object.entries(fresh)) if (!same(old[id], value)) old[id] = value;
  }
}
