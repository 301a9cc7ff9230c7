import type { DocumentFile, PlanExport } from '../contract/answers.ts';
import type { ExportInput } from '../contract/export-inputs.ts';
import { toBase64 } from '../domain/base64.ts';
import { type CalendarEntry, calendarEntries } from '../domain/calendar-entries.ts';
import { Failure } from '../domain/failure.ts';
import { portfolioDocument } from '../domain/portfolio-document.ts';
import { projectReadme } from '../domain/portfolio-readme.ts';
import { projectById } from '../domain/projects.ts';
import { PLAN_FILE_VERSION } from '../domain/plan-file.ts';
import { resumeOf } from '../domain/resume.ts';
import { roadmapDocument } from '../domain/roadmap-document.ts';
import type { MonthState } from '../domain/state.ts';
import type { Cell } from '../domain/table-columns.ts';
import { exportTable } from './export-tables.ts';
import type { GoOn } from './work-under-way.ts';
import type { Ports } from './ports.ts';
import { started, today } from './procedures.ts';

const TYPES: Record<ExportInput['what'], string> = {
  pdf: 'application/pdf',
  md: 'text/markdown',
  portfolio: 'text/markdown',
  csv: 'text/csv',
  ics: 'text/calendar',
  json: 'application/json',
  resume: 'application/json',
  readme: 'text/markdown',
};

/** The name that a document is offered under. */
export function documentName(input: ExportInput, day: string): string {
  const names: Record<ExportInput['what'], string> = {
    pdf: `ascent-roadmap-${day}.pdf`,
    md: `ascent-roadmap-${day}.md`,
    portfolio: `ascent-portfolio-${day}.md`,
    csv: `ascent-${input.what === 'csv' ? input.of : ''}-${day}.csv`,
    ics: `ascent-calendar-${day}.ics`,
    json: `ascent-${day}.json`,
    resume: `ascent-resume-${day}.json`,
    readme: 'README.md',
  };
  return names[input.what];
}

/** The plan and every session. */
export async function planExport(
  { store, clock }: Ports,
  plan = store.current().plan,
  exportedAt = clock.now(),
): Promise<PlanExport> {
  const sessions: Record<string, MonthState> = {};
  for (const month of await store.monthNames()) sessions[month] = await store.month(month);
  return { format: 'ascent-export', version: PLAN_FILE_VERSION, exportedAt, plan, sessions };
}

/** What the calendar that is asked for holds. */
export function entriesOf(ports: Ports, input: Extract<ExportInput, { what: 'ics' }>): CalendarEntry[] {
  const [hour = 0, minute = 0] = input.studyAt.split(':').map(Number);
  const wish = { ...input, studyAt: hour * 60 + minute };
  return calendarEntries(ports.store.current().plan, today(ports), wish);
}

/** Documents that are text of a size to be looked into. */
export type TextInput = Exclude<ExportInput, { what: 'pdf' | 'csv' | 'json' }>;

/** Such a document as text. Throws `not-found` for a project that there is not, `document-failed` for an empty calendar. */
export async function documentText(ports: Ports, input: TextInput): Promise<string> {
  const { documents } = ports;
  const { plan } = ports.store.current();
  const catalog = await ports.catalog.core();
  const day = today(ports);
  switch (input.what) {
    case 'md':
      return documents.roadmap(roadmapDocument(catalog, plan, day, input));
    case 'portfolio':
      return documents.portfolio(portfolioDocument(catalog, plan, day, input));
    case 'ics': {
      const entries = entriesOf(ports, input);
      // RFC 5545 knows no calendar without a component, and many programs refuse one.
      if (entries.length === 0)
        throw new Failure('document-failed', {
          kind: 'calendar',
          reason: 'Nothing of your plan falls into it, and a calendar has to hold something',
        });
      return documents.calendar('Ascent', day, entries);
    }
    case 'resume':
      return documents.resume(resumeOf(catalog, plan, day, ports.clock.now(), input));
    case 'readme':
      return projectReadme(catalog, projectById(plan, input.project));
  }
}

/** Documents that are made here; the PDF has its own way. */
type Made = Exclude<ExportInput, { what: 'pdf' }>;

async function bytesOf(ports: Ports, input: Made, goOn: GoOn): Promise<Uint8Array> {
  const { documents } = ports;
  if (input.what === 'json') return documents.json(await planExport(ports), goOn);
  if (input.what !== 'csv') return documents.encode(await documentText(ports, input));
  const { titles, pieces } = await exportTable(ports, input);
  const rows = async function* (): AsyncIterable<Cell[][]> {
    for await (const piece of pieces) {
      goOn();
      yield piece.map((row) => row());
    }
  };
  return documents.csv({ titles, pieces: rows(), byteOrderMark: input.byteOrderMark });
}

/** Makes a document. Throws `not-started`, `document-failed`, `cancelled`, and what the input is refused for. */
export async function exportDocument(ports: Ports, input: Made, goOn: GoOn): Promise<DocumentFile> {
  await ports.store.refresh();
  // Everything there is can be exported before there is a plan too.
  if (input.what !== 'json') started(ports.store.current().plan);
  try {
    const base64 = toBase64(await bytesOf(ports, input, goOn));
    return { name: documentName(input, today(ports)), type: TYPES[input.what], base64 };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure('document-failed', { kind: `file ${documentName(input, today(ports))}`, reason });
  }
}
