import ICAL from 'ical.js';
import { Failure } from '../../domain/failure.ts';
import type { ImportFile } from './format.ts';

/** An event as it stands in a file: with its line, its calendar's name, and null where it can't be read. */
export interface CalendarEvent {
  line: number;
  calendar: string;
  event: ICAL.Component | null;
}

const textIn = (component: ICAL.Component, name: string): string => {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim() : '';
};

/**
 * The events of a calendar file, each read by itself: one that is damaged takes no other with it. Throws `invalid` for
 * a file whose calendar can't be read.
 */
export function eventsIn({ name, text }: ImportFile): CalendarEvent[] {
  const around: string[] = [];
  const blocks: { line: number; calendar: number; text: string[] }[] = [];
  let calendar = -1;
  let block: string[] | null = null;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const mark = line.length < 40 ? line.trim().toUpperCase() : '';
    if (mark === 'BEGIN:VCALENDAR') calendar += 1;
    if (mark === 'BEGIN:VEVENT') {
      block = [];
      blocks.push({ line: index + 1, calendar, text: block });
    }
    (block ?? around).push(line);
    if (mark === 'END:VEVENT') block = null;
  }
  const roots = parsed(around.join('\r\n'));
  if (roots === null)
    throw new Failure('invalid', {
      field: 'file',
      reason: `“${name.slice(0, 100)}” is a calendar that can’t be read`,
    });
  return blocks.map((one) => {
    const root = roots[one.calendar];
    const event = parsed(one.text.join('\r\n'), root)?.[0] ?? null;
    const own = root ? textIn(root, 'x-wr-calname') || textIn(root, 'name') : '';
    return { line: one.line, calendar: own || name.replace(/\.ics$/i, ''), event };
  });
}

/** The components that a text holds; null when it can't be read. */
function parsed(text: string, parent?: ICAL.Component): ICAL.Component[] | null {
  try {
    const list: unknown = ICAL.parse(text);
    if (!Array.isArray(list)) return null;
    const roots = typeof list[0] === 'string' ? [list] : list.filter((one) => Array.isArray(one));
    return roots.map((root) => (parent ? new ICAL.Component(root, parent) : new ICAL.Component(root)));
  } catch {
    return null;
  }
}
