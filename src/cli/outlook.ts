import type { Day } from '../domain/day.ts';
import { makeForecast } from '../domain/forecast.ts';
import type { Band } from '../domain/ledger-schema.ts';
import { makePlan } from '../domain/plan.ts';
import { effort } from '../domain/progress.ts';
import type { PlanState } from '../domain/state.ts';
import { decimalHours } from './print.ts';

export interface Outlook {
  tasks: number;
  hoursLeft: number;
  readyEnd: Day | null;
  end: Day | null;
  ready: Band | null;
  full: Band | null;
}

/** Where the plan ends: by the calendar, and by the forecast. */
export function outlook(plan: PlanState, today: Day): Outlook {
  const made = makePlan(plan, today);
  const forecast = makeForecast(plan, made, today, { moreHour: false });
  return {
    tasks: made.tasks.length + made.unplanned.length,
    hoursLeft: decimalHours(effort(plan).left),
    readyEnd: made.readyEnd,
    end: made.end,
    ready: forecast?.ready ?? null,
    full: forecast?.full ?? null,
  };
}
