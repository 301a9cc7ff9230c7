import { Failure } from '../../../domain/failure.ts';
import { unreadable } from '../document.ts';
import { readIfThere, reasonOf } from '../file-system.ts';
import type { FolderFiles } from '../folder-files.ts';
import { type Header, type Line, readHeader } from '../journal-line.ts';
import { isSealed } from '../seal.ts';

/** A file that can't be read as it should, and why. */
export interface Damage {
  file: string;
  reason: string;
}

/** What a damaged journal still gives: its header if that holds, and every line that does. */
export interface Salvaged {
  header: Header | null;
  lines: Line[];
  damage: Damage[];
}

/** The bytes, or null when there is no such file. Throws store-unreadable with the system's code: then nothing can be kept either. */
export async function bytesOf(files: FolderFiles, name: string): Promise<Uint8Array | null> {
  try {
    return await readIfThere(files.fs, files.path(name));
  } catch (error) {
    throw unreadable(name, reasonOf(error));
  }
}

export const reasonOfFailure = (error: unknown): string => {
  if (!(error instanceof Failure)) return reasonOf(error);
  if (error.code === 'store-newer') throw error;
  return (error.data as { reason?: string }).reason ?? error.code;
};

/** Reads a journal line by line, stepping over what doesn't hold. Throws store-newer; null when there is no such file. */
export async function salvageJournal(files: FolderFiles, name: string): Promise<Salvaged | null> {
  const bytes = await bytesOf(files, name);
  if (!bytes) return null;
  const found: Salvaged = { header: null, lines: [], damage: [] };
  const rows = splitRows(bytes);
  try {
    found.header = readHeader(name, rows[0]?.text ?? new Uint8Array());
  } catch (error) {
    found.damage.push({ file: name, reason: reasonOfFailure(error) });
  }
  for (const [index, { text, ended }] of rows.entries()) {
    if (index === 0) continue;
    const line = isSealed(text) ? lineOf(text) : null;
    if (line) found.lines.push(line);
    // Without an end it may be an append that never finished; the note of what was acknowledged tells.
    else if (ended && text.length > 0) found.damage.push({ file: name, reason: `line ${index}: checksum` });
  }
  return found;
}

function splitRows(bytes: Uint8Array): { text: Uint8Array; ended: boolean }[] {
  const rows: { text: Uint8Array; ended: boolean }[] = [];
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(10, from);
    const until = end < 0 ? bytes.length : end;
    rows.push({ text: bytes.subarray(from, until), ended: end >= 0 });
    from = until + 1;
  }
  return rows;
}

function lineOf(text: Uint8Array): Line | null {
  try {
    const line = JSON.parse(Buffer.from(text).toString('utf8')) as Partial<Line>;
    const whole = Number.isInteger(line.seq) && Array.isArray(line.patches) && Array.isArray(line.inverse);
    return whole ? (line as Line) : null;
  } catch {
    return null;
  }
}
