import type { Day } from '../../domain/day.ts';
import { OLD_YEARS, figureAge } from '../../domain/figure-age.ts';

/** The year of a figure in words, as a table and a file hold it. */
export function ageWords(year: number | null, today: Day): string {
  const age = figureAge(year, today);
  if (age === 'undated') return 'no year given';
  return age === 'old' ? `${year}, older than ${OLD_YEARS} years` : `${year}`;
}
