import type { SessionDoubt } from '../../../domain/session-doubts.ts';
import { localDay, localTime } from '../../../domain/day.ts';
import type { Session } from '../../../domain/session-schema.ts';
import { count, fullDay, hours } from '../../format.ts';

/** `14:00, 1 h 30, Linear algebra: to basic (21 Nov 2026)` */
export const sessionWords = (session: Session, title: (subject: string | null) => string): string =>
  `“${title(session.subject)}”, ${fullDay(localDay(session.start, session.zone))} at ${localTime(session.start, session.zone)} for ${hours(session.minutes)}`;

/** What speaks against a session, as a sentence. */
export function doubtWords(doubt: SessionDoubt, title: (subject: string | null) => string): string {
  switch (doubt.kind) {
    case 'overlap': {
      const named = doubt.others.map((one) => sessionWords(one, title)).join('; ');
      return `It overlaps ${named}${doubt.more > 0 ? `, and ${count(doubt.more, 'more session')}` : ''}.`;
    }
    case 'long':
      return `${hours(doubt.minutes)} in one stretch is more than 12 hours.`;
    case 'day-long':
      return `${fullDay(doubt.day)} would hold ${hours(doubt.minutes)}, which is a long day.`;
    case 'day-full':
      return `${fullDay(doubt.day)} would hold ${hours(doubt.minutes)}, and a day has 24 hours: this can’t be saved.`;
    case 'future':
      return 'It begins in the future: only what was studied can be logged.';
    case 'too-early':
      return `${fullDay(doubt.day)} is before 1970: look at the year again.`;
  }
}
