import { type Day, daysBetween } from './day.ts';
import type { Band, Ledger } from './ledger-schema.ts';

/** Days after which a forecast is stored again, and the move of P50 that stores it sooner. */
export const WEEK = 7;
const MOVED = 3;

/** Whether a forecast should be stored: the first one, a week after the newest, or when P50 moved by more than three days. */
export function isEntryDue(
  ledger: Pick<Ledger, 'entries'>,
  forecast: Record<'ready' | 'full', Band>,
  today: Day,
): boolean {
  const newest = ledger.entries.at(-1);
  if (!newest || newest.day > today || daysBetween(newest.day, today) >= WEEK) return true;
  const moved = (a: Band, b: Band): boolean => Math.abs(daysBetween(a.p50, b.p50)) > MOVED;
  return moved(newest.ready, forecast.ready) || moved(newest.full, forecast.full);
}
