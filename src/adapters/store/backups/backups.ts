import { basename, join } from 'node:path';
import type { Backup, BackupList, BackupReason } from '../../../contract/answers.ts';
import { countState } from '../../../domain/counts.ts';
import { Failure } from '../../../domain/failure.ts';
import { same } from '../../../domain/same.ts';
import { unreadable } from '../document.ts';
import { type FileSystem, reasonOf } from '../file-system.ts';
import { BACKUPS } from '../folder-files.ts';
import { packBackup, unpackBackup } from './backup-file.ts';
import { BackupFolder, type Listed } from './backup-folder.ts';
import { backupFile, type BackupHeader, backupId, momentOf } from './backup-header.ts';
import { type LentContent, unpackLent } from './lent-file.ts';
import { toForget } from './rotation.ts';
import type { Taken } from './take.ts';

const tell = (error: unknown): string =>
  error instanceof Failure ? ((error.data as { reason?: string }).reason ?? error.code) : reasonOf(error);

/** Backups in the data folder, and in a second one where the person set it. */
export class Backups {
  readonly #fs: FileSystem;
  readonly #main: string;
  readonly #second: () => string | null;
  readonly #clock: () => number;
  readonly #lent = new Map<string, string>();
  /** Why the last backup could not be written to a folder. */
  readonly #problems = new Map<string, string>();

  constructor(options: {
    fs: FileSystem;
    /** The data folder. */
    folder: string;
    second: () => string | null;
    /** Milliseconds since 1970. */
    clock: () => number;
  }) {
    this.#fs = options.fs;
    this.#main = join(options.folder, BACKUPS);
    this.#second = options.second;
    this.#clock = options.clock;
  }

  #folders(): BackupFolder[] {
    const paths = [this.#main, this.#second()].filter((path) => typeof path === 'string');
    return paths.map((path) => new BackupFolder(this.#fs, path));
  }

  /** When the newest backup in the data folder was taken, and at which change; from its name alone. */
  async newest(): Promise<{ at: number; seq: number } | null> {
    const ids = await new BackupFolder(this.#fs, this.#main).ids().catch(() => []);
    return ids[0] === undefined ? null : momentOf(ids[0]);
  }

  /**
   * Keeps a state: written to each folder, read back, held against its checksums and counted; then older ones that
   * rotation doesn't keep may go. Throws store-write when the data folder doesn't take it; trouble with the second
   * folder is told by `list`.
   */
  async keep(taken: Taken, reason: BackupReason): Promise<Backup> {
    const at = new Date(this.#clock()).toISOString();
    const id = backupId(at, taken.header.seq);
    const header: BackupHeader = { ...taken.header, at, reason };
    const bytes = await packBackup(header, taken.documents);
    const [main, second] = this.#folders();
    if (!main) throw new Failure('store-write', { file: 'backup', reason: 'no folder' });
    await this.#write(main, id, bytes, header);
    const paths = [main.path];
    if (second) {
      try {
        await this.#write(second, id, bytes, header);
        this.#problems.delete(second.path);
        paths.push(second.path);
      } catch (error) {
        this.#problems.set(second.path, tell(error));
      }
    }
    const { seq, counts, firstDay, lastDay } = header;
    return {
      id,
      at,
      reason,
      seq,
      counts,
      firstDay,
      lastDay,
      bytes: bytes.length,
      folders: paths,
      problem: null,
    };
  }

  async #write(folder: BackupFolder, id: string, bytes: Uint8Array, header: BackupHeader): Promise<void> {
    await folder.write(id, bytes);
    try {
      const { plan, months } = await unpackBackup(backupFile(id), await folder.read(id), false);
      if (!same(countState(plan, months.values()), header.counts))
        throw unreadable(backupFile(id), 'does not hold what was to be kept');
    } catch (error) {
      await folder.remove(id).catch(() => undefined);
      throw new Failure('store-write', { file: 'backup', reason: tell(error) });
    }
    // The backup is there: trouble with older ones doesn't take that back.
    await this.#rotate(folder, header.store).catch(() => undefined);
  }

  async #rotate(folder: BackupFolder, store: string): Promise<void> {
    const all = await describeAll(folder);
    // Backups of another plan in the same folder are left alone, and so is what can't be read.
    const own = all.filter((one) => one.store === store && one.problem === null);
    const kept = own.map(({ id, reason, counts }) => ({ id, reason, counts, at: momentOf(id)?.at ?? 0 }));
    for (const id of toForget(kept)) await folder.remove(id).catch(() => undefined);
  }

  /**
   * Makes a backup, a JSON export or a PDF outside these folders readable by its id, while this process lives. Throws
   * store-unreadable, store-newer, plan-file-refused.
   */
  async lend(path: string): Promise<string> {
    const bytes = await this.#fs.readFile(path);
    const { header } = await unpackLent(basename(path), bytes);
    const id = backupId(header.at, header.seq);
    this.#lent.set(id, path);
    return id;
  }

  async list(): Promise<BackupList> {
    const found = new Map<string, Backup>();
    const folders: BackupList['folders'] = [];
    for (const [index, folder] of this.#folders().entries()) {
      let problem = this.#problems.get(folder.path) ?? null;
      try {
        for (const one of await describeAll(folder)) {
          const listed = withoutStore(one);
          const known = found.get(listed.id);
          if (!known || known.problem !== null)
            found.set(listed.id, { ...listed, folders: [...(known?.folders ?? []), folder.path] });
          else known.folders.push(folder.path);
        }
      } catch (error) {
        problem ??= reasonOf(error);
      }
      folders.push({ path: folder.path, second: index > 0, problem });
    }
    const backups = [...found.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
    return { folders, backups };
  }

  /** A backup's whole content, from the first folder whose copy holds. Throws not-found, store-unreadable, store-newer. */
  async read(id: string): Promise<LentContent> {
    const lent = this.#lent.get(id);
    if (lent !== undefined) return unpackLent(basename(lent), await this.#fs.readFile(lent));
    let failed: unknown = new Failure('not-found', { kind: 'backup', id });
    for (const folder of this.#folders()) {
      try {
        if (!(await folder.ids()).includes(id)) continue;
        // What is made of it is held against its schema before it is written.
        return await unpackBackup(backupFile(id), await folder.read(id), false);
      } catch (error) {
        failed = error;
      }
    }
    throw failed;
  }
}

/** What is told of a backup; whose it is matters to rotation only. */
function withoutStore({
  id,
  at,
  reason,
  seq,
  counts,
  firstDay,
  lastDay,
  bytes,
  problem,
}: Listed): Omit<Backup, 'folders'> {
  return { id, at, reason, seq, counts, firstDay, lastDay, bytes, problem };
}

async function describeAll(folder: BackupFolder): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (const id of await folder.ids()) {
    // One that another process let go in the meantime is none any more.
    const one = await folder.describe(id).catch(() => null);
    if (one) listed.push(one);
  }
  return listed;
}
