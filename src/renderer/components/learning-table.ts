import type { Day } from '../../domain/day.ts';
import type { Money } from '../../domain/identity.ts';
import type { StateWord } from './state-words.ts';

/** One course, certification or project as a line of a table. */
export interface LearningRow {
  id: string;
  name: string;
  status: StateWord;
  /** Minutes. */
  effort: number;
  left: number;
  cost: Money | null;
  paid: boolean;
  /** The exam day, the end of validity, or when it was finished. */
  day: Day | null;
}

export const COLUMNS = [
  { key: 'name', title: 'Name' },
  { key: 'status', title: 'Status' },
  { key: 'left', title: 'Left' },
  { key: 'effort', title: 'Effort' },
  { key: 'cost', title: 'Cost' },
  { key: 'day', title: 'Day' },
] as const;
export type ColumnKey = (typeof COLUMNS)[number]['key'];

const compared: Record<ColumnKey, (a: LearningRow, b: LearningRow) => number> = {
  name: (a, b) => a.name.localeCompare(b.name),
  status: (a, b) => a.status.word.localeCompare(b.status.word),
  left: (a, b) => a.left - b.left,
  effort: (a, b) => a.effort - b.effort,
  // Sums of different currencies can't be compared: they stand together by currency.
  cost: (a, b) =>
    (a.cost?.currency ?? '').localeCompare(b.cost?.currency ?? '') ||
    (a.cost?.minor ?? -1) - (b.cost?.minor ?? -1),
  day: (a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'),
};

/** The rows by a column; a leading `-` turns it around. Equal ones stand by name. */
export function sortRows(rows: readonly LearningRow[], by: string): LearningRow[] {
  const isDown = by.startsWith('-');
  const key = COLUMNS.find((one) => one.key === by.replace('-', ''))?.key ?? 'name';
  return [...rows].sort((a, b) => (isDown ? -1 : 1) * compared[key](a, b) || a.name.localeCompare(b.name));
}
