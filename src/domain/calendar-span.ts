import { type Day, addDays, addMonths } from './day.ts';

export type SpanKind = 'month' | 'quarter' | 'year';

/** A calendar month, quarter or year; both days are included. */
export interface CalendarSpan {
  kind: SpanKind;
  from: Day;
  to: Day;
}

const MONTHS: Record<SpanKind, number> = { month: 1, quarter: 3, year: 12 };

/** The month, quarter (January, April, July, October) or year that holds the day. */
export function spanOf(kind: SpanKind, day: Day): CalendarSpan {
  const month = Number(day.slice(5, 7)) - 1;
  const first = month - (month % MONTHS[kind]) + 1;
  const from = `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
  return { kind, from, to: addDays(addMonths(from, MONTHS[kind]), -1) };
}

/** The span of the same kind that many before (negative) or after. */
export const spanAway = ({ kind, from }: CalendarSpan, by: number): CalendarSpan =>
  spanOf(kind, addMonths(from, by * MONTHS[kind]));

export const isWithin = (day: Day, { from, to }: Pick<CalendarSpan, 'from' | 'to'>): boolean =>
  day >= from && day <= to;
