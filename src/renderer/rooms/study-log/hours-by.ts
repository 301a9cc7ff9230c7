import { type Day, addDays, addMonths, weekStart } from '../../../domain/day.ts';
import { sumSessions } from '../../../domain/session-sums.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { PlanState } from '../../../domain/state.ts';
import { fullDay, monthYear, weekdayName } from '../../format.ts';
import { groupTitle, groupsOf } from './about-items.ts';
import type { Catalog } from '../../../domain/catalog.ts';

export const MEASURES = ['week', 'month', 'area', 'course', 'weekday'] as const;
export type Measure = (typeof MEASURES)[number];

export interface HoursBar {
  key: string;
  title: string;
  minutes: number;
}

const FIRST: Record<Settings['firstDayOfWeek'], number> = { monday: 0, saturday: 5, sunday: 6 };

/** The weekdays, 0 for Monday, in the order of the person's week. */
export const weekOrder = (first: Settings['firstDayOfWeek']): number[] =>
  [0, 1, 2, 3, 4, 5, 6].map((index) => (index + FIRST[first]) % 7);

interface Wish {
  state: PlanState;
  catalog: Catalog | null;
  today: Day;
  from: Day | null;
  to: Day | null;
}

/** The first day that is looked at: that of the filter, else 26 weeks or 24 months, else the beginning. */
export function firstDay(by: Measure, { state, today, from, to }: Wish): Day | null {
  if (from !== null) return from;
  const end = to ?? today;
  if (by === 'week') return addDays(weekStart(end, state.settings.firstDayOfWeek), -7 * 25);
  return by === 'month' ? addMonths(`${end.slice(0, 7)}-01`, -23) : null;
}

/** Hours of study by one thing, from the kept day totals; weeks and months are all there, empty ones too. */
export function hoursBy(by: Measure, wish: Wish): HoursBar[] {
  const { state, catalog, today } = wish;
  const { firstDayOfWeek } = state.settings;
  const range = { from: firstDay(by, wish), to: wish.to ?? today };
  const sums = sumSessions(state.totals, { ...range, subject: null });
  const bars = new Map<string, HoursBar>();
  const add = (key: string, title: string, minutes: number): void => {
    const bar = bars.get(key) ?? { key, title, minutes: 0 };
    bars.set(key, { ...bar, minutes: bar.minutes + minutes });
  };
  if (by === 'weekday') {
    for (const index of weekOrder(firstDayOfWeek))
      add(String(index), weekdayName(index), sums.byWeekday[index] ?? 0);
  } else if (by === 'area' || by === 'course') {
    for (const [key, minutes] of Object.entries(sums.bySubject)) {
      const group = groupsOf(key, { state, catalog }).find((one) => one.startsWith(`${by}:`));
      if (group) add(group, groupTitle(group, { state, catalog }), minutes);
      else add('', by === 'area' ? 'No area' : 'No course', minutes);
    }
    return [...bars.values()].sort((a, b) => b.minutes - a.minutes);
  } else {
    const step = (day: Day): Day => (by === 'week' ? addDays(day, 7) : addMonths(day, 1));
    const begin = (day: Day): Day =>
      by === 'week' ? weekStart(day, firstDayOfWeek) : `${day.slice(0, 7)}-01`;
    const first = begin(range.from ?? today);
    for (let day = first; day <= range.to; day = step(day))
      add(day, by === 'week' ? fullDay(day) : monthYear(day), 0);
    for (const [day, minutes] of Object.entries(sums.byDay)) {
      const key = begin(day);
      if (bars.has(key)) add(key, '', minutes);
    }
  }
  return [...bars.values()];
}
