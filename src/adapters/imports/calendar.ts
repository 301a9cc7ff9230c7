import { addMonths } from '../../domain/day.ts';
import { type ImportChoice, emptyReading, isOpen } from '../../domain/reading.ts';
import { readEvents } from './calendar-events.ts';
import { eventsIn } from './calendar-file.ts';
import { choose, chooseZone } from './choices.ts';
import { parseDate } from './clock-values.ts';
import type { Format, ReadingContext } from './format.ts';

/** A calendar as ICS: its events become sessions, those that repeat only within the days that are asked for. */
export const calendar: Format = {
  id: 'calendar',
  title: 'Calendar (ICS)',
  recognise: (files) =>
    files.length > 0 && files.every(({ text }) => /^\uFEFF?\s{0,100}BEGIN:VCALENDAR/i.test(text)) ? 0.95 : 0,
  read(files, context) {
    const reading = emptyReading();
    const calendars = files.map((file) => ({ name: file.name, events: eventsIn(file) }));
    const hasDays = files.some(({ text }) => /^DTSTART[^:\r\n]*VALUE=DATE(?!-)/im.test(text));
    const [from, to] = [chooseDay(context, 'from'), chooseDay(context, 'to')];
    if (from.chosen && to.chosen && to.chosen < from.chosen) to.chosen = null;
    const zone = chooseZone(context);
    const group = choose(context, {
      id: 'group',
      title: 'What sessions are mapped by',
      why: 'An event has a title, and can have categories; the calendar itself can have a name.',
      options: [
        { value: 'calendar', title: 'the calendar’s name' },
        { value: 'categories', title: 'the categories' },
        { value: 'summary', title: 'the title of the event' },
      ],
    });
    reading.choices.push(from, to, group, zone);
    const days = hasDays ? chooseDays(context) : null;
    if (days) reading.choices.push(days);
    if (isOpen(reading)) return reading;
    const rules = {
      from: from.chosen ?? '',
      to: to.chosen ?? '',
      zone: zone.chosen ?? 'UTC',
      group: group.chosen ?? '',
      dayMinutes: Number(days?.chosen ?? '0'),
    };
    for (const { name, events } of calendars)
      readEvents(reading, events, files.length === 1 ? '' : `${name}: `, rules);
    return reading;
  },
};

/** One end of the days that are taken; offered are usual ones, any other day can be named. */
function chooseDay(context: ReadingContext, id: 'from' | 'to'): ImportChoice {
  const { today } = context;
  const said = context.choices[id] ?? '';
  const values =
    id === 'to'
      ? [today]
      : [...new Set([addMonths(today, -12), addMonths(today, -3), `${today.slice(0, 4)}-01-01`])];
  return {
    id,
    title: id === 'from' ? 'First day' : 'Last day',
    why:
      id === 'from'
        ? 'Events that repeat have no beginning and end of their own; only those from this day on are taken.'
        : 'Only events up to this day are taken; it can’t be before the first day.',
    options: values.map((value) => ({ value, title: value })),
    chosen: parseDate(said, 'ymd') === said && said !== '' ? said : null,
  };
}

const chooseDays = (context: ReadingContext): ImportChoice =>
  choose(context, {
    id: 'all-day',
    title: 'Events of whole days',
    why: 'The calendar has events without a time of day; how long they were is not in it.',
    options: [
      { value: '0', title: 'refuse them' },
      { value: '60', title: 'count 1 hour for each day, from 12:00' },
      { value: '240', title: 'count 4 hours for each day, from 12:00' },
      { value: '480', title: 'count 8 hours for each day, from 12:00' },
    ],
  });
