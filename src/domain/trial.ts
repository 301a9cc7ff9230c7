import type { Catalog } from './catalog.ts';
import type { Day } from './day.ts';
import { draftOf } from './draft.ts';
import { type Plan, makePlan } from './plan.ts';
import { effort } from './progress.ts';
import { regenerate } from './regenerate.ts';
import type { RoadmapChange } from './roadmap-change.ts';
import type { PlanState } from './state.ts';

/** What a change would make of the plan, tried on a copy: nothing is kept. */
export interface Trial {
  draft: PlanState;
  plan: Plan;
  changes: RoadmapChange[];
  /** Minutes left after it. */
  left: number;
}

/** Tries a change on a copy, generates the roadmap again and plans it. Throws what the change throws, and `cycle`. */
export function tryChange(
  catalog: Catalog,
  state: PlanState,
  today: Day,
  change: (draft: PlanState) => void,
): Trial {
  const draft = draftOf(state);
  change(draft);
  const { changes } = regenerate(catalog, draft);
  return { draft, plan: makePlan(draft, today), changes, left: effort(draft).left };
}
