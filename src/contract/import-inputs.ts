import { z } from 'zod';
import { Mapping } from '../domain/import-schema.ts';

/** Names one import from its first byte to its end; made by who begins it. */
const ImportId = z.string().regex(/^[A-Za-z0-9_-]{8,60}$/, { error: 'is not an import' });

export const ImportPut = z.strictObject({
  id: ImportId,
  /** Which file of the import, from 0 on. */
  file: z.int().min(0).max(99),
  name: z.string().max(255),
  offset: z.int().min(0),
  base64: z.base64(),
});
export const ImportRead = z.strictObject({
  id: ImportId,
  /** Null leaves it to what the files show. */
  format: z.string().max(40).nullable().default(null),
  choices: z.record(z.string().max(40), z.string().max(500)).default({}),
});
export const ImportApply = z.strictObject({
  id: ImportId,
  mappings: z
    .array(Mapping.omit({ format: true }))
    .max(5000)
    .default([]),
  /** Things, by their place in the preview, that are left out. */
  leave: z.array(z.int().min(0)).max(20_000).default([]),
  /** Says yes to days of more than 16 hours. */
  confirmed: z.boolean().default(false),
});
export type ImportApply = z.output<typeof ImportApply>;
export const ByImport = z.strictObject({ id: ImportId });
