import type { Day } from './day.ts';
import { Failure } from './failure.ts';
import { type Availability, Week, spreadWeek } from './person.ts';
import { same } from './same.ts';
import type { PlanState } from './state.ts';

/** As many earlier weeks as a plan may hold; older ones are forgotten. */
const MOST_EARLIER_WEEKS = 1000;

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
  if (isNew && began < today && plan.earlierWeeks.at(-1)?.until !== today) {
    plan.earlierWeeks.push({ until: today, week: [...now.week] as Week });
    if (plan.earlierWeeks.length > MOST_EARLIER_WEEKS) plan.earlierWeeks.shift();
  }
  // What stays as it is must not become a change that undo would take back.
  for (const [name, value] of Object.entries(set))
    if (!same(Reflect.get(now, name), value)) Object.assign(now, { [name]: value });
}

/** The most minutes that a day is given: sixteen hours. */
const FULLEST_DAY = 16 * 60;

/** The most minutes that a week can be planned with: sixteen hours every day. */
export const FULLEST_WEEK = 7 * FULLEST_DAY;

/**
 * The week with another number of minutes in all, spread as it is now; one without hours gets the usual spread.
 * Minute by minute to the day that is furthest behind its share (Webster's method of apportionment), and, when the days
 * with hours are full, to the others: so more minutes never give a day fewer. Throws `invalid` when they don't fit.
 */
export function scaleWeek(week: Week, minutes: number): Week {
  if (minutes > FULLEST_WEEK)
    throw new Failure('invalid', {
      field: 'hours',
      reason: `is more than ${FULLEST_WEEK / 60} hours a week, sixteen every day`,
    });
  if (week.every((day) => day === 0)) {
    const usual = spreadWeek(minutes);
    return usual.every((day) => day <= FULLEST_DAY) ? usual : scaleWeek(usual, minutes);
  }
  const scaled = week.map(() => 0);
  // A day without hours has so small a share that it comes last.
  const behind = (at: number): number => ((week[at] ?? 0) || 1e-6) / (2 * (scaled[at] ?? 0) + 1);
  for (let given = 0; given < minutes; given++) {
    let next = -1;
    for (let at = 0; at < 7; at++)
      if ((scaled[at] ?? 0) < FULLEST_DAY && (next < 0 || behind(at) > behind(next))) next = at;
    scaled[next] = (scaled[next] ?? 0) + 1;
  }
  return Week.parse(scaled);
}
