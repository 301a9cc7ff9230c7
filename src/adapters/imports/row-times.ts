import { type Instant, addDays } from '../../domain/day.ts';
import {
  type DateOrder,
  instantOf,
  isZone,
  minutesBetween,
  parseDate,
  parseInstant,
  parseSpan,
  parseTime,
} from './clock-values.ts';

/** Cells that tell when an entry was. A time cell with an instant in it (ISO 8601, `Z` or offset) needs no day. */
export interface Clocks {
  startDay: string;
  startTime: string;
  endDay: string;
  endTime: string;
  /** How long it lasted, as a clock, decimal hours or words. */
  span: string;
  /** The zone that the row itself names. */
  zone?: string;
}

/** How the cells of a table are to be read: what was asked, and whether a day without a time is a total of that day. */
export interface ClockRules {
  order: DateOrder;
  zone: string;
  dayTotals: boolean;
}

/** When an entry began, and its minutes by its end and by its duration. */
export interface RowTimes {
  start: Instant;
  zone: string;
  byClock: number | null;
  bySpan: number | null;
  /** True for the total of a day, which has no time of day. */
  isTotal: boolean;
}

/** Where day totals begin, as they have no time of day: at noon they stay on their day in every zone nearby. */
const NOON = '12:00:00';

type Refusal = { reason: string };
const no = (text: string, what: string): Refusal => ({ reason: `“${short(text)}” is not ${what}` });
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text);

/** When a row begins and how many minutes it has by its end and by its duration; or why it can't be read. */
export function timesOf(row: Clocks, rules: ClockRules): RowTimes | Refusal {
  const zone = row.zone === undefined ? rules.zone : row.zone;
  if (row.zone !== undefined && !isZone(row.zone)) return no(row.zone, 'a time zone');
  const seconds = row.span === '' ? null : parseSpan(row.span);
  if (row.span !== '' && seconds === null) return no(row.span, 'a duration');
  const bySpan = seconds === null ? null : Math.round(seconds / 60);
  const isTotal = rules.dayTotals && row.startTime === '' && row.startDay !== '';
  const begun = startOf(row, rules.order, zone, isTotal);
  if ('reason' in begun) return begun;
  if (row.endTime === '' || isTotal)
    return bySpan === null
      ? { reason: 'has neither an end nor a duration' }
      : { start: begun.start, zone, byClock: null, bySpan, isTotal };
  const end = endOf(row, rules.order, zone, begun);
  if (typeof end !== 'string') return end;
  const byClock = minutesBetween(begun.start, end);
  return byClock < 0
    ? { reason: 'ends before it begins' }
    : { start: begun.start, zone, byClock, bySpan, isTotal };
}

/** The instant at which a row begins; `day` is the day on its clock, null for an instant that came without one. */
function startOf(
  row: Clocks,
  order: DateOrder,
  zone: string,
  isTotal: boolean,
): { start: Instant; day: string | null } | Refusal {
  if (row.startDay === '') {
    const start = parseInstant(row.startTime);
    return start === null ? no(row.startTime, 'a moment') : { start, day: null };
  }
  const day = parseDate(row.startDay, order);
  if (day === null) return no(row.startDay, 'a day');
  const time = isTotal ? NOON : parseTime(row.startTime);
  if (time === null) return no(row.startTime, 'a time of day');
  return { start: instantOf(day, time, zone), day };
}

function endOf(
  row: Clocks,
  order: DateOrder,
  zone: string,
  begun: { start: Instant; day: string | null },
): Instant | Refusal {
  const time = parseTime(row.endTime);
  if (row.endDay === '' && time === null)
    return parseInstant(row.endTime) ?? no(row.endTime, 'a time of day');
  if (time === null) return no(row.endTime, 'a time of day');
  if (row.endDay !== '') {
    const day = parseDate(row.endDay, order);
    return day === null ? no(row.endDay, 'a day') : instantOf(day, time, zone);
  }
  if (begun.day === null) return { reason: 'has an end without a day' };
  const sameDay = instantOf(begun.day, time, zone);
  // Without a day of its own, an end before the start is on the next one.
  return sameDay < begun.start ? instantOf(addDays(begun.day, 1), time, zone) : sameDay;
}
