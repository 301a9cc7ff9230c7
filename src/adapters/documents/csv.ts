import { setImmediate } from 'node:timers/promises';
import papaparse from 'papaparse';
import { guarded } from '../../domain/formula-guard.ts';
import type { Cell } from '../../domain/table-columns.ts';
import type { CsvTable } from '../../service/ports.ts';

const NEWLINE = '\r\n';
const BYTE_ORDER_MARK = '\ufeff';
/** So many rows are written in one go: a few milliseconds. */
const ROWS = 2000;

const written = (cell: Cell): string | number | null => (typeof cell === 'string' ? guarded(cell) : cell);

function lines(rows: readonly (readonly Cell[])[]): string {
  const quotes = (cell: unknown): boolean => cell === '';
  const cells = rows.map((row) =>
    // A lone empty cell would be an empty line, which readers pass over.
    row.length === 1 && (row[0] ?? '') === '' ? [''] : row.map(written),
  );
  const isLone = rows[0]?.length === 1;
  return papaparse.unparse(cells, { newline: NEWLINE, ...(isLone ? { quotes } : {}) }) + NEWLINE;
}

/** A table as RFC 4180 has it: commas, CR LF after every row, UTF-8. Between pieces of the table others get their turn. */
export async function renderCsv({ titles, pieces, byteOrderMark }: CsvTable): Promise<Uint8Array> {
  const parts = [Buffer.from((byteOrderMark ? BYTE_ORDER_MARK : '') + lines([titles]))];
  for await (const rows of pieces) {
    for (let at = 0; at < rows.length; at += ROWS) {
      parts.push(Buffer.from(lines(rows.slice(at, at + ROWS))));
      await setImmediate();
    }
  }
  return Buffer.concat(parts);
}
