import type { Examination, ExaminedDocument } from '../../contract/answers.ts';
import { danglingReferences, wrongTotals } from '../../domain/consistency.ts';
import { Failure } from '../../domain/failure.ts';
import type { Session } from '../../domain/session-schema.ts';
import { damagedFiles } from '../../service/damaged-files.ts';
import { cloudService } from '../cloud-folder.ts';
import { KEPT_FILES, KeptFiles } from '../kept-files.ts';
import { readMonthDocument, readPlanDocument, unreadable } from './document.ts';
import { type FileSystem, nodeFileSystem, readIfThere, reasonOf } from './file-system.ts';
import { FolderFiles, JOURNAL, monthFile, PLAN } from './folder-files.ts';
import { KEPT, keepBytes } from './kept.ts';
import { readWhole } from './loading.ts';
import { Keeper } from './keeper.ts';
import { proposeMending } from './mending/mend-folder.ts';

const tell = (error: unknown): string => {
  if (!(error instanceof Failure)) return reasonOf(error);
  const { reason, version } = error.data as { reason?: string; version?: number };
  return [error.code, reason ?? (version === undefined ? undefined : `version ${version}`)]
    .filter(Boolean)
    .join(': ');
};

/** Reads everything in a data folder, each document against its whole schema, without changing a byte. */
export async function examine(folder: string, fileSystem: FileSystem = nodeFileSystem): Promise<Examination> {
  const files = new FolderFiles(fileSystem, folder);
  const months = await files.monthFiles().catch(() => []);
  const documents = [
    await examineDocument(files, PLAN, (bytes) => {
      const { seq, version, data } = readPlanDocument(PLAN, bytes, true);
      const records = [
        data.goals,
        data.milestones,
        data.tasks,
        data.courses,
        data.certifications,
        data.projects,
      ];
      return { seq, version, records: records.reduce((sum, record) => sum + Object.keys(record).length, 0) };
    }),
    ...(await Promise.all(
      months.map((name) =>
        examineDocument(files, monthFile(name), (bytes) => {
          const { seq, version, data } = readMonthDocument(monthFile(name), name, bytes, true);
          return { seq, version, records: Object.keys(data).length };
        }),
      ),
    )),
  ].filter((document) => document !== null);
  const journal = await examineJournal(files);
  const { inconsistent, ...state } = await examineState(files);
  const whole =
    documents.every((document) => document.ok) && journal.problem === null && state.problem === null;
  const mending = whole ? null : await proposeMending(folder, fileSystem).catch(() => null);
  const ok = whole && inconsistent.length === 0 && state.files.length === 0;
  return { folder, ok, documents, journal, ...state, inconsistent, cloud: cloudService(folder), mending };
}

async function examineDocument(
  files: FolderFiles,
  file: string,
  read: (bytes: Uint8Array) => { seq: number; version: number; records: number },
): Promise<ExaminedDocument | null> {
  try {
    const bytes = await readIfThere(files.fs, files.path(file)).catch((error: unknown) => {
      throw unreadable(file, reasonOf(error));
    });
    return bytes && { file, ok: true, ...read(bytes), problem: null };
  } catch (error) {
    const version = error instanceof Failure && error.code === 'store-newer' ? newer(error) : null;
    return { file, ok: false, seq: null, version, records: 0, problem: tell(error) };
  }
}

const newer = (error: Failure): number => (error as Failure<'store-newer'>).data.version;

async function examineJournal(files: FolderFiles): Promise<Examination['journal']> {
  try {
    const read = await readWhole(files, JOURNAL, 0);
    return { lines: read?.place.lines ?? 0, torn: read?.torn.length ?? 0, problem: null };
  } catch (error) {
    return { lines: 0, torn: 0, problem: tell(error) };
  }
}

/** The newest state, rebuilt as opening does it, with every month read. */
async function examineState(
  files: FolderFiles,
): Promise<Pick<Examination, 'sessions' | 'months' | 'problem' | 'inconsistent' | 'files'>> {
  const counts: number[] = [];
  const sessions: Session[] = [];
  try {
    const keeper = new Keeper(files);
    await keeper.open();
    const { memory } = keeper;
    const names = new Set([...(await files.monthFiles()), ...memory.touched]);
    for (const name of names) {
      const month = Object.values(await keeper.month(name));
      counts.push(month.length);
      sessions.push(...month);
    }
    const wrong = wrongTotals(memory.plan.totals, sessions);
    const inconsistent = [
      ...danglingReferences(memory.plan),
      ...wrong.map((name) => `the day totals of ${name} are not those of its sessions`),
    ];
    const kept = new KeptFiles(files.fs, files.path(KEPT_FILES));
    return { ...summary(counts), problem: null, inconsistent, files: await damagedFiles(kept, memory.plan) };
  } catch (error) {
    return { ...summary(counts), problem: tell(error), inconsistent: [], files: [] };
  }
}

const summary = (counts: number[]): { sessions: number; months: number } => ({
  sessions: counts.reduce((sum, count) => sum + count, 0),
  months: counts.filter((count) => count > 0).length,
});

/**
 * Copies a file that can't be read into `kept/`, flushed, and leaves the original; gives the copy's name in the folder.
 * Throws when there is no such file or the copy can't be written.
 */
export async function keepAside(
  folder: string,
  file: string,
  now = Date.now(),
  fileSystem: FileSystem = nodeFileSystem,
): Promise<string> {
  const files = new FolderFiles(fileSystem, folder);
  const bytes = await fileSystem.readFile(files.path(file));
  return (await keptAlready(files, file, bytes)) ?? keepBytes(files, file, bytes, now);
}

/** A copy of the same bytes that was kept before: opening a damaged folder again and again keeps one. */
async function keptAlready(files: FolderFiles, file: string, bytes: Uint8Array): Promise<string | null> {
  const names = await files.fs.readdir(files.path(KEPT)).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(`${file.replaceAll('/', '-')}.`))) {
    const kept = await files.fs.readFile(files.path(`${KEPT}/${name}`)).catch(() => null);
    if (kept && Buffer.from(kept).equals(bytes)) return `${KEPT}/${name}`;
  }
  return null;
}
