import type { Backups } from './backups/backups.ts';
import type { FolderFiles } from './folder-files.ts';
import type { Lock } from './lock.ts';

/** What a store is made of and how it behaves. */
export interface StoreOptions {
  files: FolderFiles;
  lock: Lock;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Which of our hosts writes, for the journal's `by`. */
  host: string;
  /** Milliseconds after the last own change at which the documents follow the journal; false: never by itself. */
  idleCheckpoint: number | false;
  checkpointOnClose: boolean;
  /** Whether backups are made by themselves: in their rhythm while open, and at the end. */
  backUp: boolean;
  backups: Backups;
}
