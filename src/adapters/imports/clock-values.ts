import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../../domain/day.ts';

/** Which part of a date with slashes or dots comes first. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';
export const DATE_ORDERS: readonly { value: DateOrder; title: string }[] = [
  { value: 'dmy', title: 'day, month, year (31/12/2026)' },
  { value: 'mdy', title: 'month, day, year (12/31/2026)' },
  { value: 'ymd', title: 'year, month, day (2026-12-31)' },
];

/** No written moment or duration is longer; a cell that is would only keep the patterns below busy. */
const MOST_LETTERS = 40;

const PARTS = /^(\d{1,4})[-./ ](\d{1,2})[-./ ](\d{1,4})\.?$/;

/** Orders that a written date can have: `2026-01-02` one, `13/02/2026` one, `01/02/2026` two, `2026` none. */
export function possibleOrders(text: string): DateOrder[] {
  return DATE_ORDERS.map((one) => one.value).filter((order) => parseDate(text, order) !== null);
}

// Hundreds of thousands of rows are of a few thousand days.
const days = new Map<string, Day | null>();

/** A day of the calendar from a written date of a known order; null for anything else, such as 30 February. */
export function parseDate(text: string, order: DateOrder): Day | null {
  if (text.length > MOST_LETTERS) return null;
  const key = order + text;
  const known = days.get(key);
  if (known !== undefined) return known;
  const day = dayIn(text, order);
  if (days.size > 20_000) days.clear();
  days.set(key, day);
  return day;
}

function dayIn(text: string, order: DateOrder): Day | null {
  const parts = PARTS.exec(text.trim());
  if (!parts) return null;
  const [first = '', second = '', third = ''] = parts.slice(1);
  const [year, month, day] =
    order === 'ymd'
      ? [first, second, third]
      : order === 'dmy'
        ? [third, second, first]
        : [third, first, second];
  if (year.length !== 4 || month.length > 2 || day.length > 2) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal && date.getUTCFullYear() === Number(year) ? date.toISOString().slice(0, 10) : null;
}

/** A time of day as `HH:MM:SS` from `9:05`, `21:05:30`, `9:05 PM` or `09:05:30 a.m.`; null for anything else. */
export function parseTime(text: string): string | null {
  if (text.length > MOST_LETTERS) return null;
  const match = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*([ap])?\.?\s?(?:m\.?)?$/i.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, hourText = '', minute = '', second = '00', half] = match;
  let hour = Number(hourText);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minute}:${second}`;
}

/** Seconds of `1:05`, `01:05:30`, `1.5` or `1,5` hours, `1h 5m`, `PT1H5M`; null for anything else and for less than nothing. */
export function parseSpan(text: string): number | null {
  if (text.length > MOST_LETTERS) return null;
  const value = text.trim();
  const clock = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?$/.exec(value);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  const decimal = parseDecimal(value);
  if (decimal !== null) return decimal < 0 ? null : Math.round(decimal * 3600);
  const words =
    /^(?:PT)?(?:(\d{1,4}(?:[.,]\d{1,2})?)\s*h)?\s*(?:(\d{1,4})\s*m(?:in)?)?\s*(?:(\d{1,4})\s*s)?$/i.exec(
      value,
    );
  if (!words || (!words[1] && !words[2] && !words[3])) return null;
  const hours = Number((words[1] ?? '0').replace(',', '.'));
  return Math.round(hours * 3600) + Number(words[2] ?? 0) * 60 + Number(words[3] ?? 0);
}

/**
 * A number with a decimal point or comma, and thousands set apart by the other one: `20,0` is 20, `2.000,5` is 2000.5,
 * `1,234.5` is 1234.5. Null for anything else, and for what can be read in two ways (`1.234`).
 */
export function parseDecimal(text: string): number | null {
  if (text.length > MOST_LETTERS) return null;
  const value = text.trim();
  if (/^-?\d{1,9}$/.test(value)) return Number(value);
  if (/^-?\d{1,3}[.,]\d{3}$/.test(value)) return null;
  if (/^-?\d{1,9}[.,]\d{1,12}$/.test(value)) return Number(value.replace(',', '.'));
  if (/^-?\d{1,3}(\.\d{3})+,\d{1,12}$/.test(value))
    return Number(value.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d{1,3}(,\d{3})+\.\d{1,12}$/.test(value)) return Number(value.replaceAll(',', ''));
  return null;
}

const MINUTE_MS = 60_000;
const offsets = new Map<string, number | null>();

/** How far a zone's clocks are ahead of UTC on a day, in milliseconds; null on a day on which they are changed. */
function offsetOn(day: Day, zone: string): number | null {
  const key = `${zone} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(day).toZonedDateTime(zone);
  const end = start.add({ days: 1 });
  const isEven = start.offsetNanoseconds === end.offsetNanoseconds && start.hoursInDay === 24;
  const offset = isEven ? start.offsetNanoseconds / 1e6 : null;
  if (offsets.size > 20_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

const instantText = (ms: number): Instant => `${new Date(ms).toISOString().slice(0, -5)}Z`;

/** The instant of a day and time (`HH:MM:SS`) on a clock of the zone; a time that a clock change skips moves forward. */
export function instantOf(day: Day, time: string, zone: string): Instant {
  const offset = offsetOn(day, zone);
  if (offset !== null) return instantText(Date.parse(`${day}T${time}Z`) - offset);
  const at = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time),
  });
  return instantText(at.epochMilliseconds);
}

/** The form that most tools write; asking Temporal takes ten times as long. */
const PLAIN_INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|\+00:00)$/;

/** An instant from ISO 8601 with `Z` or an offset, or the basic form `20261121T083000Z`; null for anything else. */
export function parseInstant(text: string): Instant | null {
  if (text.length > MOST_LETTERS) return null;
  const plain = PLAIN_INSTANT.exec(text);
  if (plain) return parseDate(plain[1] ?? '', 'ymd') === null ? null : `${text.slice(0, 19)}Z`;
  try {
    return instantText(Temporal.Instant.from(text.trim()).epochMilliseconds);
  } catch {
    return null;
  }
}

/** Whole minutes from one instant to another, rounded; negative when the second is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MINUTE_MS);

// Asking the runtime is slow, and the same few zones come again and again.
const zones = new Map<string, boolean>();

/** True for an IANA time zone that this machine knows. */
export function isZone(zone: string): boolean {
  if (zone === '' || zone.length > 64) return false;
  const known = zones.get(zone);
  if (known !== undefined) return known;
  let isKnown = true;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    isKnown = false;
  }
  if (zones.size > 2000) zones.clear();
  zones.set(zone, isKnown);
  return isKnown;
}
