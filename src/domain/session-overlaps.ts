import { addDays } from './day.ts';
import { DAY_MINUTES } from './sessions.ts';
import type { Session } from './session-schema.ts';

type Stretch = Pick<Session, 'start' | 'minutes'>;

const begin = ({ start }: Stretch): number => Date.parse(start);
const end = (stretch: Stretch): number => begin(stretch) + stretch.minutes * 60_000;

/** Whether two stretches share some time; one that begins when the other ends does not. */
export const overlap = (a: Stretch, b: Stretch): boolean => begin(a) < end(b) && begin(b) < end(a);

/** The months in which a session that overlaps a stretch can be filed, whatever the zones: two days around it. */
export function monthsAround({ start }: Pick<Session, 'start'>): string[] {
  const day = start.slice(0, 10);
  return [...new Set([-2, 0, 3].map((days) => addDays(day, days).slice(0, 7)))];
}

/**
 * For each of `asked`, the sessions of `all` that lie at the same time, earliest first. None is longer than a day, so
 * only those that begin within a day before its end are looked at.
 */
export function findOverlaps(asked: readonly Session[], all: readonly Session[]): Map<string, Session[]> {
  const sorted = all.map((session) => ({ session, from: begin(session) })).sort((a, b) => a.from - b.from);
  const found = new Map<string, Session[]>();
  for (const one of asked) {
    const others: Session[] = [];
    const until = end(one);
    for (let at = firstFrom(sorted, begin(one) - DAY_MINUTES * 60_000); at < sorted.length; at++) {
      const other = sorted[at];
      if (!other || other.from >= until) break;
      if (other.session.id !== one.id && overlap(one, other.session)) others.push(other.session);
    }
    if (others.length > 0) found.set(one.id, others);
  }
  return found;
}

function firstFrom(sorted: readonly { from: number }[], from: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
