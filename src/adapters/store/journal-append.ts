import { randomUUID } from 'node:crypto';
import { writeFailure } from './careful-file.ts';
import { replaceFile, writeFully } from './careful-write.ts';
import { type FolderFiles, JOURNAL, PREVIOUS } from './folder-files.ts';
import { codeOf, type OpenFile } from './file-system.ts';
import { forget, shelve } from './generations.ts';
import type { Place } from './journal-file.ts';
import { type Header, printHeader } from './journal-line.ts';
import { SEAL_TAIL } from './seal.ts';

/** Makes a new generation; where one is there already, its place must have been kept before. */
export async function startJournal(
  files: FolderFiles,
  rest: Pick<Header, 'version' | 'store' | 'base' | 'previous'>,
): Promise<Place> {
  const header: Header = { format: 'ascent-journal', ...rest, id: randomUUID() };
  const bytes = printHeader(header);
  try {
    await replaceFile(files.fs, files.path(JOURNAL), bytes);
  } catch (error) {
    throw writeFailure(JOURNAL, error);
  }
  return { header, start: bytes, offset: bytes.length, tail: bytes.subarray(-SEAL_TAIL), lines: 0 };
}

/** Opens the journal for a turn inside the lock; null when there is none yet. Throws store-write. */
export async function openJournal(files: FolderFiles): Promise<OpenFile | null> {
  try {
    return await files.fs.open(files.path(JOURNAL), 'r+');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw writeFailure(JOURNAL, error);
  }
}

/**
 * Appends one line and flushes it; its last piece holds its whole seal. On a failure, also of making the next piece, the
 * file is cut back to where it was, and store-write or the failure is thrown; `left` is called with what was to be
 * written when even that failed.
 */
export async function append(
  file: OpenFile,
  place: Place,
  pieces: Iterable<Buffer>,
  left: (bytes: Buffer) => void,
): Promise<Place> {
  const written: Buffer[] = [];
  let { offset } = place;
  try {
    for (const piece of pieces) {
      written.push(piece);
      await writeFully(file, piece, offset);
      offset += piece.length;
    }
    await file.datasync();
  } catch (error) {
    await cut(file, place.offset).catch(() => left(Buffer.concat(written)));
    throw writeFailure(JOURNAL, error);
  }
  const tail = Buffer.from(written.at(-1)?.subarray(-SEAL_TAIL) ?? place.tail);
  return { ...place, offset, tail, lines: place.lines + 1 };
}

async function cut(file: OpenFile, length: number): Promise<void> {
  await file.truncate(length);
  await file.datasync();
}

/** Takes what is behind `offset` away; throws store-write. */
export async function cutBack(file: OpenFile, offset: number): Promise<void> {
  await cut(file, offset).catch((error: unknown) => {
    throw writeFailure(JOURNAL, error);
  });
}

/**
 * Starts a new generation behind `seq`, keeping the old one as the previous. At every moment there is a whole journal:
 * the old one is copied, then replaced in one step.
 */
export async function rotate(files: FolderFiles, place: Place, seq: number): Promise<Place> {
  const bytes = await files.fs.readFile(files.path(JOURNAL));
  try {
    await shelve(files);
    await replaceFile(files.fs, files.path(PREVIOUS), bytes.subarray(0, place.offset));
  } catch (error) {
    throw writeFailure(PREVIOUS, error);
  }
  const { version, store, id } = place.header;
  const begun = await startJournal(files, { version, store, base: seq, previous: id });
  await forget(files, seq).catch(() => undefined);
  return begun;
}
