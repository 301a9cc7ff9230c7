import { Failure } from '../domain/failure.ts';
import { type Week, spreadWeek } from '../domain/person.ts';

/** A week that no one studies through: sixteen hours every day. */
const LONGEST_WEEK = 16 * 7;

/** The week that a number of hours stands for. Throws `invalid` for anything but a sensible number of hours. */
export function weekFrom(text: string): Week {
  const hours = Number(text.replace(',', '.'));
  if (text.trim() === '' || !Number.isFinite(hours))
    throw new Failure('invalid', { field: 'hours', reason: `“${text}” is not a number of hours` });
  if (hours < 0.25)
    throw new Failure('invalid', {
      field: 'hours',
      reason: 'has to be at least a quarter of an hour a week',
    });
  if (hours > LONGEST_WEEK) {
    throw new Failure('invalid', {
      field: 'hours',
      reason: `${hours} hours a week are more than ${LONGEST_WEEK}, sixteen every day`,
    });
  }
  return spreadWeek(Math.round(hours * 60));
}
