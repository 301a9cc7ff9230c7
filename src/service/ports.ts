import type { Backup, BackupList, BackupReason, Examination, Mending } from '../contract/answers.ts';
import type { MonthState, PlanState } from '../domain/state.ts';
import type { Guide, Questions, Salaries } from '../domain/catalog-guide.ts';
import type { Catalog } from '../domain/catalog.ts';
import type { Instant } from '../domain/day.ts';
import type { ReportModel } from '../domain/report-model.ts';
import type { Store } from './store-port.ts';

export interface Clock {
  now(): Instant;
  /** The IANA zone that new sessions are logged in. */
  zone(): string;
}

export interface Ids {
  /** A new id, safe as a key and unlike any other. */
  fresh(): string;
}

export interface CatalogSource {
  core(): Promise<Catalog>;
  guide(): Promise<Guide>;
  questions(): Promise<Questions>;
  salaries(): Promise<Salaries>;
}

export interface Documents {
  pdf(model: ReportModel): Promise<Uint8Array>;
}

/** Copies of the whole state, outside what a change can reach. */
export interface Backups {
  list(): Promise<BackupList>;
  /** Keeps the newest state; null when there is nothing to keep. */
  make(reason: BackupReason): Promise<Backup | null>;
  /** Throws not-found, store-unreadable, store-newer. */
  read(id: string): Promise<{ backup: Backup; plan: PlanState; months: ReadonlyMap<string, MonthState> }>;
}

/** The data folder as a thing of its own. */
export interface DataFolder {
  path: string;
  /** The cloud service that keeps it in step; null when none is noticed. */
  cloud: string | null;
  /** What opening had to mend; null when nothing. */
  mended(): Mending | null;
  /** Reads everything in it without changing a byte. */
  examine(): Promise<Examination>;
  /** Mends it and opens it anew. Throws mending-loses, nothing-to-mend. */
  mend(acceptLoss: boolean): Promise<Mending>;
  /** Shows a folder to the person; false where nothing can. */
  show(which: 'data' | 'backups'): Promise<{ path: string; opened: boolean }>;
}

/** Everything the service needs from outside. */
export interface Ports {
  store: Store;
  clock: Clock;
  ids: Ids;
  catalog: CatalogSource;
  documents: Documents;
  backups: Backups;
  folder: DataFolder;
  /** Ascent's version. */
  version: string;
}
