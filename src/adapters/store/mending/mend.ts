import type { Mending } from '../../../contract/answers.ts';
import { countState } from '../../../domain/counts.ts';
import { same } from '../../../domain/same.ts';
import { spanOf } from '../../../domain/counts.ts';
import { noteAcknowledged, openAcknowledged } from '../acknowledged.ts';
import type { Backups } from '../backups/backups.ts';
import { writeDocument, writeFailure } from '../careful-file.ts';
import type { MonthIndex } from '../document.ts';
import { codeOf } from '../file-system.ts';
import { type FolderFiles, JOURNAL, monthFile, PLAN, PREVIOUS, SESSIONS } from '../folder-files.ts';
import { startJournal } from '../journal-append.ts';
import { keepBytes, makeFolder } from '../kept.ts';
import { load } from '../loading.ts';
import { SUPPORTED } from '../migrations/migrations.ts';
import { seal } from '../seal.ts';
import { rebuild, type Rebuilt } from './rebuild.ts';
import { bytesOf } from './salvage.ts';
import { gather, type Sources } from './sources.ts';

/** What could be made of a damaged folder, before anything is written. */
export interface Proposal {
  sources: Sources;
  rebuilt: Rebuilt;
  mending: Mending;
}

/**
 * Reads everything that still holds and makes the newest state of it, without changing a byte; null when nothing
 * is damaged beyond repair by this (no plan leads anywhere). Throws store-newer, or store-unreadable where the system
 * refuses to read.
 */
export async function propose(files: FolderFiles, backups: Backups): Promise<Proposal | null> {
  const sources = await gather(files, backups);
  const rebuilt = sources && rebuild(sources);
  if (!rebuilt) return null;
  const { from, lost, complete, plan, months } = rebuilt;
  const after = countState(plan, Object.values(months));
  const mending = {
    damaged: sources.damage,
    from,
    before: sources.before,
    after,
    lost,
    complete,
    kept: null,
  };
  return { sources, rebuilt, mending };
}

/**
 * Puts a proposal in place, inside the lock. Every file that goes or is replaced is copied into `kept/` first; the
 * state itself is kept as a backup before the first document is touched, so that a stop in between loses nothing and
 * mending again gives the same. The journal begins anew behind a gap in the numbers, so that open windows read all.
 */
export async function mend(
  files: FolderFiles,
  backups: Backups,
  { sources, rebuilt, mending }: Proposal,
  now: number,
): Promise<Mending> {
  const seq = sources.newest + 2;
  const head = { version: SUPPORTED, store: sources.store, seq };
  const { plan, months } = rebuilt;
  const index: MonthIndex = {};
  for (const [name, month] of Object.entries(months))
    index[name] = { seq, records: Object.keys(month).length };
  const documents = [
    { file: PLAN, text: seal({ format: 'ascent-plan', ...head, months: index, data: plan }) },
    ...Object.entries(months).map(([month, data]) => ({
      file: monthFile(month),
      text: seal({ format: 'ascent-sessions', ...head, month, data }),
    })),
  ];
  const there = [JOURNAL, PREVIOUS, PLAN, ...(await files.monthFiles()).map(monthFile)];
  const damaged = new Set(sources.damage.map(({ file }) => file));
  let kept: string | null = null;
  for (const file of there) {
    const bytes = await bytesOf(files, file);
    // Months that hold go into the backup that follows, as they are.
    if (!bytes || (file.startsWith(SESSIONS) && !damaged.has(file))) continue;
    kept = await keepBytes(files, file, bytes, now).catch((error: unknown) => {
      throw writeFailure('kept', error);
    });
  }
  const { firstDay, lastDay } = spanOf(plan.totals);
  const names = documents.map(({ file }) => file);
  const header = {
    format: 'ascent-backup' as const,
    ...head,
    counts: mending.after,
    firstDay,
    lastDay,
    files: documents.map(({ file, text }) => ({ file, bytes: Buffer.byteLength(text) })),
  };
  await backups.keep({ header, documents: documents.map(({ text }) => Buffer.from(text)) }, 'repair');
  if (names.length > 1) await makeFolder(files, SESSIONS);
  for (const [month, data] of Object.entries(months)) {
    await writeDocument(files.month(month), { format: 'ascent-sessions', ...head, month, data });
  }
  await writeDocument(files.plan(), { format: 'ascent-plan', ...head, months: index, data: plan });
  for (const file of there) {
    // A month that holds nothing now keeps no file that says otherwise; the previous journal leads up to no other.
    if (file === PREVIOUS || (file.startsWith(SESSIONS) && !names.includes(file))) await take(files, file);
  }
  await startJournal(files, { version: SUPPORTED, store: sources.store, base: seq, previous: null });
  const note = await openAcknowledged(files);
  if (note) await noteAcknowledged(note, sources.store, seq);
  await note?.close();
  const { memory } = await load(files);
  if (memory.seq !== seq || !same(memory.plan, plan)) throw new Error('what was mended does not read back');
  return { ...mending, kept: kept?.split('/')[0] ?? null };
}

async function take(files: FolderFiles, file: string): Promise<void> {
  await files.fs.unlink(files.path(file)).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw writeFailure(file, error);
  });
}
