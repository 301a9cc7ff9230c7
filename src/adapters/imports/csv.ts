import Papa from 'papaparse';
import { unguarded } from '../../domain/formula-guard.ts';
import { normalise } from '../../domain/matching.ts';

/** A row of a CSV file by its headers; `line` is the line of the file where it begins, counted from 1. */
export interface CsvRow {
  line: number;
  /** What stands under the first header of that name, trimmed; empty when there is none. */
  get(header: string): string;
}

export interface Csv {
  /** Headers as they stand in the file. */
  headers: string[];
  delimiter: string;
  rows: CsvRow[];
}

/** Headers are compared without case, accents and punctuation: `Start-Datum` is `start datum`. */
export const headerKey = (header: string): string => normalise(header);

/**
 * A CSV text (RFC 4180, with commas, semicolons, tabs or bars) by its header row. A formula guard that other tools put
 * before a value (`'=1+1`) is taken off. Throws nothing: a file without a header row has no headers.
 */
export function readCsv(text: string): Csv {
  const marked = text.replace(/^\uFEFF/, '');
  const parsed = Papa.parse<string[]>(marked, { delimiter: delimiterOf(marked), skipEmptyLines: false });
  const [first = [], ...rest] = parsed.data;
  const headers = first.map((header) => header.trim());
  const at = new Map<string, number>();
  headers.forEach((header, index) => {
    const key = headerKey(header);
    // A column without a name can't be asked for.
    if (key !== '' && !at.has(key)) at.set(key, index);
  });
  // A reader asks for the same few names in every row.
  const asked = new Map<string, number | undefined>();
  const indexOf = (header: string): number | undefined => {
    if (!asked.has(header)) asked.set(header, at.get(headerKey(header)));
    return asked.get(header);
  };
  let line = 1 + linesOf(first);
  const rows: CsvRow[] = [];
  for (const cells of rest) {
    const here = line;
    line += linesOf(cells);
    if (cells.every((cell) => cell.trim() === '')) continue;
    rows.push({
      line: here,
      get: (header) => {
        const index = indexOf(header);
        return index === undefined ? '' : unguarded((cells[index] ?? '').trim());
      },
    });
  }
  return { headers, delimiter: parsed.meta.delimiter, rows };
}

/** What stands between the headers, quoted ones aside; commas within the rows may be those of decimals. */
function delimiterOf(text: string): string {
  const header = /^(?:"[^"]*"|[^"\r\n])*/.exec(text.slice(0, 8000))?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counts = [',', ';', '\t', '|'].map((one) => ({ one, count: header.split(one).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.one ?? ',';
}

/** The headers alone, from the beginning of a file that may be large. */
export const readHeaders = (text: string): string[] =>
  readCsv(text.slice(0, 8000).replace(/^([^\n]*\n[^\n]*\n)[^]*$/, '$1')).headers;

/** Lines that a row takes up: a quoted value may have breaks in it. */
function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells)
    if (cell.includes('\n') || cell.includes('\r')) lines += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
  return lines;
}

/** Which of several names a column goes by in this file: the first that is there; null for none. */
export function columnOf(csv: Pick<Csv, 'headers'>, names: readonly string[]): string | null {
  const there = new Map(csv.headers.map((header) => [headerKey(header), header]));
  for (const name of names) {
    const header = there.get(headerKey(name));
    if (header !== undefined) return header;
  }
  return null;
}
