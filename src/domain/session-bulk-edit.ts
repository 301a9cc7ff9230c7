import { addDays, instantAt } from './day.ts';
import { Failure } from './failure.ts';
import { activate } from './milestones.ts';
import { type SessionClock, sessionClock } from './session-clock.ts';
import type { Session } from './session-schema.ts';
import { DAY_MINUTES, LONG_DAY_MINUTES, NO_SUBJECT, changeTotal, dayMinutes, monthOfId } from './sessions.ts';
import type { State } from './state.ts';

/** What is made of many sessions at once; what is left out stays. */
export interface BulkEdit {
  subject?: string | null | undefined;
  addTags?: string[] | undefined;
  removeTags?: string[] | undefined;
  /** Whole days later, or earlier when negative; the local time of day stays. */
  shiftDays?: number | undefined;
  /** The moment stays, so that the local time becomes another. */
  zone?: string | undefined;
}

/** What an edit makes of one session; its id and month are not looked at. */
export function bulkEdited(session: Session, edit: BulkEdit, clock: SessionClock): Session {
  const { shiftDays = 0, removeTags = [], addTags = [] } = edit;
  const kept = session.tags.filter((tag) => !removeTags.includes(tag));
  return {
    ...session,
    subject: edit.subject === undefined ? session.subject : edit.subject,
    tags: [...kept, ...addTags.filter((tag) => !kept.includes(tag))].slice(0, 50),
    start:
      shiftDays === 0
        ? session.start
        : instantAt(addDays(clock.day(session), shiftDays), clock.time(session), session.zone),
    zone: edit.zone ?? session.zone,
  };
}

const same = (a: Session, b: Session): boolean =>
  a.start === b.start &&
  a.zone === b.zone &&
  a.subject === b.subject &&
  a.tags.length === b.tags.length &&
  a.tags.every((tag, index) => tag === b.tags[index]);

/**
 * Changes many sessions as one: all or none. Those that come to another month get a new id. Throws `not-found`, and
 * `day-full` or `day-long` for a day that gains by it. Gives the number of sessions that are another now.
 */
export function editSessions(
  state: State,
  ids: readonly string[],
  edit: BulkEdit,
  freshId: (month: string) => string,
  confirmed: boolean,
): number {
  const clock = sessionClock();
  const deltas = new Map<string, Map<string, number>>();
  const wakes = new Map<string, string>();
  const count = (day: string, subject: string | null, minutes: number): void => {
    const key = subject ?? NO_SUBJECT;
    const subjects = deltas.get(day) ?? new Map<string, number>();
    deltas.set(day, subjects.set(key, (subjects.get(key) ?? 0) + minutes));
  };
  let changed = 0;
  for (const id of ids) {
    const from = state.months[monthOfId(id)];
    const found = from?.[id];
    if (!from || !found) throw new Failure('not-found', { kind: 'session', id });
    const before: Session = { ...found, tags: [...found.tags] };
    const edited = bulkEdited(before, edit, clock);
    if (same(before, edited)) continue;
    changed += 1;
    const day = clock.day(edited);
    const month = day.slice(0, 7);
    const after = month === monthOfId(id) ? edited : { ...edited, id: freshId(month) };
    if (after.id !== id) delete from[id];
    (state.months[month] ??= {})[after.id] = after;
    count(clock.day(before), before.subject, -before.minutes);
    count(day, after.subject, after.minutes);
    if (after.subject !== null && !(day > (wakes.get(after.subject) ?? '9999')))
      wakes.set(after.subject, day);
  }
  for (const [day, subjects] of deltas) {
    let gained = 0;
    for (const [subject, minutes] of subjects) {
      changeTotal(state.plan, day, subject, minutes);
      gained += minutes;
    }
    if (gained > 0) refuseLongDay(state, day, confirmed);
  }
  for (const [subject, day] of wakes) {
    const task = state.plan.tasks[subject];
    if (task) activate(state.plan, task.milestone, day);
  }
  return changed;
}

function refuseLongDay({ plan }: State, day: string, confirmed: boolean): void {
  const minutes = dayMinutes(plan, day);
  if (minutes > DAY_MINUTES) throw new Failure('day-full', { day, minutes });
  if (minutes > LONG_DAY_MINUTES && !confirmed) throw new Failure('day-long', { day, minutes });
}
