import type { SessionPage } from '../contract/answers.ts';
import { FIRST_DAY, instantAt, localDay, localTime } from '../domain/day.ts';
import { Failure } from '../domain/failure.ts';
import { parseLogLine } from '../domain/quick-log.ts';
import { findPage } from '../domain/session-page.ts';
import type { Session } from '../domain/session-schema.ts';
import {
  addSession,
  editSession,
  monthOfId,
  removeSession,
  sessionDay,
  sessionMonth,
} from '../domain/sessions.ts';
import { logSubjects, subjectTitle } from '../domain/subjects.ts';
import type { Ports } from './ports.ts';
import { procedures, save, today } from './procedures.ts';
import { given } from '../domain/given.ts';
import { sumSessions } from '../domain/session-sums.ts';
import { sessionTableProcedures } from './session-table.ts';
import { discard } from './trash.ts';

const { sessions } = procedures;

/** Hours as people say them: `2 h 30`. */
const inWords = (minutes: number): string =>
  [minutes >= 60 ? `${Math.floor(minutes / 60)} h` : '', minutes % 60 ? `${minutes % 60} min` : '']
    .join(' ')
    .trim();

function refuseOddDay(ports: Ports, session: Pick<Session, 'start' | 'zone'>): void {
  if (sessionDay(session) < FIRST_DAY) {
    throw new Failure('invalid', { field: 'start', reason: `${sessionDay(session)} is before ${FIRST_DAY}` });
  }
  // A minute of grace, since a form fills in the time at which it was opened.
  if (Date.parse(session.start) > Date.parse(ports.clock.now()) + 60_000) {
    throw new Failure('invalid', {
      field: 'start',
      reason: `${sessionDay(session)} ${localTime(session.start, session.zone)} is in the future`,
    });
  }
}

/** Files a new session under its month. */
export async function logSession(ports: Ports, session: Omit<Session, 'id'>, confirmed: boolean) {
  refuseOddDay(ports, session);
  const catalog = await ports.catalog.core();
  const month = sessionMonth(session);
  const id = `${month}.${ports.ids.fresh()}`;
  const title = subjectTitle(session.subject, ports.store.current().plan, catalog);
  return save(ports, `Log ${inWords(session.minutes)} on “${title}”`, [month], (state) => {
    addSession(state, { ...session, id }, confirmed);
    return id;
  });
}

/** A session that is only known by its day ends now when that is today, else begins at noon. */
function startOn(ports: Ports, day: string, minutes: number): string {
  const zone = ports.clock.zone();
  if (day !== today(ports)) return instantAt(day, '12:00', zone);
  const begin = new Date(Date.parse(ports.clock.now()) - minutes * 60_000)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  return localDay(begin, zone) === day ? begin : instantAt(day, '00:00', zone);
}

/** Deleting this many at once is preceded by a backup. */
const BULK = 20;

/** Deletes sessions in one change; they lie in the trash as one thing. */
async function removeAll(ports: Ports, ids: string[]) {
  const catalog = await ports.catalog.core();
  const what = ids.length === 1 ? 'Remove a session' : `Remove ${ids.length} sessions`;
  return save(ports, what, [...new Set(ids.map(monthOfId))], (state) => {
    const gone = ids.map((id) => removeSession(state, id));
    const first = gone[0];
    const title =
      gone.length > 1 || !first
        ? `${gone.length} sessions`
        : `${inWords(first.minutes)} on ${subjectTitle(first.subject, state.plan, catalog)}, ${sessionDay(first)}`;
    discard(ports, state.plan, { kind: 'session', title: title.slice(0, 300) }, { sessions: gone });
    return first?.id ?? '';
  });
}

export const sessionProcedures = {
  ...sessionTableProcedures,
  page: sessions.page.handler(async ({ context, input }): Promise<SessionPage> => {
    await context.store.refresh();
    const catalog = await context.catalog.core();
    const { plan } = context.store.current();
    const names = await context.store.monthNames();
    return findPage(
      input,
      names,
      (name) => context.store.month(name),
      (subject) => subjectTitle(subject, plan, catalog),
    );
  }),
  add: sessions.add.handler(({ context, input }) => {
    const { confirmed, ...session } = input;
    return logSession(context, { ...session, origin: 'manual' }, confirmed);
  }),
  quick: sessions.quick.handler(async ({ context, input }) => {
    await context.store.refresh();
    const catalog = await context.catalog.core();
    const { plan } = context.store.current();
    if (!plan.profile) throw new Failure('not-started', {});
    const line = parseLogLine(input.line, logSubjects(catalog, plan), today(context));
    const start = startOn(context, line.day, line.minutes);
    const session = {
      start,
      zone: context.clock.zone(),
      minutes: line.minutes,
      subject: line.subject.id,
      note: '',
      tags: [],
    };
    const saved = await logSession(context, { ...session, origin: 'manual' }, input.confirmed);
    return {
      ...saved,
      subject: line.subject.id,
      title: line.subject.title,
      minutes: line.minutes,
      day: line.day,
    };
  }),
  edit: sessions.edit.handler(async ({ context, input }) => {
    const old = monthOfId(input.id);
    const before = (await context.store.month(old))[input.id];
    if (!before) throw new Failure('not-found', { kind: 'session', id: input.id });
    const set = given(input.set);
    const after = { ...before, ...set };
    refuseOddDay(context, after);
    const months = [...new Set([old, sessionMonth(after)])];
    const freshId = (month: string): string => `${month}.${context.ids.fresh()}`;
    return save(
      context,
      'Edit a session',
      months,
      (state) => editSession(state, input.id, set, freshId, input.confirmed).id,
    );
  }),
  remove: sessions.remove.handler(({ context, input }) => removeAll(context, [input.id])),
  removeMany: sessions.removeMany.handler(async ({ context, input }) => {
    if (input.ids.length >= BULK) await context.backups.make('bulk delete');
    return removeAll(context, [...new Set(input.ids)]);
  }),
  sums: sessions.sums.handler(async ({ context, input }) => {
    await context.store.refresh();
    return sumSessions(context.store.current().plan.totals, input);
  }),
};
