import type { Day } from './day.ts';
import { type Availability, Week, spreadWeek } from './person.ts';
import { same } from './same.ts';
import type { PlanState } from './state.ts';

/**
 * Changes the hours (a draft, changed in place) and remembers what held until today, so that past weeks are compared
 * with what was planned then.
 */
export function editAvailability(plan: PlanState, set: Partial<Availability>, today: Day): void {
  const now = plan.availability;
  if (!now) return;
  const began = plan.profile?.startedOn ?? today;
  const isNew = set.week !== undefined && !same(set.week, now.week);
  // Of several changes on one day only what held before the day counts.
  if (isNew && began < today && plan.earlierWeeks.at(-1)?.until !== today)
    plan.earlierWeeks.push({ until: today, week: [...now.week] as Week });
  Object.assign(now, set);
}

/** The most minutes that a week can be planned with: sixteen hours a day. */
export const FULLEST_WEEK = 7 * 16 * 60;

/** The week with another number of minutes in all, spread as it is now; one without hours gets the usual spread. */
export function scaleWeek(week: Week, minutes: number): Week {
  const now = week.reduce((sum, day) => sum + day, 0);
  if (now === 0) return spreadWeek(minutes);
  const scaled = week.map((day) => Math.min(1440, Math.floor((day * minutes) / now)));
  let rest = minutes - scaled.reduce((sum, day) => sum + day, 0);
  // What rounding and full days leave over goes to the days that have hours, one minute each, as long as there is room.
  for (let at = 0, idle = 0; rest > 0 && idle < 7; at = (at + 1) % 7) {
    const day = scaled[at] ?? 0;
    if ((week[at] ?? 0) === 0 || day >= 1440) {
      idle += 1;
      continue;
    }
    const more = Math.min(rest, 1440 - day, Math.max(1, Math.floor(rest / 7)));
    scaled[at] = day + more;
    rest -= more;
    idle = 0;
  }
  return Week.parse(scaled);
}
