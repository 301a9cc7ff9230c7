import { counted } from '../../domain/counted.ts';
import { FIRST_DAY } from '../../domain/day.ts';
import { type ReadSession, type ReadThing, type Reading, isOpen } from '../../domain/reading.ts';
import { admitThing } from './admit-things.ts';
import type { ReadingContext } from './format.ts';

const MOST_NOTE = 5000;
const MOST_TAG = 60;
const MOST_TAGS = 50;

/** A line of text as it can be kept: whole characters, one line, no more than `most`. */
const lineOf = (text: string, most: number): string =>
  cut(text.toWellFormed().replace(/\s+/g, ' ').trim(), most);

/** Cut between characters, never inside one. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '') + '…';
}

/** Why a stretch of time can't be logged; null when it can. */
function refusal(session: ReadSession, now: number): string | null {
  const start = Date.parse(session.start);
  if (Number.isNaN(start)) return 'has no start that can be read';
  if (session.minutes < 1) return 'is shorter than half a minute';
  if (session.minutes > 1440) return 'is longer than 24 hours';
  if (session.start.slice(0, 10) < FIRST_DAY) return `is before ${FIRST_DAY}`;
  // A day of grace: a clock of another zone may be ahead of this machine's.
  return start > now + 60_000 ? 'is in the future' : null;
}

/**
 * Holds what a reader made to what can be kept: rows that can't are refused with their reason, longer texts are cut and
 * told. The same for every format, so that none of them can let something through.
 */
export function admit(reading: Reading, context: ReadingContext): Reading {
  if (isOpen(reading)) return { ...reading, sessions: [], things: [], refused: [], remarks: [] };
  const now = Date.parse(context.now);
  const refused = [...reading.refused];
  let shortened = 0;
  const kept = (text: string, most: number, isLine: boolean): string => {
    const whole = isLine ? lineOf(text, Infinity) : text.toWellFormed();
    const short = cut(whole, most);
    if (short !== whole) shortened += 1;
    return short;
  };
  const sessions: ReadSession[] = [];
  for (const session of reading.sessions) {
    const reason = refusal(session, now);
    if (reason) {
      refused.push({ line: session.line, reason });
      continue;
    }
    const tags = session.tags.map((tag) => kept(tag, MOST_TAG, true)).filter(Boolean);
    if (tags.length > MOST_TAGS) shortened += 1;
    sessions.push({
      ...session,
      group: kept(session.group, 500, true),
      note: kept(session.note.trim(), MOST_NOTE, false),
      tags: [...new Set(tags)].slice(0, MOST_TAGS),
    });
  }
  const things: ReadThing[] = [];
  for (const thing of reading.things) {
    const admitted = admitThing(thing, {
      line: (text, most) => kept(text, most, true),
      text: (text, most) => kept(text, most, false),
    });
    if ('reason' in admitted) refused.push({ line: thing.line, reason: admitted.reason });
    else things.push(admitted);
  }
  refused.sort((a, b) => a.line - b.line);
  const remarks = [...reading.remarks];
  if (shortened > 0) remarks.push(`${counted(shortened, 'longer text is', 'longer texts are')} cut.`);
  return { ...reading, sessions, things, refused, remarks };
}
