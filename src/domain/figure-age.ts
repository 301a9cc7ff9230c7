import type { Day } from './day.ts';

/** Years after which a figure is marked as old. */
export const OLD_YEARS = 3;

export type FigureAge = 'undated' | 'recent' | 'old';

/**
 * Whether a figure of a year is older than three years on a day. A year stands for its last day, so that nothing is
 * called old that might not be; without a year nobody can tell.
 */
export function figureAge(year: number | null, today: Day): FigureAge {
  if (year === null) return 'undated';
  return `${String(year + OLD_YEARS).padStart(4, '0')}-12-31` < today ? 'old' : 'recent';
}
