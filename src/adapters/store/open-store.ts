import { Backups } from './backups/backups.ts';
import { unreadable } from './document.ts';
import { codeOf, type FileSystem, nodeFileSystem, reasonOf } from './file-system.ts';
import { FolderFiles } from './folder-files.ts';
import { FolderStore } from './folder-store.ts';
import { Lock } from './lock.ts';

export interface OpenStoreOptions {
  /** The data folder; it need not exist, and may be a symbolic link. */
  folder: string;
  /** Milliseconds since 1970. */
  clock?: () => number;
  /** The kind of host that opens it (`window`, `web`, `cli`), noted with each change. */
  host?: string;
  /** Milliseconds after the last own change until the documents follow (true: 2,000); false for short-lived hosts. */
  idleCheckpoint?: number | boolean;
  /** Whether closing brings the documents up to date however little is behind. */
  checkpointOnClose?: boolean;
  /** How long a change waits for other processes, in milliseconds. */
  lockLimit?: number;
  /** Whether backups are made by themselves. */
  backUp?: boolean;
  fileSystem?: FileSystem;
}

/**
 * Opens a data folder without writing to it. Throws store-unreadable, store-newer or store-foreign rather than give an
 * empty state for a folder that holds something.
 */
export async function openStore(options: OpenStoreOptions): Promise<FolderStore> {
  const fs = options.fileSystem ?? nodeFileSystem;
  const folder = await resolve(fs, options.folder);
  const idle = options.idleCheckpoint ?? true;
  const clock = options.clock ?? Date.now;
  const store: FolderStore = new FolderStore({
    files: new FolderFiles(fs, folder),
    lock: new Lock(fs, folder, options.lockLimit),
    clock,
    backUp: options.backUp ?? false,
    backups: new Backups({ fs, folder, clock, second: () => store.current().plan.settings.backupFolder }),
    host: options.host ?? 'ascent',
    idleCheckpoint: idle === true ? 2000 : idle,
    checkpointOnClose: options.checkpointOnClose ?? false,
  });
  await store.open();
  return store;
}

/** Follows symbolic links once, so that every file is replaced where it really is. */
async function resolve(fs: FileSystem, folder: string): Promise<string> {
  try {
    return await fs.realpath(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return folder;
    throw unreadable('folder', reasonOf(error));
  }
}
