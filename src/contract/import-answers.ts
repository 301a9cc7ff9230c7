import type { Day } from '../domain/day.ts';
import type { ReadGroup } from '../domain/imported-sessions.ts';
import type { ImportChoice, ReadSession, ReadThing, RefusedRow } from '../domain/reading.ts';
import type { Backup, Saved } from './answers.ts';

export interface ImportFormat {
  id: string;
  title: string;
}

/** A group of the other tool's time, with what it stood for the last time and what its name speaks for. */
export interface PreviewedGroup extends ReadGroup {
  remembered: { subject: string | null; left: boolean } | null;
  suggested: string | null;
}

/**
 * A course, certification, skill, project or task that was read. `known` names what is there already; `becomes` is what
 * it would be here (the catalogue's name where it has one), null for a skill that the catalogue does not know.
 */
export interface PreviewedThing {
  thing: ReadThing;
  known: string | null;
  becomes: string | null;
}

/** What an import would bring; nothing is changed by it. */
export interface ImportPreview {
  id: string;
  /** A whole plan that the file holds, to be compared and restored by its id while the import lasts; null else. */
  backup: Backup | null;
  /** Null when no format that Ascent knows fits. */
  format: ImportFormat | null;
  /** Every format that could be meant, the surest first. */
  formats: ImportFormat[];
  choices: ImportChoice[];
  /** Entries that the files hold. */
  rows: number;
  /** New sessions; what is there already is only counted. */
  sessions: { count: number; minutes: number; first: Day | null; last: Day | null; zones: string[] };
  known: { count: number; minutes: number };
  /** The first new sessions, to be looked at. */
  examples: ReadSession[];
  groups: PreviewedGroup[];
  /** Days with more than 16 hours, which have to be confirmed. */
  longDays: Day[];
  roadmap: string | null;
  things: PreviewedThing[];
  /** The first thousand rows that are refused, with why. */
  refused: RefusedRow[];
  refusedCount: number;
  remarks: string[];
}

/** What an import brought. */
export interface Imported extends Saved {
  sessions: number;
  minutes: number;
  things: number;
}
