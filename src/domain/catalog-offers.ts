import { z } from 'zod';
import { EntryId, HoursRange, SkillAtLevel, entryFields } from './catalog-source.ts';
import { Level } from './identity.ts';

const text = z.string().min(1);
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
