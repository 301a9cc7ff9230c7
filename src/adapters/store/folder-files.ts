import { join } from 'node:path';
import { CarefulFile, readDocument } from './careful-file.ts';
import {
  type MonthDocument,
  type PlanDocument,
  readMonthDocument,
  readPlanDocument,
  unreadable,
} from './document.ts';
import { codeOf, type FileSystem, listIfThere, reasonOf } from './file-system.ts';

export const JOURNAL = 'journal.jsonl';
export const PREVIOUS = 'journal.previous.jsonl';
export const PLAN = 'plan.json';
export const SESSIONS = 'sessions';
/** Generations of the journal older than the previous one, for undo and repair. */
export const HISTORY = 'history';
/** The newest change that was acknowledged; a journal that ends before it has lost something. */
export const ACKNOWLEDGED = 'acknowledged';

/** The folder of backups inside the data folder; nothing but rotation ever takes anything out of it. */
export const BACKUPS = 'backups';

const OURS = /^\d.*\.(json|jsonl|ascent-backup\.gz)$/;
const MONTH_FILE = /^(\d{4}-\d{2})\.json$/;

export const monthFile = (name: string): string => `${SESSIONS}/${name}.json`;

/** A data folder's own files. Foreign ones beside them are never looked at. */
export class FolderFiles {
  readonly fs: FileSystem;
  readonly folder: string;

  constructor(fs: FileSystem, folder: string) {
    this.fs = fs;
    this.folder = folder;
  }

  path(file: string): string {
    return join(this.folder, ...file.split('/'));
  }

  plan(): CarefulFile<PlanDocument> {
    return new CarefulFile(this.fs, this.path(PLAN), PLAN, readPlanDocument);
  }

  month(name: string): CarefulFile<MonthDocument> {
    const file = monthFile(name);
    return new CarefulFile(this.fs, this.path(file), file, (said, bytes) =>
      readMonthDocument(said, name, bytes),
    );
  }

  /** Names of the months that have a file, oldest first. */
  async monthFiles(): Promise<string[]> {
    const entries = await this.list(SESSIONS);
    return entries.flatMap((entry) => MONTH_FILE.exec(entry)?.[1] ?? []).sort();
  }

  /** True when the folder holds any file of ours that state could be rebuilt from. */
  async holdsAny(): Promise<boolean> {
    const entries = await this.list('.');
    if (entries.some((entry) => [PLAN, JOURNAL, PREVIOUS, ACKNOWLEDGED].includes(entry))) return true;
    for (const folder of [SESSIONS, BACKUPS, HISTORY]) {
      if (entries.includes(folder) && (await this.list(folder)).some((name) => OURS.test(name))) return true;
    }
    return false;
  }

  async holdsJournal(): Promise<boolean> {
    return (await this.list('.')).includes(JOURNAL);
  }

  /** A folder's entries, none when it isn't there; throws store-unreadable. */
  async list(folder: string): Promise<string[]> {
    try {
      return await listIfThere(this.fs, this.path(folder));
    } catch (error) {
      throw unreadable(folder === '.' ? 'folder' : folder, codeOf(error) ?? reasonOf(error));
    }
  }

  readPlan(): Promise<PlanDocument | null> {
    return readDocument(this.plan());
  }

  readMonth(name: string): Promise<MonthDocument | null> {
    return readDocument(this.month(name));
  }
}
