import { sessionClock } from './session-clock.ts';
import { type SessionFilter, mayHold, sessionFits } from './session-filter.ts';
import type { Session } from './session-schema.ts';
import type { MonthState } from './state.ts';

export interface SessionPageQuery extends SessionFilter {
  before: string | null;
  limit: number;
}

/** Newest first; sessions of the same start by id. */
const newestFirst = (a: Session, b: Session): number =>
  a.start === b.start ? (a.id < b.id ? 1 : -1) : a.start < b.start ? 1 : -1;

const cursor = (session: Session): string => `${session.start} ${session.id}`;

/**
 * One page of sessions, newest first, reading only as many months as it takes. A month is that of the local day; a
 * start near midnight may lie in the neighbouring month of UTC, so the order is kept within a month, months by name.
 */
export async function findPage(
  filter: SessionPageQuery,
  months: readonly string[],
  read: (month: string) => Promise<MonthState>,
  title: (subject: string | null) => string,
): Promise<{ sessions: Session[]; next: string | null; minutes: number }> {
  const [beforeMonth, before] = split(filter.before);
  const found: Session[] = [];
  const fits = sessionFits(filter, title, sessionClock());
  for (const month of [...months].sort().reverse()) {
    if (beforeMonth !== null && month > beforeMonth) continue;
    if (!mayHold(filter, month)) continue;
    const sorted = Object.values(await read(month)).sort(newestFirst);
    for (const session of sorted) {
      if (month === beforeMonth && before !== null && cursor(session) >= before) continue;
      if (!fits(session)) continue;
      if (found.length === filter.limit) return page(found, true);
      found.push(session);
    }
  }
  return page(found, false);
}

/** The sessions of one month that fit, in no order: what is only counted need not be sorted. */
export const fittingSessions = (
  month: MonthState,
  filter: SessionFilter,
  title: (subject: string | null) => string,
): Session[] => Object.values(month).filter(sessionFits(filter, title, sessionClock()));

/** The sessions of one month that fit, newest first. */
export const monthSessions = (
  month: MonthState,
  filter: SessionFilter,
  title: (subject: string | null) => string,
): Session[] => fittingSessions(month, filter, title).sort(newestFirst);

function split(before: string | null): [string | null, string | null] {
  const id = before?.split(' ')[1];
  return before === null || id === undefined ? [null, null] : [id.slice(0, 7), before];
}

function page(
  sessions: Session[],
  more: boolean,
): { sessions: Session[]; next: string | null; minutes: number } {
  const last = sessions.at(-1);
  const minutes = sessions.reduce((sum, session) => sum + session.minutes, 0);
  return { sessions, next: more && last ? cursor(last) : null, minutes };
}
