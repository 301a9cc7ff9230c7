import type { Catalog } from '../../domain/catalog.ts';
import type { Day } from '../../domain/day.ts';
import { type Plan, makePlan } from '../../domain/plan.ts';
import { effort } from '../../domain/progress.ts';
import { regenerate } from '../../domain/regenerate.ts';
import type { PlanState } from '../../domain/state.ts';

export interface EndMove {
  before: Day | null;
  after: Day | null;
}

/** What a change would do to the roadmap's two ends and to the minutes that are left. */
export interface RoadmapEffect {
  ready: EndMove;
  full: EndMove;
  /** Minutes left after it less those before. */
  minutes: number;
  conflicts: number;
}

/** Tries a change on a copy of the plan and plans it: nothing is saved. */
export function roadmapEffect(
  catalog: Catalog,
  state: PlanState,
  before: Plan,
  today: Day,
  change: (draft: PlanState) => void,
): RoadmapEffect {
  // Logged hours are only read, and are by far the largest part: they are shared instead of copied.
  const { totals, ...rest } = state;
  const draft: PlanState = { ...structuredClone(rest), totals };
  change(draft);
  regenerate(catalog, draft);
  const after = makePlan(draft, today);
  return {
    ready: { before: before.readyEnd, after: after.readyEnd },
    full: { before: before.end, after: after.end },
    minutes: effort(draft).left - effort(state).left,
    conflicts: after.conflicts.length - before.conflicts.length,
  };
}
