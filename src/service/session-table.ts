import type { SessionOutline, SessionOverlaps, SessionRows } from '../contract/answers.ts';
import { Failure } from '../domain/failure.ts';
import { FIRST_DAY } from '../domain/day.ts';
import { type BulkEdit, bulkEdited, editSessions } from '../domain/session-bulk-edit.ts';
import { sessionClock } from '../domain/session-clock.ts';
import { fitsAll, mayHold } from '../domain/session-filter.ts';
import { findOverlaps, monthsAround, overlap } from '../domain/session-overlaps.ts';
import { fittingSessions, monthSessions } from '../domain/session-page.ts';
import type { Session, Totals } from '../domain/session-schema.ts';
import { monthOfId } from '../domain/sessions.ts';
import { subjectTitle } from '../domain/subjects.ts';
import type { Ports } from './ports.ts';
import { given } from '../domain/given.ts';
import { procedures, save } from './procedures.ts';

const { sessions } = procedures;

/** So many of the sessions at the same time are told by name. */
const NAMED_OVERLAPS = 2;

/** Names of subjects, each looked up once. */
async function titles(ports: Ports): Promise<(subject: string | null) => string> {
  const catalog = await ports.catalog.core();
  const { plan } = ports.store.current();
  const known = new Map<string | null, string>();
  return (subject) => {
    const title = known.get(subject) ?? subjectTitle(subject, plan, catalog);
    known.set(subject, title);
    return title;
  };
}

/** What is told of a month whose sessions all fit: nothing of it has to be read. */
async function wholeMonth(
  { store }: Ports,
  month: string,
  totals: Totals,
): Promise<SessionOutline['months'][number]> {
  const days = Object.values(totals[month] ?? {});
  const minutes = days.flatMap(Object.values<number>).reduce((sum, one) => sum + one, 0);
  return { month, count: await store.sessionCount(month), minutes, ids: [] };
}

async function sessionsOf(ports: Ports, months: readonly string[]): Promise<Session[]> {
  const there = new Set(await ports.store.monthNames());
  const found: Session[] = [];
  for (const month of months)
    if (there.has(month)) found.push(...Object.values(await ports.store.month(month)));
  return found;
}

/** The edit in the words of the history. */
function wordsOf(count: number, edit: BulkEdit, title: (subject: string | null) => string): string {
  const what = `${count} ${count === 1 ? 'session' : 'sessions'}`;
  const days = edit.shiftDays ?? 0;
  const said = [
    edit.subject === undefined ? '' : `Put ${what} under “${title(edit.subject)}”`,
    edit.addTags?.length ? `Tag ${what} “${edit.addTags.join(', ')}”` : '',
    edit.removeTags?.length ? `Take the tag “${edit.removeTags.join(', ')}” off ${what}` : '',
    days === 0
      ? ''
      : `Move ${what} ${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`,
    edit.zone === undefined ? '' : `Set the time zone of ${what} to ${edit.zone}`,
  ].filter(Boolean);
  return said.length === 1 ? (said[0] ?? '') : `Change ${what}`;
}

/** The sessions, and the months they lie in before and after the edit. Throws `not-found`, `invalid`. */
async function monthsTouched(ports: Ports, ids: readonly string[], edit: BulkEdit): Promise<string[]> {
  const months = new Set(ids.map(monthOfId));
  if (edit.shiftDays === undefined && edit.zone === undefined) return [...months];
  const clock = sessionClock();
  const latest = Date.parse(ports.clock.now());
  for (const id of ids) {
    const session = (await ports.store.month(monthOfId(id)))[id];
    if (!session) throw new Failure('not-found', { kind: 'session', id });
    const after = bulkEdited(session, edit, clock);
    const day = clock.day(after);
    if (day < FIRST_DAY)
      throw new Failure('invalid', { field: 'start', reason: `${day} is before ${FIRST_DAY}` });
    if (after.start !== session.start && Date.parse(after.start) > latest)
      throw new Failure('invalid', {
        field: 'start',
        reason: `${day} ${clock.time(after)} is in the future`,
      });
    months.add(day.slice(0, 7));
  }
  return [...months];
}

/** What the table of the study log asks for and does. */
export const sessionTableProcedures = {
  outline: sessions.outline.handler(async ({ context, input }): Promise<SessionOutline> => {
    await context.store.refresh();
    const title = await titles(context);
    const there = new Set(await context.store.monthNames());
    const months = [];
    const { totals } = context.store.current().plan;
    for (const month of input.months) {
      if (!input.ids && there.has(month) && fitsAll(input)) {
        months.push(await wholeMonth(context, month, totals));
        continue;
      }
      const fits = there.has(month) && mayHold(input, month);
      const read = input.ids ? monthSessions : fittingSessions;
      const found = fits ? read(await context.store.month(month), input, title) : [];
      const minutes = found.reduce((sum, session) => sum + session.minutes, 0);
      months.push({
        month,
        count: found.length,
        minutes,
        ids: input.ids ? found.map(({ id }) => id) : [],
      });
    }
    return { months };
  }),
  slice: sessions.slice.handler(async ({ context, input }): Promise<SessionRows> => {
    await context.store.refresh();
    const title = await titles(context);
    const there = await context.store.monthNames();
    if (!there.includes(input.month)) return { sessions: [], overlaps: {} };
    const fitting = monthSessions(await context.store.month(input.month), input, title);
    const rows = fitting.slice(input.skip, input.skip + input.limit);
    const around = new Set(rows.flatMap((session) => monthsAround(session)));
    const overlaps = findOverlaps(rows, await sessionsOf(context, [...around]));
    return {
      sessions: rows,
      overlaps: Object.fromEntries(
        [...overlaps].map(([id, others]) => [id, others.slice(0, NAMED_OVERLAPS)]),
      ),
    };
  }),
  overlaps: sessions.overlaps.handler(async ({ context, input }): Promise<SessionOverlaps> => {
    await context.store.refresh();
    const all = await sessionsOf(context, monthsAround(input));
    const others = all
      .filter((session) => session.id !== input.except && overlap(session, input))
      .sort((a, b) => (a.start < b.start ? -1 : 1));
    return {
      others: others.slice(0, NAMED_OVERLAPS),
      more: Math.max(0, others.length - NAMED_OVERLAPS),
    };
  }),
  editMany: sessions.editMany.handler(async ({ context, input }) => {
    await context.store.refresh();
    const ids = [...new Set(input.ids)];
    const set = given(input.set);
    const months = await monthsTouched(context, ids, set);
    const what = wordsOf(ids.length, set, await titles(context));
    const freshId = (month: string): string => `${month}.${context.ids.fresh()}`;
    return save(context, what.slice(0, 300), months, (state) => {
      editSessions(state, ids, set, freshId, input.confirmed);
      return ids[0] ?? '';
    });
  }),
};
