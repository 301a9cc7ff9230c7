import type { DocumentPreview } from '../contract/answers.ts';
import type { ExportInput } from '../contract/export-inputs.ts';
import { countPlan } from '../domain/counts.ts';
import { addDays } from '../domain/day.ts';
import { groupBy } from '../domain/group-by.ts';
import { portfolioDocument } from '../domain/portfolio-document.ts';
import { resumeOf } from '../domain/resume.ts';
import { exportTable } from './export-tables.ts';
import { documentName, documentText, entriesOf } from './exports.ts';
import type { Ports } from './ports.ts';
import { started, today } from './procedures.ts';

const ROWS = 6;
const LINES = 40;
/** A text is shown in so many characters at most: one line may hold a long note. */
const CHARACTERS = 4000;

type Shown = Pick<DocumentPreview, 'table' | 'head' | 'counts' | 'more'>;

async function tablePreview(ports: Ports, input: Extract<ExportInput, { what: 'csv' }>): Promise<Shown> {
  const { titles, pieces } = await exportTable(ports, input);
  const rows: string[][] = [];
  let count = 0;
  for await (const piece of pieces) {
    for (const row of piece.slice(0, ROWS - rows.length)) rows.push(row().map((cell) => String(cell ?? '')));
    count += piece.length;
  }
  return {
    table: { titles, rows },
    head: null,
    counts: [{ count, of: input.of }],
    more: count > rows.length,
  };
}

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

function calendarPreview(ports: Ports, input: Extract<ExportInput, { what: 'ics' }>): Shown {
  const entries = entriesOf(ports, input);
  const rows = entries
    .slice(0, ROWS)
    .map(({ from, until, time, title }) => [
      from,
      addDays(until, -1),
      time ? clock(time.start) : 'all day',
      time ? `${time.minutes} min` : '',
      title,
    ]);
  const counts = [...groupBy(entries, ({ kind }) => kind)].map(([of, { length: count }]) => ({ count, of }));
  const titles = ['First day', 'Last day', 'Begins', 'Lasts', 'Entry'];
  return { table: { titles, rows }, head: null, counts, more: entries.length > rows.length };
}

function beginning(text: string): Pick<Shown, 'head' | 'more'> {
  const head = text.split('\n').slice(0, LINES).join('\n').slice(0, CHARACTERS);
  return { head, more: head.length < text.trimEnd().length };
}

type Rest = Exclude<ExportInput, { what: 'csv' | 'ics' }>;

/** What a document tells of, counted as it tells it. */
async function countsOf(ports: Ports, input: Rest): Promise<Shown['counts']> {
  const { plan } = ports.store.current();
  const catalog = await ports.catalog.core();
  const all = countPlan(plan);
  const said = (counts: Record<string, number>): Shown['counts'] =>
    Object.entries(counts).map(([of, count]) => ({ count, of }));
  switch (input.what) {
    case 'pdf':
    case 'md': {
      const needed = (things: Readonly<Record<string, { needed: boolean }>>): number =>
        Object.values(things).filter((one) => one.needed).length;
      return said({ ...all, milestones: needed(plan.milestones), tasks: needed(plan.tasks) });
    }
    case 'portfolio': {
      const { projects, certifications } = portfolioDocument(catalog, plan, today(ports), input);
      return said({ projects: projects.length, certifications: certifications.length });
    }
    case 'resume': {
      const made = resumeOf(catalog, plan, today(ports), ports.clock.now(), input);
      const { projects, certificates, education, skills } = made;
      return said({
        skills: skills.length,
        projects: projects.length,
        certifications: certificates.length,
        courses: education.length,
      });
    }
    case 'json': {
      let sessions = 0;
      for (const month of await ports.store.monthNames())
        sessions += Object.keys(await ports.store.month(month)).length;
      return said({ ...all, sessions });
    }
    case 'readme':
      return [];
  }
}

async function shown(ports: Ports, input: ExportInput): Promise<Shown> {
  if (input.what === 'csv') return tablePreview(ports, input);
  if (input.what === 'ics') return calendarPreview(ports, input);
  const counts = await countsOf(ports, input);
  // Everything at once would be as long as the log itself, and paper is no text.
  if (input.what === 'pdf' || input.what === 'json') return { table: null, head: null, counts, more: true };
  return { table: null, counts, ...beginning(await documentText(ports, input)) };
}

/** How a document begins and what it holds. Throws as making it does. */
export async function previewDocument(ports: Ports, input: ExportInput): Promise<DocumentPreview> {
  await ports.store.refresh();
  if (input.what !== 'json') started(ports.store.current().plan);
  return { name: documentName(input, today(ports)), ...(await shown(ports, input)) };
}
