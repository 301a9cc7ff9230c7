import { z } from 'zod';
import { Id, Title } from './identity.ts';
import { Milestone, Task } from './roadmap-schema.ts';

/** A task as the catalogue and the choices asked for it, without anything that is the person's. */
export const TemplateTask = Task.pick({
  milestone: true,
  title: true,
  kind: true,
  step: true,
  about: true,
  effort: true,
  prerequisites: true,
  horizon: true,
  order: true,
  fixedDay: true,
});
export type TemplateTask = z.infer<typeof TemplateTask>;

export const TemplateMilestone = Milestone.pick({
  title: true,
  phase: true,
  area: true,
  horizon: true,
  order: true,
  due: true,
}).extend({ criteria: z.array(z.strictObject({ id: Id, text: Title })) });
export type TemplateMilestone = z.infer<typeof TemplateMilestone>;

/** What was last asked for: the base against which a new template and the person's edits are merged. */
export const StoredTemplate = z.strictObject({
  tasks: z.record(Id, TemplateTask),
  milestones: z.record(Id, TemplateMilestone),
});
export type StoredTemplate = z.infer<typeof StoredTemplate>;
