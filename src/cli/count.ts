import { Failure } from '../domain/failure.ts';

/** A whole number from 1 to 10,000 that was typed. Throws `invalid`. */
export function countOf(text: string, field = 'count'): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 10_000) {
    throw new Failure('invalid', { field, reason: `“${text}” is not a whole number from 1 to 10000` });
  }
  return count;
}
