import { Failure } from '../domain/failure.ts';

/** A whole number from 1 to `most` that was typed. Throws `invalid`. */
export function countOf(text: string, field = 'count', most = 10_000): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw new Failure('invalid', { field, reason: `“${text}” is not a whole number from 1 to ${most}` });
  }
  return count;
}
