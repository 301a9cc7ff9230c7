import type { Patches } from 'mutative';
import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import { openSealed, unreadable, withoutSum } from './document.ts';
import { SUPPORTED } from './migrations/migrations.ts';
import { LARGE, isLargeSealed, readLargeLine } from './large-line.ts';
import { isSealed, seal } from './seal.ts';

/** The journal's first line. `id` names this generation, `previous` the one before; `base` is the last number before it. */
const Header = z.strictObject({
  format: z.literal('ascent-journal'),
  version: z.int().min(1).max(SUPPORTED),
  store: z.string().min(1),
  id: z.string().min(1),
  previous: z.string().nullable(),
  base: z.int().min(0),
  sum: z.string(),
});
export type Header = Omit<z.infer<typeof Header>, 'sum'>;

/** One change: `patches` make it, `inverse` takes it back; `undoes`/`redoes` name the change taken back or made again. */
export interface Line {
  seq: number;
  at: string;
  by: string;
  what: string;
  undoes?: number;
  redoes?: number;
  /** Not the person's doing, so that undo steps over it. */
  aside?: true;
  patches: Patches<true>;
  inverse: Patches<true>;
}

export const printHeader = (header: Header): Buffer => Buffer.from(seal(header));

/** Throws store-unreadable or store-newer. */
export function readHeader(file: string, bytes: Uint8Array): Header {
  const result = Header.safeParse(openSealed(file, 'ascent-journal', bytes));
  if (!result.success) throw unreadable(file, 'header');
  return withoutSum(result.data);
}

/** `seq` is the first member, so that a line's number is known without parsing it. */
export const printLine = (line: Line): Buffer => Buffer.from(seal(line));

const SEQ = /^\{"seq":(\d{1,16}),/;

export interface Lines {
  lines: Line[];
  /** Bytes up to the end of the last good line. */
  length: number;
  /** Bytes of the last good line, newline included; 0 when there is none. */
  last: number;
  newest: number;
}

/**
 * The lines after number `after`. What follows the last good line is taken for an append that never finished; a bad
 * line with another one behind it throws store-unreadable. Lines up to `known` are checked, but not parsed.
 */
export async function readLines(
  file: string,
  bytes: Uint8Array,
  after: number,
  known = after,
): Promise<Lines> {
  const found: Lines = { lines: [], length: 0, last: 0, newest: after };
  for (;;) {
    const end = bytes.indexOf(10, found.length);
    if (end === -1) return found;
    const text = bytes.subarray(found.length, end);
    const isLarge = text.length > LARGE;
    if (!(isLarge ? await isLargeSealed(text) : isSealed(text))) {
      if (end === bytes.length - 1) return found;
      throw unreadable(file, `line after ${found.newest}: checksum`);
    }
    const seq = Number(SEQ.exec(Buffer.from(text.subarray(0, 30)).toString('latin1'))?.[1]);
    if (seq !== found.newest + 1) throw unreadable(file, `line after ${found.newest}: number`);
    if (seq > known) found.lines.push(isLarge ? await parseLarge(file, text) : parseLine(file, text));
    found.newest = seq;
    found.last = end + 1 - found.length;
    found.length = end + 1;
  }
}

const asBuffer = (text: Uint8Array): Buffer => Buffer.from(text.buffer, text.byteOffset, text.length);

function parseLine(file: string, text: Uint8Array): Line {
  try {
    // Its checksum holds, and what was written was checked: looking at every patch would be most of reading.
    const line = JSON.parse(asBuffer(text).toString('utf8')) as Line;
    if (!Array.isArray(line.patches) || !Array.isArray(line.inverse)) throw new SyntaxError('no patches');
    return line;
  } catch {
    throw unreadable(file, 'line: shape');
  }
}

/** A line of an import can be a hundred megabytes: it is parsed in turns, as a whole where it is made in another way. */
async function parseLarge(file: string, text: Uint8Array): Promise<Line> {
  try {
    return (await readLargeLine(asBuffer(text))) as Line;
  } catch {
    return parseLine(file, text);
  }
}

/** A change that holds text no JSON file can carry back would be lost: refused before it is written. */
export function reparse(bytes: Buffer): Line {
  try {
    return JSON.parse(bytes.toString('utf8')) as Line;
  } catch {
    throw new Failure('invalid', { field: 'change', reason: 'not-json' });
  }
}
