import type { Catalog } from './catalog.ts';
import type { Milestone, Task } from './roadmap-schema.ts';
import type { PlanState } from './state.ts';
import { type Template, buildTemplate } from './template.ts';

/** What generating again did, by id, so that it can be told. */
export interface Regenerated {
  added: string[];
  noLongerNeeded: string[];
}

/**
 * Generates the roadmap again and merges it into the plan (a draft, changed in place). Edits, ticks, evidence, dates
 * and hours stay; what is no longer asked for is marked and left to the person to remove.
 */
export function regenerate(catalog: Catalog, plan: PlanState): Regenerated {
  const template = buildTemplate(catalog, plan);
  const told: Regenerated = { added: [], noLongerNeeded: [] };
  mergeTasks(plan, template, told);
  mergeMilestones(plan, template, told);
  return told;
}

function mergeTasks(plan: PlanState, template: Template, told: Regenerated): void {
  for (const fresh of template.tasks) {
    const known = plan.tasks[fresh.id];
    if (!known) {
      plan.tasks[fresh.id] = fresh;
      told.added.push(fresh.id);
    } else if (known.doneOn === null || fresh.step) {
      // A finished step that is asked for again was assessed lower since: it is open again, its hours stay.
      plan.tasks[fresh.id] = keepEdits(known, fresh, []);
    }
  }
  const asked = new Set(template.tasks.map((task) => task.id));
  for (const task of Object.values(plan.tasks)) {
    if (task.origin === 'own' || task.doneOn !== null || asked.has(task.id) || !task.needed) continue;
    task.needed = false;
    told.noLongerNeeded.push(task.id);
  }
}

function mergeMilestones(plan: PlanState, template: Template, told: Regenerated): void {
  const kept = new Set(
    Object.values(plan.tasks)
      .filter((task) => task.doneOn !== null || task.origin === 'own')
      .map((task) => task.milestone),
  );
  for (const fresh of template.milestones) {
    const known = plan.milestones[fresh.id];
    if (!known) {
      plan.milestones[fresh.id] = fresh;
      told.added.push(fresh.id);
      continue;
    }
    const merged = keepEdits(known, fresh, ['evidence', 'status', 'history', 'notes']);
    plan.milestones[fresh.id] = { ...merged, criteria: mergeCriteria(plan, known, fresh) };
  }
  const asked = new Set(template.milestones.map((milestone) => milestone.id));
  for (const milestone of Object.values(plan.milestones)) {
    if (milestone.origin === 'own' || asked.has(milestone.id)) continue;
    const needed = milestone.status === 'done' || kept.has(milestone.id);
    if (milestone.needed && !needed) told.noLongerNeeded.push(milestone.id);
    milestone.needed = needed;
  }
}

/** The fresh thing with the known one's edited fields, and with the fields that are always the person's. */
function keepEdits<T extends Task | Milestone>(known: T, fresh: T, always: readonly (keyof T)[]): T {
  const merged = { ...fresh, edited: known.edited };
  for (const field of [...(known.edited as (keyof T)[]), ...always]) merged[field] = known[field];
  return merged;
}

/** Fresh criteria with the old ticks; old ones stay when ticked, added by the person, or of a step that is done. */
function mergeCriteria(plan: PlanState, known: Milestone, fresh: Milestone): Milestone['criteria'] {
  const old = new Map(known.criteria.map((one) => [one.id, one]));
  const asked = new Set(fresh.criteria.map((one) => one.id));
  const doneSteps = Object.values(plan.tasks)
    .filter((task) => task.milestone === known.id && task.doneOn !== null && task.step)
    .map((task) => `${task.step?.skill}.${task.step?.level}.`);
  const edited = known.edited.includes('criteria');
  const merged = fresh.criteria
    .filter((one) => old.has(one.id) || !edited)
    .map((one) => {
      const before = old.get(one.id);
      return before
        ? { ...one, text: edited ? before.text : one.text, doneOn: before.doneOn, proof: before.proof }
        : one;
    });
  const stays = known.criteria.filter(
    (one) =>
      !asked.has(one.id) &&
      (one.doneOn !== null || one.id.startsWith('own.') || doneSteps.some((step) => one.id.startsWith(step))),
  );
  return [...stays, ...merged];
}
