import { MAIN_GOAL } from './beginning.ts';
import type { Catalog } from './catalog.ts';
import type { Day } from './day.ts';
import { forecastInput } from './forecast-input.ts';
import { sumUpForecast } from './forecast.ts';
import { simulateForecast } from './forecast-runs.ts';
import type { Band } from './ledger-schema.ts';
import { weekAim } from './week-aim.ts';
import type { RoadmapChange } from './roadmap-change.ts';
import type { PlanState } from './state.ts';
import { tryChange } from './trial.ts';
import type { WhatIf } from './what-if-schema.ts';
import { applyWhatIf } from './what-if.ts';

/** What a what-if would come to. */
export interface WhatIfOutlook {
  ready: Band | null;
  full: Band | null;
  /** Ends of the plan without surprises. */
  planReady: Day | null;
  planEnd: Day | null;
  /** Chance to meet the main goal's day (0–1); null without one. */
  chance: number | null;
  minutesPerWeek: number;
  /** Minutes left on everything. */
  left: number;
  conflicts: number;
  changes: RoadmapChange[];
}

/** Tries a what-if on a copy and tells where it leads; an empty one tells how things stand. Throws as `applyWhatIf`, and `cycle`. */
export function whatIfOutlook(
  catalog: Catalog,
  state: PlanState,
  wish: WhatIf,
  today: Day,
  runs?: number,
): WhatIfOutlook {
  const { draft, plan, changes, left } = tryChange(catalog, state, today, (one) =>
    applyWhatIf(catalog, one, wish, today),
  );
  const input = forecastInput(draft, plan, today);
  const options = runs === undefined ? { moreHour: false } : { runs, moreHour: false };
  const forecast = input && sumUpForecast(simulateForecast(input, options));
  const target = draft.goals[MAIN_GOAL]?.target ?? null;
  return {
    ready: forecast?.ready ?? null,
    full: forecast?.full ?? null,
    planReady: plan.readyEnd,
    planEnd: plan.end,
    chance: forecast && target ? forecast.chanceReady(target) : null,
    minutesPerWeek: draft.availability ? weekAim(draft.availability) : 0,
    left,
    conflicts: plan.conflicts.length,
    changes,
  };
}
