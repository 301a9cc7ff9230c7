import { z } from 'zod';
import { CatalogDocument, EntryId, HoursRange, SkillAtLevel, entryFields } from './catalog-source.ts';
import { Level } from './identity.ts';
import { PhaseId } from './roadmap-schema.ts';

const text = z.string().min(1);

export const LevelMeaning = z.strictObject({ level: Level, name: text, meaning: text });
export type LevelMeaning = z.infer<typeof LevelMeaning>;

export const Area = z.strictObject({ id: EntryId, name: text, order: z.int().positive() });
export type Area = z.infer<typeof Area>;

/** The roles that somebody can start from. */
export const StartingRole = z.enum([
  'data-analyst',
  'software-developer',
  'data-scientist',
  'data-engineer',
  'software-engineer',
  'computer-engineer',
  'newcomer',
]);
export type StartingRole = z.infer<typeof StartingRole>;

export const Role = z.strictObject({
  ...entryFields,
  name: text,
  aliases: z.array(text),
  summary: text,
  kind: z.enum(['target', 'starting', 'related']),
  /** Works together with the target role instead of leading to it. */
  collaborator: z.boolean(),
  /** The side that a first job belongs to. */
  background: z.enum(['data', 'computing']).nullable(),
  leadsTo: z.array(EntryId),
});
export type Role = z.infer<typeof Role>;

/** Something that shows that a skill has reached a level. */
export const Criterion = z.strictObject({
  id: EntryId,
  level: Level,
  text: text.max(80),
});
export type Criterion = z.infer<typeof Criterion>;

export const Importance = z.enum(['core', 'important', 'optional']);
export type Importance = z.infer<typeof Importance>;

const stepHours = z.number().positive();

export const Skill = z.strictObject({
  ...entryFields,
  name: text,
  area: EntryId,
  phase: PhaseId,
  description: text,
  importance: Importance,
  /** Met when each skill has reached its level. */
  prerequisites: z.array(SkillAtLevel),
  /** The level asked of a machine-learning engineer. */
  targetLevel: Level,
  /** The level that a typical person of each starting role brings. */
  startingLevels: z.record(StartingRole, Level),
  /** Study hours for the steps 0→1, 1→2, 2→3, 3→4, 4→5. */
  hoursPerStep: z.tuple([stepHours, stepHours, stepHours, stepHours, stepHours]),
  criteria: z.array(Criterion),
  /** Guide entries (topic `named-skills`) that the documents name for it. */
  named: z.array(EntryId),
});
export type Skill = z.infer<typeof Skill>;

const checkedFields = {
  /** The day on which `checkedUrl`, or an archived copy of it, was read; null when nothing was. */
  checked: z.iso.date().nullable(),
  checkedUrl: z.url().nullable(),
  checkedKind: z.enum(['provider', 'provider-repository', 'curriculum-list', 'third-party']).nullable(),
};

export const Course = z.strictObject({
  ...entryFields,
  ...checkedFields,
  title: text,
  provider: text,
  type: z.enum(['course', 'book', 'tutorial', 'interactive']),
  topic: EntryId,
  url: z.url(),
  hours: HoursRange,
  /** US dollars, once or a month as the note says; null: it varies. */
  cost: z.strictObject({
    kind: z.enum(['free', 'audit', 'paid']),
    usd: z.number().nonnegative().nullable(),
    note: text.nullable(),
  }),
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  skills: z.array(z.strictObject({ skill: EntryId, toLevel: Level })).min(1),
  prerequisites: z.strictObject({
    skills: z.array(SkillAtLevel),
    courses: z.array(EntryId),
    note: text.nullable(),
  }),
  offered: z.strictObject({
    status: z.enum(['offered', 'self-paced-only', 'not-confirmed']),
    note: text.nullable(),
  }),
  named: z.array(EntryId),
});
export type Course = z.infer<typeof Course>;

export const Certification = z.strictObject({
  ...entryFields,
  ...checkedFields,
  name: text,
  issuer: text,
  examCode: text.nullable(),
  level: z.enum(['foundational', 'associate', 'professional', 'specialty', 'advanced']),
  /** One attempt in US dollars, without tax. */
  feeUsd: z.number().positive(),
  examMinutes: z.int().positive(),
  questions: text,
  /** null: it doesn't expire. */
  validityMonths: z.int().positive().nullable(),
  renewal: text,
  /** Other credentials that must be held. */
  formalPrerequisites: z.array(text),
  recommendedExperience: text,
  /** Study hours on top of the recommended experience. */
  prep: HoursRange,
  skills: z.array(EntryId).min(1),
  url: z.url(),
  status: z.enum(['active', 'retiring', 'retired']),
  /** The day from which the status, or the current version of the exam, holds; null: not known. */
  statusDate: z.iso.date().nullable(),
  statusNote: text.nullable(),
  replaces: z.array(EntryId),
  replacedBy: z.array(EntryId),
  /** What is doubtful about the fields under `uncertain`. */
  uncertainNotes: z.array(text),
  named: z.array(EntryId),
});
export type Certification = z.infer<typeof Certification>;

export const CatalogProject = z.strictObject({
  ...entryFields,
  name: text,
  goal: text,
  hours: HoursRange,
  difficulty: z.enum(['beginner', 'intermediate', 'advanced']),
  /** The level that the finished project shows. */
  skills: z.array(z.strictObject({ skill: EntryId, provesLevel: Level })).min(1),
  /** Ids of projects. */
  prerequisites: z.array(EntryId),
  /** Suggestions; availability and licence have to be looked at before use. */
  dataSuggestions: z.array(text),
  deliverables: z.array(text).min(1),
  named: z.array(EntryId),
});
export type CatalogProject = z.infer<typeof CatalogProject>;

/** The planning core: everything that a roadmap is made from. */
export const Catalog = z.strictObject({
  asOf: z.iso.date(),
  documents: z.array(CatalogDocument),
  levels: z.array(LevelMeaning).length(6),
  areas: z.array(Area).min(1),
  roles: z.array(Role).min(1),
  skills: z.array(Skill).min(1),
  courses: z.array(Course),
  certifications: z.array(Certification),
  projects: z.array(CatalogProject),
});
export type Catalog = z.infer<typeof Catalog>;
