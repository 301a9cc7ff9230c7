import { type Day, addMonths, dayNumber, daysBetween } from '../../../domain/day.ts';
import { monthName } from '../../format.ts';
import type { PhaseRow } from './milestone-rows.ts';

/** Pixels a day at least; a month is then about as wide as its name. */
const DAY_PX = 1.5;

export interface TimeScale {
  width: number;
  months: { day: Day; x: number; name: string }[];
  at(day: Day): number;
}

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** Days to pixels, from the month of the first day on the roadmap to the month after the last one, filling the room. */
export function timeScale(
  phases: readonly PhaseRow[],
  today: Day,
  room: number,
  more: readonly (Day | null | undefined)[] = [],
): TimeScale {
  let first = today;
  let last = addMonths(today, 3);
  for (const day of more) if (day && day > last) last = day;
  for (const { milestones } of phases) {
    for (const row of milestones) {
      for (const day of [row.start, row.end, row.p80, row.milestone.due, row.examDay]) {
        if (day === null) continue;
        if (day < first) first = day;
        if (day > last) last = day;
      }
    }
  }
  const from = firstOfMonth(first);
  const to = addMonths(firstOfMonth(last), 2);
  const perDay = Math.max(DAY_PX, room / daysBetween(from, to));
  const at = (day: Day): number => (dayNumber(day) - dayNumber(from)) * perDay;
  const months: TimeScale['months'] = [];
  for (let day = from; day < to; day = addMonths(day, 1)) {
    const name = day.endsWith('-01-01') ? day.slice(0, 4) : monthName(day);
    months.push({ day, x: at(day), name });
  }
  return { width: at(to), months, at };
}

/** Room that a month's name takes, with the gap before it. */
const NAME = { gap: 5, width: 32 };

/** First and last index (not included) of the months whose names lie wholly between two places on the chart. */
export function namesInSight(months: TimeScale['months'], from: number, to: number): [number, number] {
  const first = months.filter(({ x }) => x + NAME.gap < from).length;
  const last = months.filter(({ x }) => x + NAME.gap + NAME.width <= to).length;
  return [first, Math.max(first, last)];
}
