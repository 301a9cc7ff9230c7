import type { ExportInput } from '../contract/export-inputs.ts';
import {
  type AboutLearning,
  CERTIFICATION_COLUMNS,
  COURSE_COLUMNS,
  certificationRows,
  courseRows,
} from '../domain/learning-columns.ts';
import { type AboutSessions, SESSION_COLUMNS } from '../domain/session-columns.ts';
import { sessionClock } from '../domain/session-clock.ts';
import { type SessionFilter, mayHold } from '../domain/session-filter.ts';
import { monthSessions } from '../domain/session-page.ts';
import type { Session } from '../domain/session-schema.ts';
import { subjectArea, subjectTitle } from '../domain/subjects.ts';
import { type Cell, type Column, chosenColumns } from '../domain/table-columns.ts';
import { TASK_COLUMNS, taskRows } from '../domain/task-columns.ts';
import { loggedBySubject } from '../domain/work.ts';
import type { Ports } from './ports.ts';
import { today } from './procedures.ts';

type TableInput = Extract<ExportInput, { what: 'csv' }>;

/** A row that is made when it is asked for: whoever only counts rows makes none. */
export type LazyRow = () => Cell[];

/** A table that is made while it is read: `pieces` is walked once. */
export interface ExportTable {
  titles: string[];
  pieces: AsyncIterable<LazyRow[]>;
}

function tableOf<Item, About>(
  all: readonly Column<Item, About>[],
  ids: readonly string[] | null,
  about: About,
  pieces: AsyncIterable<readonly Item[]>,
): ExportTable {
  const columns = chosenColumns(all, ids);
  const rows = async function* (): AsyncIterable<LazyRow[]> {
    for await (const items of pieces)
      yield items.map((item) => () => columns.map(({ cell }) => cell(item, about)));
  };
  return { titles: columns.map(({ title }) => title), pieces: rows() };
}

async function* once<T>(items: readonly T[]): AsyncIterable<readonly T[]> {
  yield items;
}

/** A function whose answers are kept: a hundred thousand sessions are of a few hundred subjects. */
function kept<T>(ask: (subject: string | null) => T): (subject: string | null) => T {
  const known = new Map<string | null, T>();
  return (subject) => {
    const said = known.get(subject) ?? ask(subject);
    known.set(subject, said);
    return said;
  };
}

/** The sessions that fit, oldest first, a month at a time. */
async function* sessionMonths(
  ports: Ports,
  filter: SessionFilter,
  title: (subject: string | null) => string,
): AsyncIterable<Session[]> {
  for (const month of [...(await ports.store.monthNames())].sort())
    if (mayHold(filter, month)) yield monthSessions(await ports.store.month(month), filter, title).reverse();
}

/** The table that is asked for. Throws `invalid` for a column that there is not. */
export async function exportTable(ports: Ports, input: TableInput): Promise<ExportTable> {
  const catalog = await ports.catalog.core();
  const { plan } = ports.store.current();
  const { columns } = input;
  if (input.of === 'sessions') {
    const about: AboutSessions = {
      clock: sessionClock(),
      title: kept((subject) => subjectTitle(subject, plan, catalog)),
      area: kept((subject) => {
        const area = subjectArea(subject, plan, catalog);
        return catalog.areas.find(({ id }) => id === area)?.name ?? '';
      }),
    };
    return tableOf(SESSION_COLUMNS, columns, about, sessionMonths(ports, input, about.title));
  }
  if (input.of === 'tasks')
    return tableOf(TASK_COLUMNS, columns, undefined, once(taskRows(catalog, plan, today(ports), input)));
  const minutes = loggedBySubject(plan.totals);
  const about: AboutLearning = {
    today: today(ports),
    skill: (id) => catalog.skills.find((one) => one.id === id)?.name ?? id,
    logged: (kind, id) =>
      Object.values(plan.tasks)
        .filter((task) => task.kind === kind && task.about === id)
        .map((task) => task.id)
        .concat(`${kind}.${id}`)
        .filter((subject, at, all) => all.indexOf(subject) === at)
        .reduce((sum, subject) => sum + (minutes.get(subject) ?? 0), 0),
  };
  return input.of === 'courses'
    ? tableOf(COURSE_COLUMNS, columns, about, once(courseRows(plan, input.text)))
    : tableOf(CERTIFICATION_COLUMNS, columns, about, once(certificationRows(plan, input.text)));
}
