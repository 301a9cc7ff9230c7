import { mergeFields } from './merge-fields.ts';
import type { RoadmapChange } from './roadmap-change.ts';
import type { Task } from './roadmap-schema.ts';
import type { PlanState } from './state.ts';
import { templateTask } from './stored-template.ts';
import type { Template } from './template.ts';
import type { TemplateTask } from './template-schema.ts';

const FIELDS = [
  'title',
  'milestone',
  'effort',
  'prerequisites',
  'horizon',
  'fixedDay',
  'order',
  'kind',
  'step',
  'about',
] as const satisfies readonly (keyof TemplateTask)[];
/** Fields whose change nobody needs to be told of: they follow from the others, or from steps that were climbed. */
const SILENT = new Set<string>(['prerequisites', 'order', 'kind', 'step', 'about']);

/** Merges the tasks of a new template into the plan, and notes what that does. */
export function mergeTasks(plan: PlanState, template: Template, changes: RoadmapChange[]): void {
  const asked = new Set(template.tasks.map((task) => task.id));
  for (const fresh of template.tasks) {
    const known = plan.tasks[fresh.id];
    if (known) mergeTask(plan, known, fresh, changes);
    else {
      plan.tasks[fresh.id] = fresh;
      changes.push(noted(fresh, 'added'));
    }
  }
  for (const task of Object.values(plan.tasks)) {
    if (task.origin === 'own' || task.doneOn !== null || asked.has(task.id) || !task.needed) continue;
    task.needed = false;
    changes.push(noted(task, 'no-longer-needed'));
  }
}

function mergeTask(plan: PlanState, known: Task, fresh: Task, changes: RoadmapChange[]): void {
  // A finished step that is asked for again was assessed lower since: it is open again, its hours stay.
  if (known.doneOn !== null && !fresh.step) return;
  const { take, taken, kept } = mergeFields<TemplateTask>(
    known,
    plan.template?.tasks[fresh.id],
    templateTask(fresh),
    FIELDS,
  );
  if (known.doneOn !== null) {
    known.doneOn = null;
    changes.push(noted(known, 'reopened'));
  } else if (!known.needed) changes.push(noted(known, 'needed-again'));
  if (!known.needed) known.needed = true;
  Object.assign(known, take);
  const told = taken.filter((one) => !SILENT.has(one.field));
  if (told.length > 0) changes.push({ ...noted(known, 'changed'), fields: told });
  if (kept.length > 0) changes.push({ ...noted(known, 'kept'), fields: kept });
}

const noted = (task: Task, change: RoadmapChange['change']): RoadmapChange => ({
  kind: 'task',
  id: task.id,
  title: task.title,
  change,
  fields: [],
});
