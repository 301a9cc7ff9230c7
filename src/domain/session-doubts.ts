import { type Day, FIRST_DAY } from './day.ts';
import type { Session } from './session-schema.ts';
import { DAY_MINUTES, LONG_DAY_MINUTES, LONG_SESSION_MINUTES, dayMinutes, sessionDay } from './sessions.ts';
import type { PlanState } from './state.ts';

/** What speaks against a session: `refused` can't be saved, the others can when the person says so. */
export type SessionDoubt =
  | { kind: 'overlap'; refused: false; others: Session[]; more: number }
  | { kind: 'long'; refused: false; minutes: number }
  | { kind: 'day-long'; refused: false; day: Day; minutes: number }
  | { kind: 'day-full'; refused: true; day: Day; minutes: number }
  | { kind: 'future'; refused: true }
  | { kind: 'too-early'; refused: true; day: Day };

/** A form fills in the time at which it was opened, so a minute of grace. */
const GRACE_MS = 60_000;

/**
 * Looks at a session before it is saved. `before` is what it was, when it is one that is changed; `others` are the
 * sessions that lie at the same time, of which there may be `more`.
 */
export function sessionDoubts(
  session: Pick<Session, 'start' | 'zone' | 'minutes'>,
  before: Session | null,
  plan: Pick<PlanState, 'totals'>,
  { others, more }: { others: Session[]; more: number },
  now: string,
): SessionDoubt[] {
  const day = sessionDay(session);
  if (day < FIRST_DAY) return [{ kind: 'too-early', refused: true, day }];
  if (Date.parse(session.start) > Date.parse(now) + GRACE_MS) return [{ kind: 'future', refused: true }];
  const wasThere = before !== null && sessionDay(before) === day ? before.minutes : 0;
  const minutes = dayMinutes(plan, day) - wasThere + session.minutes;
  if (minutes > DAY_MINUTES) return [{ kind: 'day-full', refused: true, day, minutes }];
  const doubts: SessionDoubt[] = [];
  if (others.length > 0) doubts.push({ kind: 'overlap', refused: false, others, more });
  if (session.minutes > wasThere) {
    if (session.minutes > LONG_SESSION_MINUTES)
      doubts.push({ kind: 'long', refused: false, minutes: session.minutes });
    else if (minutes > LONG_DAY_MINUTES) doubts.push({ kind: 'day-long', refused: false, day, minutes });
  }
  return doubts;
}
