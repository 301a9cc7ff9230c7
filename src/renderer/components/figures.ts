import type { Tone } from './state-words.ts';

/** A cell of a report: what is shown, and what stands in the CSV when that is another (hours as a number, a day as ISO). */
export interface Figure {
  shown: string;
  raw?: string | number;
  tone?: Tone | undefined;
}

/** The figures of a chart as a table; the first cell of a row names it. */
export interface Figures {
  columns: readonly string[];
  rows: readonly (readonly Figure[])[];
}

/** Minutes as hours with two decimals, for other programs. */
export const hoursNumber = (minutes: number): number => Math.round(minutes / 0.6) / 100;

/** Text that a spreadsheet would take for a formula is quoted with an apostrophe; numbers stay as they are. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Comma-separated values as RFC 4180 has them. */
export const toCsv = ({ columns, rows }: Figures): string =>
  [columns.map(cell), ...rows.map((row) => row.map(({ shown, raw }) => cell(raw ?? shown)))]
    .map((row) => `${row.join(',')}\r\n`)
    .join('');
