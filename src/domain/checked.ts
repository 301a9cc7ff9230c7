import type { z } from 'zod';
import { Failure } from './failure.ts';

/** A value as its schema has it, for rules between several fields. Throws `invalid` with the first field that is wrong. */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const issue = error.issues[0];
  throw new Failure('invalid', {
    field: issue?.path.join('.') ?? '',
    reason: issue?.message ?? 'is not right',
  });
}
