import { z } from 'zod';
import { Level } from './identity.ts';

/** A stable kebab-case name of an entry; plans refer to it, so it never changes. */
export const EntryId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/**
 * Where a fact comes from: a listed document (with its heading) or a page.
 * `checked` is the day on which the page, or an archived copy of it, was read; null when it was not.
 */
export const Source = z
  .strictObject({
    document: EntryId.optional(),
    section: z.string().min(1).optional(),
    name: z.string().min(1).optional(),
    url: z.url().nullable().optional(),
    checked: z.iso.date().nullable().optional(),
  })
  .refine((source) => source.document !== undefined || source.name !== undefined, {
    message: 'a source names a document or a page',
  });
export type Source = z.infer<typeof Source>;

/** What every catalogue entry carries: where it comes from, of which day it is, and how sure it is. */
export const entryFields = {
  id: EntryId,
  sources: z.array(Source).min(1),
  /** The day for which the entry holds. */
  asOf: z.iso.date(),
  /** The main figures are an estimate. */
  estimate: z.boolean(),
  /** Names of the fields that are estimates or disputed. */
  uncertain: z.array(z.string().min(1)),
};

/** One of the four documents that the catalogue rests on (`document`), or another reference. */
export const CatalogDocument = z.strictObject({
  id: EntryId,
  kind: z.enum(['document', 'reference']),
  title: z.string().min(1),
  publisher: z.string().min(1).nullable(),
  url: z.url().nullable(),
  /** The page that was read, when it is not the address itself. */
  readAt: z.url().nullable(),
  checked: z.iso.date().nullable(),
  note: z.string().nullable(),
});
export type CatalogDocument = z.infer<typeof CatalogDocument>;

/** Hours with a range; `basis` and `how` say where they come from. */
export const HoursRange = z
  .strictObject({
    typical: z.number().positive(),
    low: z.number().positive(),
    high: z.number().positive(),
    basis: z.enum(['provider', 'curriculum-list', 'third-party', 'estimate']),
    how: z.string().min(1).nullable(),
  })
  .refine((hours) => hours.low <= hours.typical && hours.typical <= hours.high, {
    message: 'low ≤ typical ≤ high',
  });
export type HoursRange = z.infer<typeof HoursRange>;

/** A skill at the level that it has to have. */
export const SkillAtLevel = z.strictObject({ skill: EntryId, level: Level });
export type SkillAtLevel = z.infer<typeof SkillAtLevel>;
