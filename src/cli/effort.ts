import { Failure } from '../domain/failure.ts';
import { parseDuration } from '../domain/quick-log.ts';

/** Minutes of an effort typed as `20`, `1.5` or `1h30`. Throws `invalid` when it is missing, negative or absurd. */
export function effortFrom(text: string | undefined): number {
  if (text === undefined)
    throw new Failure('invalid', { field: 'hours', reason: 'is missing: say the effort with --hours' });
  const number = Number(text.replace(',', '.'));
  const minutes =
    Number.isFinite(number) && text.trim() !== '' ? Math.round(number * 60) : parseDuration(text);
  if (minutes === null || minutes <= 0 || minutes > 600_000) {
    throw new Failure('invalid', {
      field: 'hours',
      reason: `“${text}” is not an effort between 1 minute and 10000 hours`,
    });
  }
  return minutes;
}
