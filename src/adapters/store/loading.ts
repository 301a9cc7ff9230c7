import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../../domain/failure.ts';
import { readAcknowledged } from './acknowledged.ts';
import { newestPlan, type PlanDocument, unreadable } from './document.ts';
import { type FolderFiles, JOURNAL, monthFile, PLAN, PREVIOUS } from './folder-files.ts';
import { type Place, type Read, readOn, readStart, withJournal } from './journal-file.ts';
import type { Header, Line } from './journal-line.ts';
import { Memory } from './memory.ts';
import { SUPPORTED } from './migrations/migrations.ts';

/** What opening found; `place` is null for a folder nothing was ever written to. */
export interface Loaded {
  memory: Memory;
  place: Place | null;
}

/** Another process was between two steps of a checkpoint: true once more a moment later, it is no such moment. */
class Unsettled extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

export const ENDS_EARLY = 'ends before a change that was saved';

const WAITS = [5, 20, 60];

export const foreign = (files: FolderFiles, reason: string): Failure =>
  new Failure('store-foreign', { folder: files.folder, reason });

/**
 * Rebuilds the newest state from the plan's document and the journal, without changing a byte. Throws
 * store-unreadable, store-newer or store-foreign; never gives an empty state for a folder that isn't.
 */
export async function load(files: FolderFiles): Promise<Loaded> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await loadOnce(files);
    } catch (error) {
      if (!(error instanceof Unsettled)) throw error;
      const wait = WAITS[attempt];
      if (wait === undefined) throw error.failure;
      await delay(wait);
    }
  }
}

async function loadOnce(files: FolderFiles): Promise<Loaded> {
  if (!(await files.holdsAny())) return { memory: new Memory(), place: null };
  // Before the journal, which can only go further in the meantime.
  const known = await readAcknowledged(files);
  // The plan first: a journal read later can only know more, unless it was rotated in between.
  const plan = await files.readPlan();
  const journal = await readWhole(files, JOURNAL, plan?.seq ?? 0);
  if (!journal) throw new Unsettled(unreadable(JOURNAL, 'missing'));
  const { header } = journal.place;
  if (plan && plan.store !== header.store)
    throw foreign(files, `${PLAN} and ${JOURNAL} belong to different folders`);
  const written = plan?.seq ?? 0;
  const older = header.base > written ? await readOlder(files, journal, written) : [];
  if (header.previous === null) await refuseUnknownPast(files, header.id);
  if (written > journal.found.newest) throw new Unsettled(unreadable(JOURNAL, 'ends before the plan'));
  if (known?.store === header.store && known.seq > journal.found.newest)
    throw unreadable(JOURNAL, ENDS_EARLY);
  const memory = remember(plan, header);
  memory.take([...older, ...journal.found.lines]);
  memory.seq = journal.found.newest;
  await requireMonths(files, memory);
  return { memory, place: journal.place };
}

function remember(plan: PlanDocument | null, { store, version }: Header): Memory {
  const memory = new Memory();
  memory.store = store;
  memory.version = version;
  if (!plan) return memory;
  memory.plan = version === SUPPORTED ? newestPlan(plan) : plan.data;
  memory.seq = plan.seq;
  memory.written = plan.seq;
  memory.index = plan.months;
  return memory;
}

/** A generation of the journal from its start; null when there is no such file. */
export function readWhole(files: FolderFiles, name: string, known: number): Promise<Read | null> {
  return withJournal(files.fs, files.path(name), name, async (file) => {
    const start = await readStart(file, name);
    const read = await readOn(file, name, start, start.header.base, known);
    if (!read) throw new Unsettled(unreadable(name, 'changed while read'));
    return read;
  });
}

/** The previous generation's lines, for a plan that is older than the journal; they must lead up to it without a gap. */
async function readOlder(files: FolderFiles, journal: Read, written: number): Promise<Line[]> {
  const { header } = journal.place;
  const older = await readWhole(files, PREVIOUS, written);
  const fits =
    older?.place.header.id === header.previous &&
    older.place.header.base <= written &&
    older.found.newest === header.base;
  if (!older || !fits) throw new Unsettled(unreadable(PLAN, `missing, or older than ${JOURNAL} begins`));
  return older.found.lines;
}

/** A first generation has none before it, but a rotation that was cut short may have left a copy of itself. */
async function refuseUnknownPast(files: FolderFiles, id: string): Promise<void> {
  const previous = await withJournal(files.fs, files.path(PREVIOUS), PREVIOUS, (file) =>
    readStart(file, PREVIOUS),
  );
  if (previous && previous.header.id !== id) {
    // It may also have been rotated since the journal was read.
    throw new Unsettled(foreign(files, `${PREVIOUS} does not lead up to ${JOURNAL}`));
  }
}

/** Every month that held sessions when the plan was written must still have its file. */
async function requireMonths(files: FolderFiles, memory: Memory): Promise<void> {
  const there = new Set(await files.monthFiles());
  for (const name of Object.keys(memory.index)) {
    if (!there.has(name)) throw unreadable(monthFile(name), 'missing');
  }
}
