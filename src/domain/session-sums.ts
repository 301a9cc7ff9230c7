import { type Day, dayNumber, weekdayIndex } from './day.ts';
import type { PlanState } from './state.ts';

/** Minutes of study over a range of days. */
export interface Sums {
  minutes: number;
  /** Days with study. */
  days: number;
  byDay: Record<Day, number>;
  bySubject: Record<string, number>;
  /** Monday first. */
  byWeekday: number[];
}

/** Added up from the kept day totals, so that ten years cost no reading of sessions. Both ends are inclusive. */
export function sumSessions(
  totals: PlanState['totals'],
  range: { from: Day | null; to: Day | null; subject: string | null },
): Sums {
  const sums: Sums = { minutes: 0, days: 0, byDay: {}, bySubject: {}, byWeekday: [0, 0, 0, 0, 0, 0, 0] };
  for (const [month, days] of Object.entries(totals)) {
    if (range.from !== null && month < range.from.slice(0, 7)) continue;
    if (range.to !== null && month > range.to.slice(0, 7)) continue;
    for (const [day, subjects] of Object.entries(days)) {
      if ((range.from !== null && day < range.from) || (range.to !== null && day > range.to)) continue;
      let minutes = 0;
      for (const [subject, some] of Object.entries(subjects)) {
        if (range.subject !== null && subject !== range.subject) continue;
        minutes += some;
        sums.bySubject[subject] = (sums.bySubject[subject] ?? 0) + some;
      }
      if (minutes === 0) continue;
      sums.days += 1;
      sums.minutes += minutes;
      sums.byDay[day] = minutes;
      const weekday = weekdayIndex(dayNumber(day));
      sums.byWeekday[weekday] = (sums.byWeekday[weekday] ?? 0) + minutes;
    }
  }
  return sums;
}
