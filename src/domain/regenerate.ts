import type { Catalog } from './catalog.ts';
import { mergeMilestones } from './merge-milestones.ts';
import { mergeTasks } from './merge-tasks.ts';
import type { RoadmapChange } from './roadmap-change.ts';
import { storedTemplate, updateStored } from './stored-template.ts';
import type { PlanState } from './state.ts';
import { buildTemplate } from './template.ts';

/** What generating again did, so that it can be told. */
export interface Regenerated {
  added: string[];
  noLongerNeeded: string[];
  changes: RoadmapChange[];
}

/**
 * Generates the roadmap again: a three-way merge of what was asked for last time, what is asked for now, and what the
 * person made of it (a draft, changed in place). Edits, ticks, evidence, dates and hours stay; what is no longer asked
 * for is marked and left to the person to remove.
 */
export function regenerate(catalog: Catalog, plan: PlanState): Regenerated {
  const template = buildTemplate(catalog, plan);
  const changes: RoadmapChange[] = [];
  mergeTasks(plan, template, changes);
  mergeMilestones(plan, template, changes);
  const stored = storedTemplate(template);
  if (plan.template === null) plan.template = stored;
  else updateStored(plan.template, stored);
  const ids = (change: RoadmapChange['change']): string[] =>
    changes.filter((one) => one.change === change).map((one) => one.id);
  return { added: ids('added'), noLongerNeeded: ids('no-longer-needed'), changes };
}
