import type { CalendarSpan } from './calendar-span.ts';
import type { Catalog } from './catalog.ts';
import { type Day, addDays, dayNumber } from './day.ts';
import { plannedOn } from './pace.ts';
import {
  type Finished,
  type ForecastMove,
  type LevelGain,
  finishedWithin,
  forecastMove,
  levelsGained,
  readinessOver,
} from './period-gains.ts';
import { dayCapacity } from './schedule.ts';
import { sumSessions } from './session-sums.ts';
import type { PlanState } from './state.ts';

/** What a month, quarter or year came to; all sums of time are minutes. */
export interface PeriodSummary {
  span: CalendarSpan;
  /** True while the span holds today. */
  running: boolean;
  minutes: number;
  /** Planned with the hours that held then, none on days off or before the start. */
  aim: number;
  /** The part of the aim that fell due until yesterday. */
  aimSoFar: number;
  /** Days with study. */
  days: number;
  /** Most consecutive days with the daily minimum; days off and days without planned hours don't break it. */
  longestStreak: number;
  finished: Finished;
  levels: LevelGain[];
  readiness: { before: number; after: number } | null;
  forecast: ForecastMove | null;
}

/** Sums up a span from the day totals, histories and the ledger; sessions are not read. */
export function periodSummary(
  catalog: Catalog,
  plan: PlanState,
  span: CalendarSpan,
  today: Day,
): PeriodSummary {
  const { minutes, days, byDay } = sumSessions(plan.totals, { from: span.from, to: span.to, subject: null });
  return {
    span,
    running: today >= span.from && today <= span.to,
    minutes,
    aim: plannedWithin(plan, span.from, span.to),
    aimSoFar: plannedWithin(plan, span.from, span.to < today ? span.to : addDays(today, -1)),
    days,
    longestStreak: longestStreak(plan, byDay, span.from, span.to < today ? span.to : today),
    finished: finishedWithin(plan, span),
    levels: levelsGained(plan, span),
    readiness: readinessOver(catalog, plan, span),
    forecast: forecastMove(plan, span),
  };
}

/** Minutes planned from one day through another, from the first day of the plan on. */
function plannedWithin(plan: PlanState, from: Day, to: Day): number {
  const began = plan.profile?.startedOn ?? from;
  const planned = plannedOn(plan);
  let minutes = 0;
  for (let number = dayNumber(from > began ? from : began); number <= dayNumber(to); number++)
    minutes += planned(number);
  return minutes;
}

/** The longest run of days by the rule of the streak (see `streak`), between two days. */
function longestStreak(plan: PlanState, byDay: Readonly<Record<Day, number>>, from: Day, to: Day): number {
  const capacity = plan.availability ? dayCapacity(plan.availability) : (): number => 1;
  let [run, longest] = [0, 0];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if ((byDay[day] ?? 0) >= plan.settings.dailyMinimum) run += 1;
    else if (capacity(dayNumber(day)) > 0) run = 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** The first day that there is something to sum up of: the plan's first, or the first day of study. */
export function firstDay(plan: Pick<PlanState, 'profile' | 'totals'>, today: Day): Day {
  const month = Object.keys(plan.totals).sort()[0];
  const studied = month === undefined ? [] : Object.keys(plan.totals[month] ?? {});
  return [...studied, plan.profile?.startedOn ?? today].sort()[0] ?? today;
}
