/** What one measurement gave; `bar` is the most (or, for a ratio, the least) that holds. */
export interface Result {
  name: string;
  unit: 'ms' | 'times';
  /** Null when the row could not run here; `note` says why. */
  median: number | null;
  p95: number | null;
  bar: number;
  holds: boolean | null;
  note: string;
}

/** A row of the benchmark; its result counts only after what was computed has been checked. */
export interface Row {
  name: string;
  measure: () => Result;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/** Long enough for the engine to have compiled what is measured. */
const WARM_MS = 500;

/** Milliseconds of many runs after half a second that only warms up, sorted. */
export function timed(work: () => void, runs: number): number[] {
  const begin = performance.now();
  do work();
  while (performance.now() - begin < WARM_MS);
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
}

/**
 * A row whose median may not be above a bar in milliseconds. `check` looks at what the work gave and returns what it
 * found, or throws.
 */
export function atMost<T>(name: string, bar: number, work: () => T, check: (made: T) => string): Row {
  return {
    name,
    measure: () => {
      const note = check(work());
      const times = timed(work, 60);
      const median = quantile(times, 0.5);
      return { name, unit: 'ms', median, p95: quantile(times, 0.95), bar, holds: median <= bar, note };
    },
  };
}

/** Throws with words when something that a row counts on is not so. */
export function must(isSo: boolean, words: string): void {
  if (!isSo) throw new Error(`the result is wrong: ${words}`);
}

/** The median of sorted times. */
export const medianOf = (sorted: readonly number[]): number => quantile(sorted, 0.5);
