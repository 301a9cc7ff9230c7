import { type Day, dayNumber, weekdayIndex } from './day.ts';
import { matchScore } from './matching.ts';
import type { SessionClock } from './session-clock.ts';
import type { Session } from './session-schema.ts';

/** What a session has to be like; null and an empty text stand for anything. */
export interface SessionFilter {
  text: string;
  subject: string | null;
  /** Any of these; a null among them is study in general. */
  subjects: (string | null)[] | null;
  tag: string | null;
  origin: Session['origin'] | null;
  /** 0 for Monday to 6 for Sunday. */
  weekday: number | null;
  from: Day | null;
  to: Day | null;
}

/** Months that one question may name: all of a century. */
export const MOST_MONTHS = 1200;

/** The filter that every session fits. */
export const anySession = (): SessionFilter => ({
  text: '',
  subject: null,
  subjects: null,
  tag: null,
  origin: null,
  weekday: null,
  from: null,
  to: null,
});

/** Whether every session fits. */
export const fitsAll = (filter: SessionFilter): boolean =>
  Object.entries(anySession()).every(([name, any]) => filter[name as keyof SessionFilter] === any);

/** Whether a month (`2026-11`) can hold a session that fits. */
export const mayHold = ({ from, to }: Pick<SessionFilter, 'from' | 'to'>, month: string): boolean =>
  (to === null || month <= to.slice(0, 7)) && (from === null || month >= from.slice(0, 7));

/** Says of sessions whether they fit; `title` names a subject. */
export function sessionFits(
  filter: SessionFilter,
  title: (subject: string | null) => string,
  clock: SessionClock,
): (session: Session) => boolean {
  const subjects = filter.subjects && new Set(filter.subjects);
  const tag = filter.tag?.toLowerCase() ?? null;
  const { from, to, weekday } = filter;
  const hasDays = from !== null || to !== null || weekday !== null;
  return (session) => {
    if (filter.subject !== null && session.subject !== filter.subject) return false;
    if (subjects && !subjects.has(session.subject)) return false;
    if (filter.origin !== null && session.origin !== filter.origin) return false;
    if (tag !== null && !session.tags.some((one) => one.toLowerCase() === tag)) return false;
    if (hasDays) {
      const day = clock.day(session);
      if ((from !== null && day < from) || (to !== null && day > to)) return false;
      if (weekday !== null && weekdayIndex(dayNumber(day)) !== weekday) return false;
    }
    if (filter.text === '') return true;
    return matchScore(filter.text, [title(session.subject), session.note, ...session.tags].join(' ')) > 0;
  };
}
