import type { Counts } from '../domain/counts.ts';
import type { EvidenceFile, FileState } from '../domain/kept-files.ts';
import type { RoadmapChange } from '../domain/roadmap-change.ts';
import type { MonthState, PlanState } from '../domain/state.ts';
import type { Reminder } from '../domain/reminders.ts';
import type { SearchHit } from '../domain/search-index.ts';
import type { Session } from '../domain/session-schema.ts';

/** Everything but the sessions, of which it holds the day totals. */
export interface Snapshot {
  seq: number;
  plan: PlanState;
  version: string;
  folder: string;
  /** What opening had to mend, to be told once; null when nothing. */
  mended: Mending | null;
  /** The cloud service whose folder the data lies in; null when none is noticed. */
  cloud: string | null;
}

/** What a change gives back: its number, and the id of what it made or touched. */
export interface Saved {
  seq: number;
  id: string;
}

/** A change that generated the roadmap again. */
export interface Replanned extends Saved {
  added: string[];
  noLongerNeeded: string[];
  changes: RoadmapChange[];
}

/** Reminders that nobody was told of yet. */
export interface TakenReminders {
  seq: number;
  reminders: Reminder[];
}

/** Whether a forecast was stored. */
export interface Recorded {
  seq: number;
  recorded: boolean;
}

export type { SearchHit };

export interface SessionPage {
  sessions: Session[];
  /** Where the next page begins, or null at the end. */
  next: string | null;
  /** Minutes and number of all sessions that fit the filter on this page. */
  minutes: number;
}

/** The fitting sessions of the months that were asked for; their ids, newest first, where these were asked for. */
export interface SessionOutline {
  months: { month: string; count: number; minutes: number; ids: string[] }[];
}

/** Some fitting sessions of a month; by id, up to two sessions that lie at the same time. */
export interface SessionRows {
  sessions: Session[];
  overlaps: Record<string, Session[]>;
}

/** The first sessions at a time, and how many more there are. */
export interface SessionOverlaps {
  others: Session[];
  more: number;
}

/** What a line of quick log was understood as. */
export interface Understood {
  subject: string;
  title: string;
  minutes: number;
  day: string;
}

export type Logged = Saved & Understood;

/** A finished document; its bytes as base64, since all that crosses a host is JSON. */
export interface DocumentFile {
  name: string;
  type: string;
  base64: string;
}

/** How a document begins: a table's first rows, or a text's first lines, and how much it holds. */
export interface DocumentPreview {
  name: string;
  /** The headings and the first rows, as they are before they are made safe for a file; null for what is no table. */
  table: { titles: string[]; rows: string[][] } | null;
  /** The first lines; null for a table, and for what can't be read as text. */
  head: string | null;
  /** What it holds, such as 12 sessions. */
  counts: { count: number; of: string }[];
  /** Whether there is more than what is shown. */
  more: boolean;
}

/** Part of a kept file as base64; `bytes` is the size of the whole. */
export interface FilePiece {
  base64: string;
  bytes: number;
}

/** Evidence whose file can't be shown any more. */
export interface DamagedFile extends EvidenceFile {
  state: Exclude<FileState, 'kept'>;
}

/** The whole plan as one JSON document, lossless. */
export interface PlanExport {
  format: 'ascent-export';
  version: number;
  exportedAt: string;
  plan: PlanState;
  sessions: Record<string, MonthState>;
}

/** A change in words; `replaced` ones were taken back, and something else was done since. */
export interface HistoryEntry {
  seq: number;
  at: string;
  /** The host and process that made it. */
  by: string;
  what: string;
  state: 'done' | 'undone' | 'replaced';
  /** Whether undo, or redo, comes to this one next. */
  next: 'undo' | 'redo' | null;
}

export type BackupReason =
  'regular' | 'quit' | 'asked' | 'import' | 'migration' | 'restore' | 'bulk delete' | 'repair';

/** A backup as its own first line tells it. */
export interface Backup {
  id: string;
  at: string;
  reason: BackupReason;
  /** The change it was taken at. */
  seq: number;
  counts: Counts;
  /** The first and last day with a session. */
  firstDay: string | null;
  lastDay: string | null;
  bytes: number;
  /** The folders that hold it. */
  folders: string[];
  /** Why it can't be read; null when all is well. */
  problem: string | null;
}

export interface BackupFolder {
  path: string;
  second: boolean;
  /** Why the last backup could not be written there, or what is there not be read. */
  problem: string | null;
}

/** All backups, newest first. */
export interface BackupList {
  folders: BackupFolder[];
  backups: Backup[];
}

/** One thing that differs between a backup and now. */
export interface Difference {
  kind: string;
  title: string;
  what: 'only-then' | 'only-now' | 'different';
}

/** A backup held against what there is now. */
export interface BackupComparison {
  backup: Backup;
  now: Counts;
  /** The first of them; `more` are not listed. */
  differences: Difference[];
  more: number;
}

/** What mending a damaged folder would give, or has given. */
export interface Mending {
  /** Files that can't be read, and why. */
  damaged: { file: string; reason: string }[];
  /** Where the state comes from, in words. */
  from: string[];
  /** What was known to be there before, as far as anything readable tells, and what is there after. */
  before: Counts | null;
  after: Counts;
  /** Changes, in words, that could not be brought back. */
  lost: { at: string; what: string }[];
  /** True when everything that was ever acknowledged is there. */
  complete: boolean;
  /** Where the damaged files were put; null while nothing was done. */
  kept: string | null;
}

export interface OpenedFolder {
  path: string;
  /** False where the system has nothing to show it with. */
  opened: boolean;
}

export interface Undone {
  seq: number;
  what: string;
}

export interface ExaminedDocument {
  file: string;
  ok: boolean;
  seq: number | null;
  version: number | null;
  /** Sessions of a month; goals, milestones, tasks, courses, certifications and projects of the plan. */
  records: number;
  /** A failure's code and its reason; null when all is well. */
  problem: string | null;
}

export interface Examination {
  folder: string;
  ok: boolean;
  documents: ExaminedDocument[];
  journal: { lines: number; torn: number; problem: string | null };
  /** Sessions of the newest state, and the months that hold some. */
  sessions: number;
  months: number;
  /** Why the newest state can't be rebuilt; null when it can. */
  problem: string | null;
  /** References that lead nowhere, and day totals that are not those of the sessions, in words. */
  inconsistent: string[];
  /** Evidence whose file is missing or altered; nothing can mend it but the file itself. */
  files: DamagedFile[];
  cloud: string | null;
  /** What mending would give; null when nothing is damaged, or nothing can be mended. */
  mending: Mending | null;
}
