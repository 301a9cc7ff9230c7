import { Failure } from '../../domain/failure.ts';
import { type FolderFiles, HISTORY, JOURNAL, PREVIOUS } from './folder-files.ts';
import { readStart, withJournal } from './journal-file.ts';
import type { Header, Line } from './journal-line.ts';
import { makeFolder } from './kept.ts';
import { readWhole } from './loading.ts';
import { SUPPORTED } from './migrations/migrations.ts';

/** Changes that undo reaches back at least: 500 deep, when each of them was taken back, done again and so on. */
const REACH = 2000;

const NAME = /^(\d{12})\.[0-9a-zA-Z-]+\.jsonl$/;

const nameOf = ({ base, id }: Header): string => `${String(base).padStart(12, '0')}.${id}.jsonl`;

/** Names of the older generations, newest first. */
export const olderGenerations = async (files: FolderFiles): Promise<string[]> =>
  (await files.list(HISTORY))
    .filter((name) => NAME.test(name))
    .sort()
    .reverse();

/** Puts the previous generation among the older ones, before a rotation replaces it. */
export async function shelve(files: FolderFiles): Promise<void> {
  const start = await withJournal(files.fs, files.path(PREVIOUS), PREVIOUS, (file) =>
    readStart(file, PREVIOUS),
  ).catch(() => null);
  if (!start) return;
  await makeFolder(files, HISTORY);
  await files.fs.rename(files.path(PREVIOUS), files.path(`${HISTORY}/${nameOf(start.header)}`));
}

/** Lets generations go whose newest change is further back than undo has to reach. */
export async function forget(files: FolderFiles, seq: number): Promise<void> {
  const names = await olderGenerations(files);
  for (const [index, name] of names.entries()) {
    // The one after it begins where this one ends; the newest of them is kept in any case.
    const ends = Number(NAME.exec(names[index - 1] ?? '')?.[1] ?? seq);
    if (ends <= seq - REACH) await files.fs.unlink(files.path(`${HISTORY}/${name}`)).catch(() => undefined);
  }
}

/** The changes of each generation, newest first, as far back as one leads to the other. */
export async function* generations(files: FolderFiles): AsyncGenerator<Line[]> {
  const newest = await readWhole(files, JOURNAL, 0);
  if (!newest) return;
  yield newest.found.lines;
  let { previous } = newest.place.header;
  const names = [PREVIOUS, ...(await olderGenerations(files)).map((name) => `${HISTORY}/${name}`)];
  for (const name of names) {
    if (previous === null) return;
    if (name !== PREVIOUS && !name.includes(previous)) continue;
    const older = await readWhole(files, name, 0).catch((error: unknown) => {
      // A damaged one shortens the history; it takes nothing else with it.
      if (error instanceof Failure) return null;
      throw error;
    });
    const header = older?.place.header;
    if (!older || header?.id !== previous) continue;
    // Changes of an older version don't fit what it was brought up to.
    if (header.version !== SUPPORTED) return;
    yield older.found.lines;
    previous = header.previous;
  }
}
