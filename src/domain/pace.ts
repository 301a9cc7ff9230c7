import { type Day, type FirstDay, addDays, dayNumber, weekStart, weekdayIndex } from './day.ts';
import type { Profile } from './person.ts';
import { weekAim } from './week-aim.ts';
import { daysOffOf } from './schedule.ts';
import type { Totals } from './session-schema.ts';
import type { PlanState } from './state.ts';
import { loggedByDay } from './work.ts';

export interface WeekHours {
  week: Day;
  minutes: number;
}

/** Weeks of history that a forecast looks at. */
export const HISTORY_WEEKS = 26;

/** A week counts as at most five times what was planned for it. */
const MOST_RATIO = 5;

/**
 * Minutes by week from the week of `from` through `to`, empty weeks included; days after `to` don't count. ISO weeks,
 * unless they begin on another day.
 */
export function hoursByWeek(totals: Totals, from: Day, to: Day, first: FirstDay = 'monday'): WeekHours[] {
  const days = loggedByDay(totals);
  const weeks: WeekHours[] = [];
  for (let week = weekStart(from, first); week <= to; week = addDays(week, 7)) {
    let minutes = 0;
    for (let index = 0; index < 7; index++) {
      const day = addDays(week, index);
      if (day <= to) minutes += days.get(day) ?? 0;
    }
    weeks.push({ week, minutes });
  }
  return weeks;
}

/** The parts of the state that a pace is read from. */
export interface Paced extends Pick<PlanState, 'availability' | 'earlierWeeks' | 'totals'> {
  profile: Pick<Profile, 'startedOn'> | null;
}

/**
 * Minutes of the last complete weeks (26 at most), from the first week with a session on; the running week is left out.
 * Sessions of weeks before the plan began don't open the count: nothing was planned then to be held against.
 */
export function completeWeeks(
  { profile, availability, totals }: Omit<Paced, 'earlierWeeks'>,
  today: Day,
): WeekHours[] {
  const began = [profile?.startedOn, availability?.start].filter((day) => day !== undefined).sort()[0];
  const since = began === undefined ? '' : weekStart(began);
  const first = Object.values(totals)
    .flatMap((month) => Object.keys(month))
    .reduce<Day | null>(
      (least, day) => (day >= since && (least === null || day < least) ? day : least),
      null,
    );
  const running = weekStart(today);
  if (first === null || first >= running) return [];
  const oldest = addDays(running, -7 * HISTORY_WEEKS);
  const from = weekStart(first) > oldest ? weekStart(first) : oldest;
  return hoursByWeek(totals, from, addDays(running, -1));
}

/** Minutes that a past day was planned with, by day number: the weekday hours that held then, none on a day off. */
export function plannedOn({
  availability,
  earlierWeeks,
}: Pick<PlanState, 'availability' | 'earlierWeeks'>): (number: number) => number {
  if (!availability) return () => 0;
  const isOff = daysOffOf(availability);
  const earlier = earlierWeeks.map((one) => ({ until: dayNumber(one.until), week: one.week }));
  return (number) => {
    if (isOff(number)) return 0;
    const held = earlier.find((one) => number < one.until)?.week ?? availability.week;
    return held[weekdayIndex(number)] ?? 0;
  };
}

/** Minutes that a past week was planned with: those of its days. */
export function plannedMinutes(state: Pick<PlanState, 'availability' | 'earlierWeeks'>, week: Day): number {
  const planned = plannedOn(state);
  const monday = dayNumber(week);
  let minutes = 0;
  for (let index = 0; index < 7; index++) minutes += planned(monday + index);
  return minutes;
}

/**
 * What the person made of the hours they planned: studied ÷ planned minutes for each complete week. A week without
 * planned hours says nothing, unless something was studied in it: then it counts against the usual week.
 */
export function weekRatios(state: Paced, today: Day): number[] {
  const usual = state.availability ? weekAim(state.availability) : 0;
  return completeWeeks(state, today).flatMap(({ week, minutes }) => {
    const planned = plannedMinutes(state, week) || (minutes > 0 ? usual : 0);
    return planned > 0 ? [Math.min(MOST_RATIO, minutes / planned)] : [];
  });
}
