import { z } from 'zod';
import { entryFields, EntryId } from './catalog-source.ts';

const text = z.string().min(1);

export const QuestionKind = z.enum(['theory', 'demonstration', 'use-case', 'personal']);
export type QuestionKind = z.infer<typeof QuestionKind>;

export const Question = z.strictObject({
  ...entryFields,
  question: text,
  kind: QuestionKind,
  /** `document`: the document groups it so; `assigned`: it gives a plain list. */
  kindFrom: z.enum(['document', 'assigned']),
  topics: z.array(text).min(1),
  skills: z.array(EntryId).min(1),
});
export type Question = z.infer<typeof Question>;

/** Something about how interviews go; with `order` it is a stage, without one it holds for all. */
export const InterviewStage = z.strictObject({
  ...entryFields,
  order: z.int().positive().nullable(),
  title: text,
  text,
});
export type InterviewStage = z.infer<typeof InterviewStage>;

/** Interview questions and the stages of an interview. */
export const Questions = z.strictObject({
  asOf: z.iso.date(),
  kinds: z.array(z.strictObject({ id: QuestionKind, name: text })),
  questions: z.array(Question),
  stages: z.array(InterviewStage),
});
export type Questions = z.infer<typeof Questions>;

/**
 * The model answer to a question, or guidance where only the person can answer (personal questions).
 * Text is Markdown with formulas between dollar signs and fenced code.
 */
export const Answer = z.strictObject({
  question: EntryId,
  text,
  /** What a good answer names; one scores oneself against these. */
  points: z.array(text).min(2),
  /** Books, papers and documentation, by name. */
  references: z.array(text),
});
export type Answer = z.infer<typeof Answer>;

/** A figure as the source gives it. */
export const Figure = z.strictObject({
  value: z.number(),
  unit: text,
  /** The survey or body that the source names. */
  origin: text.optional(),
  year: z.int().optional(),
});
export type Figure = z.infer<typeof Figure>;

/** One fact about the career: what it is called, what it says, and what it belongs to. */
export const GuideEntry = z.strictObject({
  ...entryFields,
  topic: EntryId,
  title: text,
  text,
  /** The group inside the topic. */
  group: EntryId.optional(),
  /** The entry that this one is a part of. */
  parent: EntryId.optional(),
  order: z.int().positive().optional(),
  facts: z.array(text).optional(),
  figure: Figure.optional(),
  /** Named values, such as what a comparison says of each side. */
  details: z.record(text, z.union([text, z.array(text)])).optional(),
  skills: z.array(EntryId).optional(),
  roles: z.array(EntryId).optional(),
  certifications: z.array(EntryId).optional(),
  /** Other guide entries on the same thing. */
  related: z.array(EntryId).optional(),
});
export type GuideEntry = z.infer<typeof GuideEntry>;

/** Everything that the documents say about the career beside the planning core. */
export const Guide = z.strictObject({
  asOf: z.iso.date(),
  topics: z.array(z.strictObject({ id: EntryId, name: text, order: z.int().positive() })),
  groups: z.array(z.strictObject({ id: EntryId, topic: EntryId, name: text })),
  entries: z.array(GuideEntry),
});
export type Guide = z.infer<typeof Guide>;

const amount = z.int().positive().nullable();

export const SalaryLevel = z.enum(['all levels', 'entry', 'junior', 'mid', 'senior']);
export type SalaryLevel = z.infer<typeof SalaryLevel>;

/** A salary a year in whole units of `currency`; null means not stated. */
export const Salary = z
  .strictObject({
    ...entryFields,
    role: EntryId,
    level: SalaryLevel,
    /** Years of experience from and to; an open end is null. */
    experienceYears: z.tuple([z.int().nonnegative(), z.int().nonnegative().nullable()]).nullable(),
    country: text.nullable(),
    city: text.nullable(),
    currency: z.string().regex(/^[A-Z]{3}$/),
    min: amount,
    avg: amount,
    max: amount,
    year: z.int().nullable(),
    origin: text.nullable(),
    note: text.nullable(),
  })
  .refine((salary) => salary.min !== null || salary.avg !== null || salary.max !== null, {
    message: 'a salary holds at least one amount',
  });
export type Salary = z.infer<typeof Salary>;

export const SalaryFactor = z.strictObject({ ...entryFields, title: text, text });
export type SalaryFactor = z.infer<typeof SalaryFactor>;

/** Every salary figure, and what pay depends on. */
export const Salaries = z.strictObject({
  asOf: z.iso.date(),
  salaries: z.array(Salary),
  factors: z.array(SalaryFactor),
});
export type Salaries = z.infer<typeof Salaries>;
