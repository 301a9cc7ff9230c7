import type ICAL from 'ical.js';
import { localDay } from '../../domain/day.ts';
import type { Reading } from '../../domain/reading.ts';
import { type CalendarRules, type Dated, datedOf, firstText, keyOf, timeOf } from './calendar-dates.ts';
import type { CalendarEvent } from './calendar-file.ts';
import { MOST_OCCURRENCES } from './calendar-rules.ts';
import { momentOf } from './calendar-times.ts';

/** More time than this for all rules of repetition together, and the rest of them is refused. */
const MOST_MS = 1500;

/** Adds what the events of a file are to a reading; `where` stands before the reasons of those that are refused. */
export function readEvents(
  reading: Reading,
  events: readonly CalendarEvent[],
  where: string,
  rules: CalendarRules,
): void {
  const moved = movedOf(events.flatMap(({ event }) => (event ? [event] : [])));
  const end = performance.now() + MOST_MS;
  let left = MOST_OCCURRENCES;
  let [outside, cancelled] = [0, 0];
  for (const { line, calendar, event } of events) {
    reading.rows += 1;
    const refuse = (reason: string): void => {
      reading.refused.push({ line, reason: where + reason });
    };
    const repeats = event !== null && isRepeated(event);
    if (repeats && performance.now() > end) {
      refuse('repeats, and the events before it took too long');
      continue;
    }
    const read = eventOf(event, rules, repeats ? left : null, moved);
    if ('reason' in read) refuse(read.reason);
    else if ('cancelled' in read) cancelled += 1;
    else {
      const inside = read.dated.filter(({ start, zone }) => {
        const day = localDay(start, zone);
        return day >= rules.from && day <= rules.to;
      });
      if (repeats) left -= inside.length;
      else if (inside.length === 0) outside += 1;
      const { note, tags } = read;
      const group = { calendar, categories: tags.join(', '), summary: note }[rules.group] ?? calendar;
      for (const one of inside) reading.sessions.push({ ...one, line, group, note, tags });
    }
  }
  if (outside > 0) reading.remarks.push(`Left out because they are on other days: ${outside}.`);
  if (cancelled > 0) reading.remarks.push(`Left out because they were cancelled: ${cancelled}.`);
}

const isRepeated = (event: ICAL.Component): boolean =>
  !event.hasProperty('recurrence-id') && (event.hasProperty('rrule') || event.hasProperty('rdate'));

type EventRead = { dated: Dated[]; note: string; tags: string[] } | { cancelled: true } | { reason: string };

/** One event. The library decodes values when they are asked for, and throws errors of many kinds for damaged ones. */
function eventOf(
  event: ICAL.Component | null,
  rules: CalendarRules,
  most: number | null,
  moved: ReadonlySet<string>,
): EventRead {
  const unreadable = { reason: 'is an event that can’t be read' };
  if (!event) return unreadable;
  try {
    if (firstText(event, 'status').toUpperCase() === 'CANCELLED') return { cancelled: true };
    const read = datedOf(event, rules, most, moved);
    if ('reason' in read) return read;
    return { dated: read.dated, note: firstText(event, 'summary'), tags: categoriesOf(event) };
  } catch {
    return unreadable;
  }
}

const categoriesOf = (event: ICAL.Component): string[] =>
  event
    .getAllProperties('categories')
    .flatMap((property): unknown[] => property.getValues())
    .filter((value) => typeof value === 'string')
    .map((value) => value.trim())
    .filter(Boolean);

/** Occurrences that have an entry of their own: it stands instead of what the rule says. */
function movedOf(events: readonly ICAL.Component[]): Set<string> {
  return new Set(
    events.flatMap((event) => {
      try {
        const at = timeOf(event, 'recurrence-id');
        const moment = at ? momentOf(at.time, at.tzid, 'UTC') : null;
        return moment && !('reason' in moment) ? [keyOf(event, moment)] : [];
      } catch {
        // The event is refused itself, with its line.
        return [];
      }
    }),
  );
}
