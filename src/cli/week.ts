import { Failure } from '../domain/failure.ts';
import { FULLEST_WEEK, scaleWeek } from '../domain/availability.ts';
import type { Week } from '../domain/person.ts';

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
  if (hours * 60 > FULLEST_WEEK) {
    throw new Failure('invalid', {
      field: 'hours',
      reason: `${hours} hours a week are more than ${FULLEST_WEEK / 60}, sixteen every day`,
    });
  }
  return scaleWeek([0, 0, 0, 0, 0, 0, 0], Math.round(hours * 60));
}
