import type { DueItem } from '../../../domain/agenda.ts';
import { type Day, addDays } from '../../../domain/day.ts';
import { fullDay } from '../../format.ts';
import { plannedEnd } from './due-words.ts';

/** A day that a milestone could be due on instead; null for none at all. */
export interface OtherDay {
  day: Day | null;
  title: string;
  why: string;
}

/** Days that an honest plan would say, the earliest first; a day that was passed or offered already is left out. */
export function otherDays(
  item: Pick<DueItem, 'kind' | 'day' | 'lateDays'>,
  forecast: { p50: Day; p80: Day } | undefined,
  today: Day,
): OtherDay[] {
  const end = plannedEnd(item);
  const wished: [Day | null | undefined, string][] = [
    // Without open work there is nothing to plan: a week is enough to tick the criteria.
    [end ?? addDays(today, 7), end ? 'when the plan ends it' : 'in a week'],
    [forecast?.p50, 'half chance by then'],
    [forecast?.p80, '80 % by then'],
  ];
  const days: OtherDay[] = [];
  for (const [day, why] of wished) {
    if (day && day >= today && !days.some((one) => one.day === day))
      days.push({ day, title: fullDay(day), why });
  }
  return [...days, { day: null, title: 'No due day', why: 'it stays on the roadmap' }];
}
