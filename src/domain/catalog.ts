import { z } from 'zod';
import { Certification, CatalogProject, Course } from './catalog-offers.ts';
import { CatalogDocument, EntryId, SkillAtLevel, entryFields } from './catalog-source.ts';
import { Level } from './identity.ts';
import { Rename } from './renames.ts';
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

/** Skills of one phase and area that make a milestone together; its id becomes part of the milestone's. */
export const SkillGroup = z.strictObject({ id: EntryId, title: text, skills: z.array(EntryId).min(1) });
export type SkillGroup = z.infer<typeof SkillGroup>;

/** The planning core: everything that a roadmap is made from. */
export const Catalog = z.strictObject({
  asOf: z.iso.date(),
  documents: z.array(CatalogDocument),
  levels: z.array(LevelMeaning).length(6),
  areas: z.array(Area).min(1),
  roles: z.array(Role).min(1),
  groups: z.array(SkillGroup).min(1),
  skills: z.array(Skill).min(1),
  /** Entries of earlier catalogues that go on under another id. */
  renames: z.array(Rename),
  courses: z.array(Course),
  certifications: z.array(Certification),
  projects: z.array(CatalogProject),
});
export type Catalog = z.infer<typeof Catalog>;
