import { z } from 'zod';
import { schemaWords } from './schema-words.ts';

// What a schema refuses is told to a person: in words wherever no schema has its own.
z.config({ customError: schemaWords });

// An id becomes a key: one that every object answers to (`valueOf`) would be found where nothing was put.
const isInherited = (id: string): boolean => id in {} || id === 'prototype';

/** An id: letters, digits, dot, dash, underscore; stable for generated things, random for own ones. */
export const Id = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, { error: 'is not an id' })
  .refine((id) => !isInherited(id), { error: 'reserved word' });
export type Id = z.infer<typeof Id>;

/** A title typed by a person, in whatever script, one line, not blank. */
export const Title = z
  .string()
  .trim()
  .min(1, { error: 'is missing' })
  .max(300)
  .refine((text) => text.isWellFormed(), { error: 'broken characters' });

/** Longer text typed by a person, Markdown allowed. */
export const Note = z
  .string()
  .max(20_000)
  .refine((text) => text.isWellFormed(), { error: 'broken characters' });

/** A link a person may follow: https, http or mailto, never another scheme. */
export const Link = z.url({ protocol: /^(https?|mailto)$/ }).max(2000);

/** Whole minutes of effort; a single thing of more than 10,000 hours is taken for a slip. */
export const Effort = z.int().min(0).max(600_000);

export const Level = z.int().min(0).max(5);
export type Level = z.infer<typeof Level>;

/** Money in minor units (cents) of an ISO 4217 currency; never converted. */
export const Money = z.strictObject({
  minor: z.int().min(0).max(1e12),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof Money>;
