import type { Catalog } from '../../domain/catalog.ts';
import type { Day } from '../../domain/day.ts';
import type { Plan } from '../../domain/plan.ts';
import { effort } from '../../domain/progress.ts';
import type { RoadmapChange } from '../../domain/roadmap-change.ts';
import type { PlanState } from '../../domain/state.ts';
import { tryChange } from '../../domain/trial.ts';

export interface EndMove {
  before: Day | null;
  after: Day | null;
}

/** What a change would do to the roadmap: its two ends, the minutes left, and everything that it adds or takes off. */
export interface RoadmapEffect {
  ready: EndMove;
  full: EndMove;
  /** Minutes left after it less those before. */
  minutes: number;
  conflicts: number;
  changes: RoadmapChange[];
}

/** Tries a change on a copy of the plan and plans it: nothing is saved. */
export function roadmapEffect(
  catalog: Catalog,
  state: PlanState,
  before: Plan,
  today: Day,
  change: (draft: PlanState) => void,
): RoadmapEffect {
  const { plan, changes, left } = tryChange(catalog, state, today, change);
  return {
    ready: { before: before.readyEnd, after: plan.readyEnd },
    full: { before: before.end, after: plan.end },
    minutes: left - effort(state).left,
    conflicts: plan.conflicts.length - before.conflicts.length,
    changes,
  };
}
