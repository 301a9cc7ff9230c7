import { type Day, addDays, addMonths, dayNumber, weekStart, weekdayIndex } from '../../../domain/day.ts';
import type { Settings } from '../../../domain/settings.ts';
import { monthName } from '../../format.ts';
import { weekOrder } from './hours-by.ts';

/** 0: nothing; 1 to 4: up to half an hour, an hour, two hours, more. */
export type Heat = 0 | 1 | 2 | 3 | 4;

export interface HeatDay {
  day: Day;
  minutes: number;
  heat: Heat;
  column: number;
  row: number;
}

export const HEAT_WORDS: readonly string[] = ['none', 'up to 30 min', 'up to 1 h', 'up to 2 h', 'more'];

const heatOf = (minutes: number): Heat =>
  minutes === 0 ? 0 : minutes <= 30 ? 1 : minutes <= 60 ? 2 : minutes <= 120 ? 3 : 4;

/** The days of a stretch as a calendar: a column a week, a row a weekday, in the order of the person's week. */
export function calendarDays(
  byDay: ReadonlyMap<Day, number>,
  [first, last]: readonly [Day, Day],
  firstDayOfWeek: Settings['firstDayOfWeek'],
): { days: HeatDay[]; columns: number } {
  const order = weekOrder(firstDayOfWeek);
  const begin = dayNumber(weekStart(first, firstDayOfWeek));
  const days: HeatDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const minutes = byDay.get(day) ?? 0;
    const number = dayNumber(day);
    const column = Math.floor((number - begin) / 7);
    days.push({ day, minutes, heat: heatOf(minutes), column, row: order.indexOf(weekdayIndex(number)) });
  }
  return { days, columns: (days.at(-1)?.column ?? 0) + 1 };
}

/** The twelve months up to a day, or a calendar year as far as it has gone. */
export const stretchOf = (year: string, today: Day): [Day, Day] =>
  year === ''
    ? [addDays(addMonths(today, -12), 1), today]
    : [`${year}-01-01`, `${year}-12-31` < today ? `${year}-12-31` : today];

export interface MonthSum {
  month: Day;
  name: string;
  column: number;
  minutes: number;
  studied: number;
}

/** The months of the calendar, with the column that each begins in and what was studied. */
export function monthSums(days: readonly HeatDay[]): MonthSum[] {
  const months: MonthSum[] = [];
  for (const { day, minutes, column } of days) {
    let last = months.at(-1);
    if (last?.month.slice(0, 7) !== day.slice(0, 7)) {
      last = { month: day, name: monthName(day), column, minutes: 0, studied: 0 };
      months.push(last);
    }
    last.minutes += minutes;
    if (minutes > 0) last.studied += 1;
  }
  return months;
}
