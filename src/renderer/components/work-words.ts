import { hours, number, wholeHours } from '../format.ts';

/** Done of all as a person says it: `41 of 58 h`, `35 min of 25 h`. */
export function doneOf(done: number, all: number): string {
  if (done > 0 && done < 60) return `${hours(done)} of ${wholeHours(all)}`;
  return `${number(Math.round(done / 60))} of ${wholeHours(all)}`;
}

/** A share of the whole, 0 when there is no whole. */
export const shareOf = (done: number, all: number): number => (all > 0 ? done / all : 0);
