import { addDays, type Day, weekStart } from './day.ts';
import type { Totals } from './session-schema.ts';
import { loggedByDay } from './work.ts';

export interface WeekHours {
  week: Day;
  minutes: number;
}

/** Weeks of history that a forecast looks at. */
export const HISTORY_WEEKS = 26;

/** Minutes by ISO week from the week of `from` through the week of `to`, empty weeks included. */
export function hoursByWeek(totals: Totals, from: Day, to: Day): WeekHours[] {
  const days = loggedByDay(totals);
  const weeks: WeekHours[] = [];
  for (let week = weekStart(from); week <= to; week = addDays(week, 7)) {
    let minutes = 0;
    for (let index = 0; index < 7; index++) minutes += days.get(addDays(week, index)) ?? 0;
    weeks.push({ week, minutes });
  }
  return weeks;
}

/** Minutes of the last complete weeks (26 at most), from the first week with a session on; the running week is left out. */
export function completeWeeks(totals: Totals, today: Day): number[] {
  const first = Object.keys(totals)
    .sort()
    .flatMap((month) => Object.keys(totals[month] ?? {}).sort())[0];
  if (first === undefined) return [];
  const running = weekStart(today);
  const oldest = addDays(running, -7 * HISTORY_WEEKS);
  const from = weekStart(first) > oldest ? weekStart(first) : oldest;
  return from >= running ? [] : hoursByWeek(totals, from, addDays(running, -1)).map((week) => week.minutes);
}
