import type { Change } from '../../contract/change.ts';
import { unreadable } from './document.ts';
import type { OpenFile } from './file-system.ts';
import { type FolderFiles, JOURNAL, PREVIOUS } from './folder-files.ts';
import { type Place, type Read, readOn, readStart, withJournal } from './journal-file.ts';
import type { Line } from './journal-line.ts';
import type { Memory } from './memory.ts';

/** What a look for other processes' changes found; `place` is null when everything must be read anew. */
export interface Followed {
  place: Place | null;
  changes: Change[];
  /** Bytes of an unfinished append behind the last line. */
  torn: Uint8Array;
}

const none = new Uint8Array();

/**
 * Takes over what others wrote to the journal since `place`, also when it was rotated once in between. Throws
 * store-unreadable when the journal is gone or damaged; memory is then as it was.
 */
export async function follow(
  files: FolderFiles,
  memory: Memory,
  place: Place,
  opened?: OpenFile,
): Promise<Followed> {
  const job = async (file: OpenFile): Promise<{ read: Read; lines: Line[] } | null> => {
    const start = await readStart(file, JOURNAL, place);
    if (start === place) {
      const read = await readOn(file, JOURNAL, place, memory.seq);
      return read && { read, lines: read.found.lines };
    }
    // Another process brought the folder up to a newer version: memory is of the old one.
    if (start.header.version !== place.header.version) return null;
    const older = await finishPrevious(files, memory, place, start);
    const read = older && (await readOn(file, JOURNAL, start, start.header.base));
    return read && { read, lines: [...older, ...read.found.lines] };
  };
  const followed = await withJournal(files.fs, files.path(JOURNAL), JOURNAL, job, opened);
  if (followed === null && !(await files.holdsJournal())) throw unreadable(JOURNAL, 'missing');
  if (!followed) return { place: null, changes: [], torn: none };
  // Only when all of it could be read, so that memory and place stay together.
  return {
    place: followed.read.place,
    changes: memory.take(followed.lines),
    torn: followed.read.torn,
  };
}

/** The rest of the generation that was rotated away; null when it isn't the previous one any more. */
async function finishPrevious(
  files: FolderFiles,
  memory: Memory,
  place: Place,
  start: Place,
): Promise<Line[] | null> {
  if (start.header.previous !== place.header.id) return null;
  const read = await withJournal(files.fs, files.path(PREVIOUS), PREVIOUS, async (file) => {
    const { header } = await readStart(file, PREVIOUS);
    return header.id === place.header.id ? readOn(file, PREVIOUS, place, memory.seq) : null;
  });
  return read?.found.newest === start.header.base ? read.found.lines : null;
}
