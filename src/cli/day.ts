import { Day } from '../domain/day-schema.ts';
import { Failure } from '../domain/failure.ts';

/** A day that was typed. Throws `invalid`. */
export function dayOf(text: string, field: string): Day {
  const day = Day.safeParse(text);
  if (!day.success) throw new Failure('invalid', { field, reason: `“${text}” is not a day like 2027-06-30` });
  return day.data;
}
