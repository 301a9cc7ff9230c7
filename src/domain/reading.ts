import type { Day, Instant } from './day.ts';
import type { Level } from './identity.ts';
import type { PhaseId } from './roadmap-schema.ts';

/** One stretch of time as a file tells it; `line` is where, counted from 1. */
export interface ReadSession {
  line: number;
  start: Instant;
  zone: string;
  minutes: number;
  /** What the other tool filed it under, such as `Study › Linear algebra`; sessions are mapped by it. */
  group: string;
  note: string;
  tags: string[];
}

interface ReadLearning {
  line: number;
  title: string;
}
export interface ReadCourse extends ReadLearning {
  kind: 'course';
  provider: string;
  url: string | null;
  /** Minutes of effort; null when the file does not say. */
  effort: number | null;
  completedOn: Day | null;
  notes: string;
}
export interface ReadCertification extends ReadLearning {
  kind: 'certification';
  issuer: string;
  url: string | null;
  earnedOn: Day | null;
  validUntil: Day | null;
  credentialId: string;
  credentialUrl: string | null;
  /** The key whose signature held, when it came as a signed badge; null while it is only claimed. */
  signedBy: string | null;
  isBadge: boolean;
  notes: string;
}
/** Mentioning a skill says no level: that is the person's to say, before it is read. */
export interface ReadSkill extends ReadLearning {
  kind: 'skill';
  level: Level;
}
export interface ReadProject extends ReadLearning {
  kind: 'project';
  goal: string;
  url: string | null;
}
/** A step of a roadmap or a list of tasks; `milestone` is the heading it stands under, in a phase that the person said. */
export interface ReadTask extends ReadLearning {
  kind: 'task';
  milestone: string;
  phase: PhaseId;
  effort: number | null;
  deadline: Day | null;
  earliest: Day | null;
  doneOn: Day | null;
  notes: string;
}
export type ReadThing = ReadCourse | ReadCertification | ReadSkill | ReadProject | ReadTask;

export interface RefusedRow {
  line: number;
  reason: string;
}

/** Something the file leaves open and nobody guesses: which zone its clock times are of, which order its dates have. */
export interface ImportChoice {
  id: string;
  title: string;
  /** Why it is asked, and what speaks for which. */
  why: string;
  /** What can be chosen; none when any text may be given (a zone, a name). */
  options: { value: string; title: string }[];
  /** What is chosen; null until somebody has. */
  chosen: string | null;
}

/** What one reader made of the files: while a choice is open, nothing else is read. */
export interface Reading {
  choices: ImportChoice[];
  /** Entries that the files hold, whatever became of them. */
  rows: number;
  sessions: ReadSession[];
  things: ReadThing[];
  refused: RefusedRow[];
  /** What was left out or changed on purpose, in words: running entries, notes that were cut. */
  remarks: string[];
  /** The name of the custom roadmap that the tasks make; null when they are only tasks. */
  roadmap: string | null;
}

export const emptyReading = (): Reading => ({
  choices: [],
  rows: 0,
  sessions: [],
  things: [],
  refused: [],
  remarks: [],
  roadmap: null,
});

/** True while something has to be chosen before the files can be read. */
export const isOpen = (reading: Pick<Reading, 'choices'>): boolean =>
  reading.choices.some((choice) => choice.chosen === null);
