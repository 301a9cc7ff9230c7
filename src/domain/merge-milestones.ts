import { mergeFields } from './merge-fields.ts';
import type { RoadmapChange } from './roadmap-change.ts';
import type { Milestone } from './roadmap-schema.ts';
import { same } from './same.ts';
import type { PlanState } from './state.ts';
import { templateMilestone } from './stored-template.ts';
import type { Template } from './template.ts';
import type { TemplateMilestone } from './template-schema.ts';

type Fields = Omit<TemplateMilestone, 'criteria'>;
const FIELDS = [
  'title',
  'phase',
  'due',
  'horizon',
  'area',
  'order',
] as const satisfies readonly (keyof Fields)[];
const SILENT = new Set<string>(['area', 'order']);

/** Merges the milestones of a new template into the plan, and notes what that does. */
export function mergeMilestones(plan: PlanState, template: Template, changes: RoadmapChange[]): void {
  const kept = new Set(
    Object.values(plan.tasks)
      .filter((task) => task.doneOn !== null || task.origin === 'own')
      .map((task) => task.milestone),
  );
  for (const fresh of template.milestones) {
    const known = plan.milestones[fresh.id];
    if (known) mergeMilestone(plan, known, fresh, changes);
    else {
      plan.milestones[fresh.id] = fresh;
      changes.push(noted(fresh, 'added'));
    }
  }
  const asked = new Set(template.milestones.map((milestone) => milestone.id));
  for (const milestone of Object.values(plan.milestones)) {
    if (milestone.origin === 'own' || asked.has(milestone.id)) continue;
    const needed = milestone.status === 'done' || kept.has(milestone.id);
    if (milestone.needed === needed) continue;
    milestone.needed = needed;
    changes.push(noted(milestone, needed ? 'needed-again' : 'no-longer-needed'));
  }
}

function mergeMilestone(plan: PlanState, known: Milestone, fresh: Milestone, changes: RoadmapChange[]): void {
  const base = plan.template?.milestones[fresh.id];
  const { take, taken, kept } = mergeFields<Fields>(known, base, templateMilestone(fresh), FIELDS);
  if (!known.needed) {
    known.needed = true;
    changes.push(noted(known, 'needed-again'));
  }
  Object.assign(known, take);
  const told = taken.filter((one) => !SILENT.has(one.field));
  const criteria = mergeCriteria(plan, known, base, fresh);
  if (!same(criteria, known.criteria)) {
    const texts = (all: Milestone['criteria']): string[] => all.map((one) => one.text);
    if (!same(texts(known.criteria), texts(criteria)))
      told.push({ field: 'criteria', from: texts(known.criteria), to: texts(criteria) });
    known.criteria = criteria;
  }
  if (told.length > 0) changes.push({ ...noted(known, 'changed'), fields: told });
  if (kept.length > 0) changes.push({ ...noted(known, 'kept'), fields: kept });
}

/**
 * New criteria with the old ticks. Old ones stay when ticked, added by the person, or of a step that is done; one that
 * the person removed stays away.
 */
function mergeCriteria(
  plan: PlanState,
  known: Milestone,
  base: TemplateMilestone | undefined,
  fresh: Milestone,
): Milestone['criteria'] {
  const mine = new Map(known.criteria.map((one) => [one.id, one]));
  const before = new Map(base?.criteria.map((one) => [one.id, one.text]));
  const asked = new Set(fresh.criteria.map((one) => one.id));
  const doneSteps = Object.values(plan.tasks)
    .filter((task) => task.milestone === known.id && task.doneOn !== null && task.step)
    .map((task) => `${task.step?.skill}.${task.step?.level}.`);
  const isRemoved = (id: string): boolean =>
    !mine.has(id) && (base ? before.has(id) : known.edited.includes('criteria'));
  const merged = fresh.criteria
    .filter((one) => !isRemoved(one.id))
    .map((one) => {
      const own = mine.get(one.id);
      if (!own) return one;
      const isMine = before.has(one.id) && before.get(one.id) !== own.text;
      return { ...one, text: isMine ? own.text : one.text, doneOn: own.doneOn, proof: own.proof };
    });
  const stays = known.criteria.filter(
    (one) =>
      !asked.has(one.id) &&
      (one.doneOn !== null || one.id.startsWith('own.') || doneSteps.some((step) => one.id.startsWith(step))),
  );
  return [...stays, ...merged];
}

const noted = (milestone: Milestone, change: RoadmapChange['change']): RoadmapChange => ({
  kind: 'milestone',
  id: milestone.id,
  title: milestone.title,
  change,
  fields: [],
});
