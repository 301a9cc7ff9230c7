import { applyRenames, areConcerned } from './apply-renames.ts';
import type { Catalog } from './catalog.ts';
import { copyOf } from './draft.ts';
import { type Regenerated, regenerate } from './regenerate.ts';
import { same } from './same.ts';
import { storedTemplate } from './stored-template.ts';
import { buildTemplate } from './template.ts';
import type { PlanState, State } from './state.ts';
import type { RoadmapChange } from './roadmap-change.ts';

/** Brings a plan (a draft) to a catalogue that changed: renamed entries go on under their new ids, then it is merged. */
export function updateRoadmap(catalog: Catalog, state: State): Regenerated {
  const { plan } = state;
  const titles = new Map(
    [...Object.values(plan.tasks), ...Object.values(plan.milestones)].map((one) => [one.id, one.title]),
  );
  const moved = applyRenames(state, catalog.renames);
  const told = regenerate(catalog, plan);
  // A split may name a step that nothing asks for; what is not there can't be waited for.
  if (moved.size > 0)
    for (const task of Object.values(plan.tasks))
      if (task.prerequisites.some((id) => !plan.tasks[id]))
        task.prerequisites = task.prerequisites.filter((id) => plan.tasks[id]);
  const renamed = [...moved].map(([from, to]): RoadmapChange => {
    const kind = plan.tasks[to] ? 'task' : 'milestone';
    return {
      kind,
      id: to,
      title: titles.get(from) ?? from,
      change: 'renamed',
      fields: [{ field: 'id', from, to }],
    };
  });
  return { ...told, changes: [...renamed, ...told.changes] };
}

/** Whether the catalogue asks for something else than it did when the roadmap was last generated. */
export function isBehind(catalog: Catalog, plan: PlanState): boolean {
  if (plan.template === null) return false;
  return (
    areConcerned(plan, catalog.renames) || !same(plan.template, storedTemplate(buildTemplate(catalog, plan)))
  );
}

/** What a changed catalogue would do to the roadmap; nothing when it asks for what it asked for before. */
export function pendingUpdate(catalog: Catalog, plan: PlanState): RoadmapChange[] {
  if (!isBehind(catalog, plan)) return [];
  return updateRoadmap(catalog, { plan: copyOf(plan), months: {} }).changes;
}
