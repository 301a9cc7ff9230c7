import ICAL from 'ical.js';
import { type Instant, addDays, daysBetween } from '../../domain/day.ts';
import { canBe } from './calendar-rules.ts';
import { instantOf, isZone, parseDate } from './clock-values.ts';

/** When something in a calendar is: an instant with its zone, or a whole day. */
export type Moment = { start: Instant; zone: string } | { day: string };

/** The wall-clock day and time of a calendar's time; null for days that no calendar has. */
function wallOf(time: ICAL.Time): { day: string; clock: string } | null {
  const [day = '', clock = ''] = time.toString().replace('Z', '').split('T');
  return parseDate(day, 'ymd') === null ? null : { day, clock };
}

/** True for a zone of the file itself whose changes come yearly, as those of all real zones do. */
function isHarmless(zone: ICAL.Timezone): boolean {
  const { component } = zone as { component: unknown };
  if (!(component instanceof ICAL.Component)) return false;
  return component
    .getAllSubcomponents()
    .flatMap((part) => part.getAllProperties('rrule'))
    .every((property) => {
      const rule: unknown = property.getFirstValue();
      return rule instanceof ICAL.Recur && rule.freq === 'YEARLY' && rule.interval <= 100 && canBe(rule);
    });
}

/**
 * When a time of a calendar is: by its zone where that is known by name, else as the file describes that zone (then it
 * is filed in the asked one), else on the clocks of the asked zone. Or why it can't be told.
 */
export function momentOf(time: ICAL.Time, tzid: string, asked: string): Moment | { reason: string } {
  const wall = wallOf(time);
  if (!wall) return { reason: 'is on no day of the calendar' };
  if (time.isDate) return { day: wall.day };
  const own = time.zone as ICAL.Timezone | null;
  if (own === ICAL.Timezone.utcTimezone)
    return { start: instantOf(wall.day, wall.clock, 'UTC'), zone: asked };
  if (tzid === '') return { start: instantOf(wall.day, wall.clock, asked), zone: asked };
  if (isZone(tzid)) return { start: instantOf(wall.day, wall.clock, tzid), zone: tzid };
  if (!own || own === ICAL.Timezone.localTimezone || !isHarmless(own))
    return { reason: `has the time zone “${tzid.slice(0, 60).toWellFormed()}”, which is not known` };
  const seconds = time.toUnixTime();
  if (!Number.isFinite(seconds) || Math.abs(seconds) > 8e12)
    return { reason: 'is on no day of the calendar' };
  return { start: `${new Date(seconds * 1000).toISOString().slice(0, -5)}Z`, zone: asked };
}

/** Days from the first up to, not with, the last; one at least. Null for more than a year. */
export function daysOf(first: string, last: string): string[] | null {
  const count = Math.max(1, daysBetween(first, last));
  return count > 366 ? null : Array.from({ length: count }, (_, day) => addDays(first, day));
}
