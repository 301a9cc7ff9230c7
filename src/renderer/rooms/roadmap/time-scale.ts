import {
  type Day,
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daysBetween,
  weekStart,
} from '../../../domain/day.ts';
import type { DaysOff } from '../../../domain/person.ts';
import { monthName, shortDay } from '../../format.ts';
import type { PhaseRow } from './milestone-rows.ts';

/** How near one looks: single weeks, months, or everything at once. */
export const ZOOMS = ['weeks', 'months', 'all'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Pixels a day at least; a week or a month is then about as wide as its name. */
const DAY_PX: Record<Zoom, number> = { weeks: 7, months: 1.5, all: 0 };

export interface TimeScale {
  width: number;
  /** The days with a line and a name: Mondays, months, or what there is room to name. */
  marks: { day: Day; x: number; name: string }[];
  at(day: Day): number;
  /** The day whose place is nearest, within the chart. */
  dayAt(x: number): Day;
}

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** Days to pixels, from the month of the first day on the roadmap to the month after the last one, filling the room. */
export function timeScale(
  phases: readonly PhaseRow[],
  today: Day,
  room: number,
  more: readonly (Day | null | undefined)[] = [],
  zoom: Zoom = 'months',
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
  const perDay = Math.max(DAY_PX[zoom], room / daysBetween(from, to));
  const at = (day: Day): number => (dayNumber(day) - dayNumber(from)) * perDay;
  const marks = (zoom === 'weeks' ? weeksOf(from, to, perDay) : monthsOf(from, to, perDay)).map((mark) => ({
    ...mark,
    x: at(mark.day),
  }));
  const dayAt = (x: number): Day => {
    const days = Math.round(Math.max(0, Math.min(at(to), x)) / perDay);
    return dayFromNumber(dayNumber(from) + days);
  };
  return { width: at(to), marks, at, dayAt };
}

type Mark = Omit<TimeScale['marks'][number], 'x'>;

/** Months, or every third, sixth or twelfth where single ones can't be named; a year stands for its January. */
function monthsOf(from: Day, to: Day, perDay: number): Mark[] {
  const step = [1, 3, 6].find((months) => months * 30 * perDay >= NAME.gap + NAME.width) ?? 12;
  const marks: Mark[] = [];
  for (let day = from; day < to; day = addMonths(day, 1)) {
    if ((Number(day.slice(5, 7)) - 1) % step !== 0) continue;
    marks.push({ day, name: day.endsWith('-01-01') ? day.slice(0, 4) : monthName(day) });
  }
  return marks;
}

/** Mondays, or every second one where days are written in full. */
function weeksOf(from: Day, to: Day, perDay: number): Mark[] {
  const first = weekStart(addDays(from, 6));
  const width = shortDay(first).length * LETTER_PX;
  const step = 7 * Math.max(1, Math.ceil((NAME.gap + width) / (7 * perDay)));
  const marks: Mark[] = [];
  for (let day = first; day < to; day = addDays(day, step)) marks.push({ day, name: shortDay(day) });
  return marks;
}

/** Room that a month's name takes, with the gap before it. */
const NAME = { gap: 5, width: 32 };
/** What a letter of a name takes, on average. */
const LETTER_PX = 6.6;

/** First and last index (not included) of the marks whose names lie wholly between two places on the chart. */
export function namesInSight(marks: TimeScale['marks'], from: number, to: number): [number, number] {
  const width = ({ name }: Mark): number => Math.max(NAME.width, name.length * LETTER_PX);
  const first = marks.filter(({ x }) => x + NAME.gap < from).length;
  const last = marks.filter((mark) => mark.x + NAME.gap + width(mark) <= to).length;
  return [first, Math.max(first, last)];
}

/** The days off that lie on the chart, with their places; both days of each are off. */
export const daysOffOn = (
  scale: TimeScale,
  daysOff: readonly DaysOff[],
): { range: DaysOff; x: number; width: number }[] =>
  daysOff.flatMap((range) => {
    const x = Math.max(0, scale.at(range.from));
    const width = Math.min(scale.width, scale.at(addDays(range.to, 1))) - x;
    return width > 0 ? [{ range, x, width }] : [];
  });
