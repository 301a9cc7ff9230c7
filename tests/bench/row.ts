/** `times` is how often better than the peer, `of peer` how much of the peer's. */
export type Unit = 'ms' | 'times' | 'of peer' | 'KB' | 'MB' | '%';

/** Units of which more is better: their bar is the least that holds, others’ the most. */
const MORE_IS_BETTER: ReadonlySet<Unit> = new Set(['times', '%']);
export const isLeast = (unit: Unit): boolean => MORE_IS_BETTER.has(unit);

/** What one measurement gave beside its bar. */
export interface Result {
  name: string;
  unit: Unit;
  /** What the figure is of all that was measured: `median`, `p95`, `most`. */
  of: string;
  /** Null when the row could not run here; `note` says why. */
  figure: number | null;
  p95: number | null;
  bar: number;
  holds: boolean | null;
  note: string;
}

/** A row of the benchmark; its result counts only after what was computed has been checked. */
export interface Row {
  name: string;
  measure: () => Result | Promise<Result>;
}

/** The value below which a share of sorted values lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
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
      const p95 = quantile(times, 0.95);
      return { name, unit: 'ms', of: 'median', figure: median, p95, bar, holds: median <= bar, note };
    },
  };
}

export type Figure = Pick<Result, 'of' | 'figure' | 'note'> & { p95?: number };

/** A row whose figure is measured as it likes and held to its bar; no figure says that it could not run here. */
export const row = (name: string, unit: Unit, bar: number, measure: () => Figure | Promise<Figure>): Row => ({
  name,
  measure: async () => {
    const { of, figure, note, p95 = null } = await measure();
    const holds = figure === null ? null : isLeast(unit) ? figure >= bar : figure <= bar;
    return { name, unit, of, figure, p95, bar, holds, note };
  },
});

/** Sorted milliseconds as they stand in a note. */
export const spread = (sorted: readonly number[]): string =>
  `${(sorted[0] ?? NaN).toFixed(1)} to ${(sorted.at(-1) ?? NaN).toFixed(1)}`;

/** Milliseconds of two works in turn, so that both meet the same machine; sorted. */
export async function inTurn(
  own: () => unknown,
  peer: () => unknown,
  runs: number,
): Promise<{ own: number[]; peer: number[] }> {
  const times = { own: [] as number[], peer: [] as number[] };
  for (let run = 0; run < runs; run += 1)
    for (const [name, work] of [
      ['own', own],
      ['peer', peer],
    ] as const) {
      const begin = performance.now();
      await work();
      times[name].push(performance.now() - begin);
    }
  return { own: times.own.sort((a, b) => a - b), peer: times.peer.sort((a, b) => a - b) };
}

/** Throws with words when something that a row counts on is not so. */
export function must(isSo: boolean, words: string): void {
  if (!isSo) throw new Error(`the result is wrong: ${words}`);
}

/** The median of sorted times. */
export const medianOf = (sorted: readonly number[]): number => quantile(sorted, 0.5);
