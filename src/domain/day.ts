import { Temporal } from 'temporal-polyfill';

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** A moment in UTC, `2026-11-21T08:30:00Z` (seconds, no offset). */
export type Instant = string;

/** The first day that a session can be on: earlier ones are slips of the keyboard. */
export const FIRST_DAY = '1970-01-01';

/** Weekdays in ISO order; index 0 is Monday. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const DAY_MS = 86_400_000;

/** Days since 1970-01-01; whole-number arithmetic keeps the plan's inner loop fast. */
export function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
}

/** The inverse of {@link dayNumber}, in whole numbers: a plan says thousands of days (Hinnant, civil_from_days). */
export function dayFromNumber(number: number): Day {
  // Counted from 1 March of the year 0, so that a leap day is the last day of its year.
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const leapless =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(leapless / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 0 for Monday to 6 for Sunday (1970-01-01 was a Thursday). */
export const weekdayIndex = (number: number): number => (((number + 3) % 7) + 7) % 7;

/** Weekdays that a week may begin with. */
export const FIRST_DAYS = ['monday', 'sunday', 'saturday'] as const;
export type FirstDay = (typeof FIRST_DAYS)[number];

/** The first day of the week that holds the day; weeks are ISO weeks unless they are said to begin elsewhere. */
export const weekStart = (day: Day, first: FirstDay = 'monday'): Day =>
  addDays(day, -((weekdayIndex(dayNumber(day)) + 7 - WEEKDAYS.indexOf(first)) % 7));

/** The local calendar day of an instant in its zone. */
export function localDay(instant: Instant, zone: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The local time of day of an instant in its zone, `HH:MM`. */
export function localTime(instant: Instant, zone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/** The instant of a local day and time in a zone; a time that a clock change skips moves forward. */
export function instantAt(day: Day, time: string, zone: string): Instant {
  const at = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time),
  });
  return at.toInstant().toString({ smallestUnit: 'second' });
}

/** The day that is a number of months later, clamped to the end of a short month. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}
