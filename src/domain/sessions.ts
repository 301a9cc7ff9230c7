import { type Day, localDay } from './day.ts';
import { Failure } from './failure.ts';
import { activate } from './milestones.ts';
import { sessionClock } from './session-clock.ts';
import type { Session } from './session-schema.ts';
import type { PlanState, State } from './state.ts';

/** More than this on one day is refused: a day has no more minutes. */
export const DAY_MINUTES = 24 * 60;
/** More than this on one day has to be confirmed. */
export const LONG_DAY_MINUTES = 16 * 60;
/** More than this in one stretch has to be confirmed. */
export const LONG_SESSION_MINUTES = 12 * 60;

/** The key under which study without a subject is totalled. */
export const NO_SUBJECT = '-';

export type NewSession = Omit<Session, 'id'>;

/** The local calendar day that a session belongs to: that of its start in its own zone. */
export const sessionDay = (session: Pick<Session, 'start' | 'zone'>): Day =>
  localDay(session.start, session.zone);

/** The month that a session is filed under; its id begins with it. */
export const sessionMonth = (session: Pick<Session, 'start' | 'zone'>): string =>
  sessionDay(session).slice(0, 7);

/** The month in a session's id. */
export const monthOfId = (id: string): string => id.slice(0, 7);

/** Minutes of all sessions of a day. */
export function dayMinutes(plan: Pick<PlanState, 'totals'>, day: Day): number {
  const subjects = plan.totals[day.slice(0, 7)]?.[day] ?? {};
  return Object.values(subjects).reduce((sum, minutes) => sum + minutes, 0);
}

/** Adds minutes to a day's total of a subject, or takes them away; what comes to nothing is not kept. */
export function changeTotal(
  plan: Pick<PlanState, 'totals'>,
  day: Day,
  subject: string,
  minutes: number,
): void {
  const month = day.slice(0, 7);
  const days = (plan.totals[month] ??= {});
  const subjects = (days[day] ??= {});
  const sum = (subjects[subject] ?? 0) + minutes;
  if (sum > 0) subjects[subject] = sum;
  else delete subjects[subject];
  if (Object.keys(subjects).length === 0) delete days[day];
  if (Object.keys(days).length === 0) delete plan.totals[month];
}

const addTotal = (plan: PlanState, session: NewSession, sign: 1 | -1): void =>
  changeTotal(plan, sessionDay(session), session.subject ?? NO_SUBJECT, sign * session.minutes);

/** Refuses a day of more than 24 hours; one of more than 16, or a stretch of more than 12, unless it is confirmed. */
function refuseFullDay(plan: PlanState, session: NewSession, confirmed: boolean): void {
  const day = sessionDay(session);
  const minutes = dayMinutes(plan, day) + session.minutes;
  if (minutes > DAY_MINUTES) throw new Failure('day-full', { day, minutes });
  const isLong = minutes > LONG_DAY_MINUTES || session.minutes > LONG_SESSION_MINUTES;
  if (isLong && !confirmed) throw new Failure('day-long', { day, minutes });
}

/** Files a session under its month with its day's totals, and wakes its milestone. Throws `day-full`, `day-long`. */
export function addSession(state: State, session: Session, confirmed: boolean): void {
  refuseFullDay(state.plan, session, confirmed);
  const month = sessionMonth(session);
  (state.months[month] ??= {})[session.id] = session;
  addTotal(state.plan, session, 1);
  const task = session.subject ? state.plan.tasks[session.subject] : undefined;
  if (task) activate(state.plan, task.milestone, sessionDay(session));
}

/** Takes a session away, with its share of the totals. Throws `not-found`. */
export function removeSession(state: State, id: string): Session {
  const sessions = state.months[monthOfId(id)];
  const session = sessions?.[id];
  if (!sessions || !session) throw new Failure('not-found', { kind: 'session', id });
  delete sessions[id];
  addTotal(state.plan, session, -1);
  return session;
}

/**
 * Changes a session. One that moves to another month gets a new id, since the id names the month.
 * Throws `not-found`, `day-full`, `day-long`.
 */
export function editSession(
  state: State,
  id: string,
  edit: Partial<NewSession>,
  freshId: (month: string) => string,
  confirmed: boolean,
): Session {
  const before = removeSession(state, id);
  const month = sessionMonth({ ...before, ...edit });
  const after: Session = { ...before, ...edit, id: month === monthOfId(id) ? id : freshId(month) };
  // What was long before and grows no longer was confirmed then.
  const grows = sessionDay(after) !== sessionDay(before) || after.minutes > before.minutes;
  addSession(state, after, confirmed || !grows);
  return after;
}

/** Rebuilds the day totals from sessions; equal to the kept ones unless a file was altered by hand. */
export function totalsOf(sessions: Iterable<Session>): PlanState['totals'] {
  const plan: Pick<PlanState, 'totals'> = { totals: {} };
  const clock = sessionClock();
  for (const session of sessions)
    changeTotal(plan, clock.day(session), session.subject ?? NO_SUBJECT, session.minutes);
  return plan.totals;
}
