import ICAL from 'ical.js';
import { addDays } from '../../domain/day.ts';
import { occurrencesOf } from './calendar-rules.ts';
import { type Moment, daysOf, momentOf } from './calendar-times.ts';
import { instantOf } from './clock-values.ts';

/** What was chosen for a calendar; `dayMinutes` is 0 where events of whole days are refused. */
export interface CalendarRules {
  from: string;
  to: string;
  zone: string;
  group: string;
  dayMinutes: number;
}

/** A text of an event, trimmed; empty when there is none. */
export const firstText = (component: ICAL.Component, name: string): string => {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** A time of an event with the name of its zone; null when there is none. */
export const timeOf = (event: ICAL.Component, name: string): { time: ICAL.Time; tzid: string } | null => {
  const property = event.getFirstProperty(name) as ICAL.Property | null;
  const time: unknown = property?.getFirstValue();
  const tzid: unknown = property?.getParameter('tzid');
  return time instanceof ICAL.Time ? { time, tzid: typeof tzid === 'string' ? tzid : '' } : null;
};

/** What an occurrence is known by: the event, and when the rule says it is. */
export const keyOf = (event: ICAL.Component, moment: Moment): string =>
  `${firstText(event, 'uid')} ${'day' in moment ? moment.day : moment.start}`;

/** One stretch that an event took. */
export interface Dated {
  start: string;
  zone: string;
  minutes: number;
}

/** When an event was, as often as it was; `most` is null for one that does not repeat. */
export function datedOf(
  event: ICAL.Component,
  rules: CalendarRules,
  most: number | null,
  moved: ReadonlySet<string>,
): { dated: Dated[] } | { reason: string } {
  const begin = timeOf(event, 'dtstart');
  if (!begin) return { reason: 'has no start that can be read' };
  if (event.getFirstProperty('recurrence-id')?.getParameter('range') !== undefined)
    return { reason: 'changes all later ones of its series, which is not read' };
  const first = momentOf(begin.time, begin.tzid, rules.zone);
  if ('reason' in first) return first;
  const length = lengthOf(event, first, rules);
  if ('reason' in length) return length;
  if (most === null) return { dated: sessionsAt(first, length, rules) };
  const window = { from: addDays(rules.from, -2), to: addDays(rules.to, 2), most };
  const found = occurrencesOf(event, begin.time, window);
  if ('reason' in found) return found;
  const dated: Dated[] = [];
  for (const time of found.times) {
    const moment = momentOf(time, begin.tzid, rules.zone);
    if ('reason' in moment) return moment;
    const own = momentOf(time, begin.tzid, 'UTC');
    if ('reason' in own || moved.has(keyOf(event, own))) continue;
    dated.push(...sessionsAt(moment, length, rules));
  }
  return { dated };
}

type Length = { minutes: number } | { days: number };

function lengthOf(event: ICAL.Component, first: Moment, rules: CalendarRules): Length | { reason: string } {
  const duration: unknown = event.getFirstPropertyValue('duration');
  const seconds = duration instanceof ICAL.Duration ? duration.toSeconds() : null;
  const until = timeOf(event, 'dtend');
  const end = until ? momentOf(until.time, until.tzid, rules.zone) : null;
  if (end && 'reason' in end) return end;
  if ('day' in first) {
    if (rules.dayMinutes === 0) return { reason: 'is of whole days' };
    const last = end && 'day' in end ? end.day : addDays(first.day, Math.round((seconds ?? 86_400) / 86_400));
    const days = daysOf(first.day, last);
    return days ? { days: days.length } : { reason: 'is longer than a year' };
  }
  const minutes =
    end && 'start' in end
      ? Math.round((Date.parse(end.start) - Date.parse(first.start)) / 60_000)
      : seconds === null
        ? null
        : Math.round(seconds / 60);
  if (minutes === null) return { reason: 'has neither an end nor a duration' };
  return minutes < 0 ? { reason: 'ends before it begins' } : { minutes };
}

function sessionsAt(moment: Moment, length: Length, { zone, dayMinutes }: CalendarRules): Dated[] {
  if ('start' in moment) return 'minutes' in length ? [{ ...moment, minutes: length.minutes }] : [];
  const days = 'days' in length ? length.days : 1;
  return Array.from({ length: days }, (_, day) => ({
    start: instantOf(addDays(moment.day, day), '12:00:00', zone),
    zone,
    minutes: dayMinutes,
  }));
}
