import { dirname, join } from 'node:path';
import type { Backup } from '../../../contract/answers.ts';
import { Failure } from '../../../domain/failure.ts';
import { writeFailure } from '../careful-file.ts';
import { replaceFile, syncFolder } from '../careful-write.ts';
import { unreadable } from '../document.ts';
import { codeOf, type FileSystem, listIfThere, reasonOf } from '../file-system.ts';
import { readHead } from './backup-file.ts';
import { backupFile, idOfFile } from './backup-header.ts';

const EMPTY = {
  goals: 0,
  milestones: 0,
  tasks: 0,
  courses: 0,
  certifications: 0,
  projects: 0,
  sessions: 0,
  minutes: 0,
};
const LEFT = /\.ascent-backup\.gz\.[0-9a-f]{16}\.tmp$/;

/** What a backup's first line tells, or why it can't be read; `store` is null then. */
export type Listed = Omit<Backup, 'folders'> & { store: string | null };

/** One folder of backups. Files in it that are none of ours are never touched. */
export class BackupFolder {
  readonly #fs: FileSystem;
  readonly path: string;

  constructor(fs: FileSystem, path: string) {
    this.#fs = fs;
    this.path = path;
  }

  /** Ids of the backups here, newest first; none when there is no such folder. */
  async ids(): Promise<string[]> {
    const names = await listIfThere(this.#fs, this.path);
    return names
      .flatMap((name) => idOfFile(name) ?? [])
      .sort()
      .reverse();
  }

  async describe(id: string): Promise<Listed> {
    const path = join(this.path, backupFile(id));
    const { size } = await this.#fs.stat(path);
    try {
      const { store, seq, at, reason, counts, firstDay, lastDay } = await readHead(
        this.#fs,
        path,
        backupFile(id),
      );
      return { id, store, seq, at, reason, counts, firstDay, lastDay, bytes: size, problem: null };
    } catch (error) {
      const problem =
        error instanceof Failure
          ? ((error.data as { reason?: string }).reason ?? error.code)
          : reasonOf(error);
      const at = id.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\..*/, 'T$1:$2:$3.$4Z');
      const nothing = { firstDay: null, lastDay: null, counts: EMPTY, seq: 0, store: null };
      return { id, at, reason: 'regular', bytes: size, problem, ...nothing };
    }
  }

  async read(id: string): Promise<Uint8Array> {
    try {
      return await this.#fs.readFile(join(this.path, backupFile(id)));
    } catch (error) {
      throw unreadable(backupFile(id), reasonOf(error));
    }
  }

  /** Writes a backup, flushed; throws store-write, and leaves nothing half-written. */
  async write(id: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.#make();
      await this.#tidy();
      await replaceFile(this.#fs, join(this.path, backupFile(id)), bytes);
    } catch (error) {
      throw writeFailure('backup', error);
    }
  }

  /** Makes the folder, but none above it: where a disk is not mounted, its place must not be written to instead. */
  async #make(): Promise<void> {
    try {
      await this.#fs.mkdir(this.path, { recursive: false, mode: 0o700 });
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return;
      throw error;
    }
    await syncFolder(this.#fs, dirname(this.path));
  }

  async remove(id: string): Promise<void> {
    await this.#fs.unlink(join(this.path, backupFile(id)));
    await syncFolder(this.#fs, this.path);
  }

  /** Takes away what a killed process left. */
  async #tidy(): Promise<void> {
    for (const name of await listIfThere(this.#fs, this.path)) {
      if (LEFT.test(name)) await this.#fs.unlink(join(this.path, name)).catch(() => undefined);
    }
  }
}
