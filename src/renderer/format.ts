import { Temporal } from 'temporal-polyfill';
import { shallowRef } from 'vue';
import type { Day } from '../domain/day.ts';
import type { Money } from '../domain/identity.ts';
import type { Settings } from '../domain/settings.ts';

/** The interface speaks English, so another English than the British one is taken from the system, no other language. */
export function localeFrom(language: string): string {
  // Chromium under LANG=C says “en-US@posix”, which no formatter takes.
  const [name = ''] = language.split('@');
  return name.startsWith('en') && /^[A-Za-z-]+$/.test(name) ? name : 'en-GB';
}

export const LOCALE: string = localeFrom(navigator.language);

/** How the person wants days written; what shows a day follows it. */
export const dateFormat = shallowRef<Settings['dateFormat']>('system');

const LOCALE_OF = { 'day-month': 'en-GB', 'month-day': 'en-US' } as const;
const dayLocale = (locale: string): string =>
  dateFormat.value === 'system' || dateFormat.value === 'iso' ? locale : LOCALE_OF[dateFormat.value];
const isIso = (): boolean => dateFormat.value === 'iso';

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const formats = new Map<string, Intl.DateTimeFormat>();

function formatDay(day: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${dayLocale(locale)} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(dayLocale(locale), { ...options, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(utc(day));
}

/** Minutes as hours: `4 h 35`, `2 h`, `45 min`, `0 h`. */
export function hours(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole === 0) return '0 h';
  if (whole < 60) return `${whole} min`;
  const [all, rest] = [Math.floor(whole / 60), whole % 60];
  // Rows in plenty are written with this; a locale is asked only where it has something to say.
  const told = all < 1000 ? all : all.toLocaleString(LOCALE);
  return rest === 0 ? `${told} h` : `${told} h ${String(rest).padStart(2, '0')}`;
}

/** Minutes as whole hours, for sums in which minutes say nothing: `590 h`. */
export const wholeHours = (minutes: number, locale = LOCALE): string =>
  minutes > 0 && minutes < 30 ? hours(minutes) : `${Math.round(minutes / 60).toLocaleString(locale)} h`;

/** Seconds on a clock: `1:05:09`, `5:09`. */
export function clock(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** `14 Mar 2028` */
export const fullDay = (day: Day, locale = LOCALE): string =>
  isIso() ? day : formatDay(day, locale, { day: 'numeric', month: 'short', year: 'numeric' });

/** `14 Mar`; ISO days are written in full: without its year one can't be told from a sum. */
export const shortDay = (day: Day, locale = LOCALE): string =>
  isIso() ? day : formatDay(day, locale, { day: 'numeric', month: 'short' });

/** `Saturday, 21 November` */
export const longDay = (day: Day, locale = LOCALE): string =>
  isIso()
    ? `${formatDay(day, locale, { weekday: 'long' })}, ${day}`
    : formatDay(day, locale, { weekday: 'long', day: 'numeric', month: 'long' });

/** `Thu 19 Nov` */
export const weekdayDay = (day: Day, locale = LOCALE): string =>
  isIso()
    ? `${formatDay(day, locale, { weekday: 'short' })} ${day}`
    : formatDay(day, locale, { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');

/** `Nov` */
export const monthName = (day: Day, locale = LOCALE): string => formatDay(day, locale, { month: 'short' });

/** `Monday` … for an index that counts from Monday. */
export const weekdayName = (index: number, style: 'long' | 'short' = 'long', locale = LOCALE): string =>
  // 5 January 2026 is a Monday.
  formatDay(Temporal.PlainDate.from('2026-01-05').add({ days: index }).toString(), locale, {
    weekday: style,
  });

const clockTimes = new Map<string, Intl.DateTimeFormat>();

/** An instant's local time of day: `14:05`, `2:05 pm`. */
export function timeOfDay(instant: string, locale = LOCALE): string {
  let format = clockTimes.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
    clockTimes.set(locale, format);
  }
  return format.format(new Date(instant));
}

/** The local day of an instant on this machine. */
export const dayOf = (instant: string): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();

/** `14 Mar 2028, 14:05` */
export const moment = (instant: string, locale = LOCALE): string =>
  `${fullDay(dayOf(instant), locale)}, ${timeOfDay(instant, locale)}`;

/** `May 2026` */
export const monthYear = (day: Day, locale = LOCALE): string =>
  formatDay(day, locale, { month: 'long', year: 'numeric' });

/** Bytes as a person reads them: `820 bytes`, `12 KB`, `1.4 MB`. */
export function fileSize(bytes: number, locale = LOCALE): string {
  if (bytes < 1000) return count(bytes, 'byte');
  const [number, unit] = bytes < 999_500 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${number.toLocaleString(locale, { maximumFractionDigits: number < 10 ? 1 : 0 })} ${unit}`;
}

/** A whole number by itself: `12,345`. */
export const number = (value: number, locale = LOCALE): string => value.toLocaleString(locale);

/** A whole number with its word: `1 day`, `41 days`. */
export const count = (number: number, one: string, many = `${one}s`, locale = LOCALE): string =>
  `${number.toLocaleString(locale)} ${number === 1 ? one : many}`;

/** A share from 0 to 1 as `38 %`; what is not quite certain is never called so. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  if (share > 0.99 && share < 1) return 'over 99 %';
  return `${Math.round(share * 100)} %`;
}

/** Money in its own currency: `US$49`, `€49.50`. */
export function money(amount: Money, locale = LOCALE): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: amount.currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const major = amount.minor / 10 ** digits;
  return Number.isInteger(major)
    ? new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: amount.currency,
        maximumFractionDigits: 0,
      }).format(major)
    : format.format(major);
}
