import type { RoadmapChange } from '../domain/roadmap-change.ts';
import type { MonthState, PlanState } from '../domain/state.ts';
import type { Session } from '../domain/session-schema.ts';

/** Everything but the sessions, of which it holds the day totals. */
export interface Snapshot {
  seq: number;
  plan: PlanState;
  version: string;
  folder: string;
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

/** Whether a forecast was stored. */
export interface Recorded {
  seq: number;
  recorded: boolean;
}

export interface SessionPage {
  sessions: Session[];
  /** Where the next page begins, or null at the end. */
  next: string | null;
  /** Minutes and number of all sessions that fit the filter on this page. */
  minutes: number;
}

/** What a line of quick log was understood as. */
export interface Understood {
  subject: string;
  title: string;
  minutes: number;
  day: string;
}

export type Logged = Saved & Understood;

export interface SearchHit {
  id: string;
  title: string;
  kind:
    | 'skill'
    | 'course'
    | 'certification'
    | 'project'
    | 'goal'
    | 'milestone'
    | 'task'
    | 'question'
    | 'guide'
    | 'salary';
  source: string;
}

/** A finished document; its bytes as base64, since all that crosses a host is JSON. */
export interface DocumentFile {
  name: string;
  type: string;
  base64: string;
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
}
