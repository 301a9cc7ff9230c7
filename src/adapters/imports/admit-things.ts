import { Day } from '../../domain/day-schema.ts';
import { Effort, Link } from '../../domain/identity.ts';
import type { ReadThing } from '../../domain/reading.ts';

const MOST_NAME = 200;
const MOST_NOTES = 20_000;
const NOTHING = { reason: 'has no title' };

/** What is left of texts that are longer than they can be kept. */
export interface Texts {
  line(text: string, most: number): string;
  text(text: string, most: number): string;
}

const isDay = (day: string | null): boolean => day === null || Day.safeParse(day).success;
/** A link that a person may follow, or none: other schemes lead to programs. */
const linkOf = (url: string | null): string | null => (Link.safeParse(url).success ? url : null);

/**
 * A thing as it can be kept, or why it can't: days of the calendar, an effort that is no slip, texts of a length that
 * fits, and only links to pages and mail.
 */
export function admitThing(thing: ReadThing, texts: Texts): ReadThing | { reason: string } {
  const title = texts.line(thing.title, 300);
  if (title === '') return NOTHING;
  const notes = (text: string): string => texts.text(text.trim(), MOST_NOTES);
  const effort = 'effort' in thing ? thing.effort : null;
  if (effort !== null && !Effort.safeParse(effort).success) return { reason: 'has an effort that can’t be' };
  if (thing.kind === 'course') {
    if (!isDay(thing.completedOn)) return { reason: `“${thing.completedOn}” is not a day` };
    const provider = texts.line(thing.provider, MOST_NAME);
    return { ...thing, title, provider, url: linkOf(thing.url), notes: notes(thing.notes) };
  }
  if (thing.kind === 'certification') {
    const wrong = [thing.earnedOn, thing.validUntil].find((day) => !isDay(day));
    if (wrong !== undefined) return { reason: `“${wrong}” is not a day` };
    return {
      ...thing,
      title,
      issuer: texts.line(thing.issuer, MOST_NAME),
      credentialId: texts.line(thing.credentialId, MOST_NAME),
      url: linkOf(thing.url),
      credentialUrl: linkOf(thing.credentialUrl),
      notes: notes(thing.notes),
    };
  }
  if (thing.kind === 'project') return { ...thing, title, goal: notes(thing.goal), url: linkOf(thing.url) };
  if (thing.kind === 'task') {
    const wrong = [thing.deadline, thing.earliest, thing.doneOn].find((day) => !isDay(day));
    if (wrong !== undefined) return { reason: `“${wrong}” is not a day` };
    const milestone = texts.line(thing.milestone, 300);
    return milestone === '' ? NOTHING : { ...thing, title, milestone, notes: notes(thing.notes) };
  }
  return { ...thing, title };
}
