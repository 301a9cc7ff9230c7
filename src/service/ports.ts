import type {
  Backup,
  BackupList,
  BackupReason,
  Examination,
  Mending,
  PlanExport,
} from '../contract/answers.ts';
import type { MonthState, PlanState } from '../domain/state.ts';
import type { FileState } from '../domain/kept-files.ts';
import type { Answer, Guide, Questions, Salaries } from '../domain/catalog-guide.ts';
import type { Catalog } from '../domain/catalog.ts';
import type { CalendarEntry } from '../domain/calendar-entries.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { PortfolioDocument } from '../domain/portfolio-document.ts';
import type { ReportModel } from '../domain/report-model.ts';
import type { ReportLanguage } from '../domain/report-sections.ts';
import type { ReportWords } from '../domain/report-words.ts';
import type { WorkUnderWay, GoOn } from './work-under-way.ts';
import type { Imports } from './imports-port.ts';
import type { Resume } from '../domain/resume.ts';
import type { RoadmapDocument } from '../domain/roadmap-document.ts';
import type { Cell } from '../domain/table-columns.ts';
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
  /** The documents' questions, and those that the catalogue adds. */
  questions(): Promise<Questions>;
  answers(): Promise<Answer[]>;
  salaries(): Promise<Salaries>;
}

/** A table to be written piece by piece, so that ten years of sessions keep nobody waiting. */
export interface CsvTable {
  titles: readonly string[];
  pieces: AsyncIterable<readonly (readonly Cell[])[]>;
  byteOrderMark: boolean;
}

/** Writers of documents: each makes text or bytes of a model and knows nothing else. */
export interface Documents {
  /** The document's own words in a language. */
  words(language: ReportLanguage): Promise<ReportWords>;
  /** Prints the report; with a plan inside, the file is a backup too. */
  pdf(model: ReportModel, backup: PlanExport | null): Promise<Uint8Array>;
  roadmap(model: RoadmapDocument): Promise<string>;
  portfolio(model: PortfolioDocument): Promise<string>;
  calendar(name: string, day: Day, entries: readonly CalendarEntry[]): Promise<string>;
  resume(resume: Resume): Promise<string>;
  csv(table: CsvTable): Promise<Uint8Array>;
  /** `goOn` is called between months and may throw. */
  json(plan: PlanExport, goOn?: GoOn): Promise<Uint8Array>;
  /** Text as UTF-8. */
  encode(text: string): Uint8Array;
}

/** Copies of the whole state, outside what a change can reach. */
export interface Backups {
  list(): Promise<BackupList>;
  /** Keeps the newest state; null when there is nothing to keep. */
  make(reason: BackupReason): Promise<Backup | null>;
  /** Throws not-found, store-unreadable, store-newer. */
  read(id: string): Promise<{ backup: Backup; plan: PlanState; months: ReadonlyMap<string, MonthState> }>;
}

/** Files under their SHA-256, in lower-case hexadecimal digits. Writing throws store-write. */
export interface Files {
  /** Takes a piece of a file; true when the whole of it is kept already. Throws not-found for one without a beginning. */
  put(sha256: string, offset: number, bytes: Uint8Array): Promise<boolean>;
  /** Keeps what has arrived and gives its size. Throws invalid when the bytes don't have the hash. */
  finish(sha256: string): Promise<number>;
  /** At most `most` bytes from `offset` on, with the size of the whole; null when it can't be read. */
  get(sha256: string, offset: number, most: number): Promise<{ bytes: Uint8Array; size: number } | null>;
  state(file: { sha256: string; bytes: number }): Promise<FileState>;
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
  files: Files;
  imports: Imports;
  exports: WorkUnderWay;
  /** Imports that are being taken over. */
  takings: WorkUnderWay;
  /** Changes that are being taken back or carried out again. */
  turns: WorkUnderWay;
  folder: DataFolder;
  /** Ascent's version. */
  version: string;
}
