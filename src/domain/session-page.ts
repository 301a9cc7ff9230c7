import type { Day } from './day.ts';
import { matchScore } from './matching.ts';
import type { MonthState } from './state.ts';
import type { Session } from './session-schema.ts';
import { sessionDay } from './sessions.ts';

export interface SessionFilter {
  before: string | null;
  limit: number;
  subject: string | null;
  text: string;
  from: Day | null;
  to: Day | null;
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
  filter: SessionFilter,
  months: readonly string[],
  read: (month: string) => Promise<MonthState>,
  title: (subject: string | null) => string,
): Promise<{ sessions: Session[]; next: string | null; minutes: number }> {
  const [beforeMonth, before] = split(filter.before);
  const found: Session[] = [];
  const fits = (session: Session): boolean => {
    if (filter.subject !== null && session.subject !== filter.subject) return false;
    const day = sessionDay(session);
    if ((filter.from !== null && day < filter.from) || (filter.to !== null && day > filter.to)) return false;
    const said = [title(session.subject), session.note, ...session.tags].join(' ');
    return filter.text === '' || matchScore(filter.text, said) > 0;
  };
  for (const month of [...months].sort().reverse()) {
    if (beforeMonth !== null && month > beforeMonth) continue;
    if (filter.to !== null && month > filter.to.slice(0, 7)) continue;
    if (filter.from !== null && month < filter.from.slice(0, 7)) break;
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
