import type { Backup } from '../contract/answers.ts';
import type { ImportFormat } from '../contract/import-answers.ts';
import type { Reading } from '../domain/reading.ts';

/** What reading the files of an import gave; a whole plan is lent as a backup, and nothing else is in it then. */
export interface ImportRead {
  format: ImportFormat | null;
  formats: ImportFormat[];
  reading: Reading;
  backup: Backup | null;
}

/** Files on their way in: held in memory until they are imported or dropped, and read away from the main thread. */
export interface Imports {
  /** Takes a piece of a file, from the beginning on. Throws `invalid` for more than 50 MB. */
  put(id: string, piece: { file: number; name: string; offset: number; bytes: Uint8Array }): void;
  /**
   * Reads the files. Throws `not-found` for an import that is not there (any more), `invalid`, `cancelled`, and
   * for a whole plan `plan-file-refused` and `store-newer`.
   */
  read(id: string, said: { format: string | null; choices: Record<string, string> }): Promise<ImportRead>;
  /** What the last reading gave. Throws `not-found`. */
  last(id: string): ImportRead;
  /** Ends the import and gives a lent plan back; a reading under way is ended too. */
  drop(id: string): void;
  /** Resolves when everything else that waited has had its turn. */
  turn(): Promise<void>;
}
