import type { PdfChoices } from './commands/pdf-choices.ts';
import { pdfOptions } from './commands/pdf-choices.ts';
import type { ExportWish } from '../contract/export-inputs.ts';
import type { Catalog } from '../domain/catalog.ts';
import { Failure } from '../domain/failure.ts';
import type { PlanState } from '../domain/state.ts';
import { subjectArea } from '../domain/subjects.ts';
import { loggedBySubject } from '../domain/work.ts';

/** What `ascent export` is given besides the kind of document. */
export interface ExportOptions extends PdfChoices {
  out?: string;
  what: 'sessions' | 'tasks' | 'courses' | 'certifications';
  from?: string;
  to?: string;
  filter?: string;
  area?: string;
  subject?: string;
  tag?: string;
  columns?: string;
  bom: boolean;
  study?: string | true;
  alarms: boolean;
}

/** Documents by the word they are asked for with, and the options that each of them takes besides `--out`. */
export const EXPORTS = {
  pdf: ['paper', 'lightInk', 'hideName', 'sections', 'detail', 'language', 'backup'],
  md: ['hideName'],
  portfolio: ['hideName'],
  csv: ['what', 'from', 'to', 'filter', 'area', 'subject', 'tag', 'columns', 'bom'],
  ics: ['from', 'to', 'study', 'alarms'],
  json: [],
  resume: ['hideName'],
  readme: [],
} as const satisfies Record<ExportWish['what'], (keyof ExportOptions)[]>;

/** Options of a table that only some tables take. */
const TABLE_OPTIONS = {
  sessions: ['from', 'to', 'area', 'subject', 'tag'],
  tasks: ['from', 'to'],
  courses: [],
  certifications: [],
} as const satisfies Record<ExportOptions['what'], (keyof ExportOptions)[]>;

/** The options of these that are given although the document does not take them. */
export function strayOptions(
  what: ExportWish['what'],
  options: ExportOptions,
  given: readonly string[],
): string[] {
  const taken: readonly string[] = EXPORTS[what];
  const narrowed: readonly string[] = Object.values(TABLE_OPTIONS).flat();
  const own: readonly string[] = TABLE_OPTIONS[options.what];
  return given.filter(
    (name) => !taken.includes(name) || (what === 'csv' && narrowed.includes(name) && !own.includes(name)),
  );
}

/** The logged subjects of an area, which is said by its name or id. Throws `not-found`. */
function subjectsIn(area: string, plan: PlanState, catalog: Catalog): string[] {
  const wanted = area.trim().toLowerCase();
  const known = catalog.areas.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (!known) throw new Failure('not-found', { kind: 'area', id: area });
  return [...loggedBySubject(plan.totals).keys()].filter(
    (subject) => subjectArea(subject, plan, catalog) === known.id,
  );
}

const columnsOf = (columns: string | undefined): string[] | null =>
  columns?.split(',').map((column) => column.trim()) ?? null;

/** What is asked of the planner. Throws `not-found` for an area that there is not. */
export function exportWish(
  what: ExportWish['what'],
  project: string | undefined,
  options: ExportOptions,
  plan: PlanState,
  catalog: Catalog,
): ExportWish {
  const { hideName = false, from = null, to = null, filter: text = '', bom } = options;
  switch (what) {
    case 'pdf':
      return { what, ...pdfOptions(options) };
    case 'readme':
      return { what, project: project ?? '' };
    case 'json':
      return { what };
    case 'ics': {
      const { study, alarms } = options;
      const hour = typeof study === 'string' ? { studyAt: study } : {};
      return { what, from, to, alarms, study: study !== undefined, ...hour };
    }
    case 'csv': {
      // On the screen the mark would only be in the way; a file is opened with a spreadsheet.
      const table = {
        what,
        text,
        columns: columnsOf(options.columns),
        byteOrderMark: bom && options.out !== undefined,
      };
      const { what: of, area, subject = null, tag = null } = options;
      const subjects = area === undefined ? null : subjectsIn(area, plan, catalog);
      if (of === 'sessions') return { ...table, of, from, to, subject, tag, subjects };
      return of === 'tasks' ? { ...table, of, from, to } : { ...table, of };
    }
    default:
      return { what, hideName };
  }
}
