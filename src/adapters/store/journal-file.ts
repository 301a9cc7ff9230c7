import { Failure } from '../../domain/failure.ts';
import { unreadable } from './document.ts';
import { codeOf, type FileSystem, type OpenFile, reasonOf } from './file-system.ts';
import { type Header, type Lines, readHeader, readLines } from './journal-line.ts';
import { SEAL_TAIL } from './seal.ts';

const HEADER_LIMIT = 1024;

/** How far a journal was read: everything up to `offset` is known, and ended in `tail`. */
export interface Place {
  header: Header;
  /** The header's own bytes: seeing them again is seeing the same generation. */
  start: Buffer;
  offset: number;
  /** The last bytes before `offset`: they differ when another line was put in the place of one that failed. */
  tail: Buffer;
  /** Lines up to `offset`. */
  lines: number;
}

/** What a look at a journal's end found. */
export interface Read {
  place: Place;
  found: Lines;
  /** Bytes behind the last good line: an append that never finished. */
  torn: Buffer;
}

/** Reads `length` bytes, fewer only at the file's end. */
async function readAt(file: OpenFile, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}

/** Runs `job` on the journal, opened for it or before; null when there is no such file. Read errors become store-unreadable. */
export async function withJournal<T>(
  fs: FileSystem,
  path: string,
  name: string,
  job: (file: OpenFile) => Promise<T>,
  opened?: OpenFile,
): Promise<T | null> {
  let file: OpenFile;
  try {
    file = opened ?? (await fs.open(path, 'r'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw unreadable(name, reasonOf(error));
  }
  try {
    return await job(file);
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(name, reasonOf(error));
  } finally {
    if (!opened) await file.close().catch(() => undefined);
  }
}

/** The header alone, and where the lines begin; `known` itself when it is still that generation. */
export async function readStart(file: OpenFile, name: string, known?: Place): Promise<Place> {
  const bytes = await readAt(file, 0, known?.start.length ?? HEADER_LIMIT);
  if (known?.start.equals(bytes)) return known;
  if (known) return readStart(file, name);
  const end = bytes.indexOf(10);
  if (end === -1) throw unreadable(name, bytes.length === 0 ? 'empty' : 'header');
  const header = readHeader(name, bytes.subarray(0, end));
  const offset = end + 1;
  const started = bytes.subarray(0, offset);
  return { header, start: started, offset, tail: started.subarray(-SEAL_TAIL), lines: 0 };
}

/**
 * The lines behind `place`, or null when the file no longer continues it (shorter, or with another line there).
 * Lines up to number `known` are checked, but not handed out.
 */
export async function readOn(
  file: OpenFile,
  name: string,
  place: Place,
  newest: number,
  known = newest,
): Promise<Read | null> {
  const { size } = await file.stat();
  const begin = place.offset - place.tail.length;
  const bytes = await readAt(file, begin, Math.max(place.tail.length, size - begin));
  if (!bytes.subarray(0, place.tail.length).equals(place.tail)) return null;
  const rest = bytes.subarray(place.tail.length);
  const found = await readLines(name, rest, newest, known);
  const offset = place.offset + found.length;
  const tail =
    found.length === 0 ? place.tail : Buffer.from(rest.subarray(found.length - SEAL_TAIL, found.length));
  const lines = place.lines + found.newest - newest;
  return { place: { ...place, offset, tail, lines }, found, torn: rest.subarray(found.length) };
}
