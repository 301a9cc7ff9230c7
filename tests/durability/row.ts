/** One line of the report. */
export interface Outcome {
  /** The row of the bars it belongs to (`D1`). */
  row: string;
  what: string;
  bar: string;
  figure: string;
  /** Null when it was not run here, or is only there to compare with. */
  holds: boolean | null;
}

/** How much of the long runs is wanted. */
export interface Amount {
  kills: number;
  cuts: number;
}

export interface Row {
  name: string;
  run(amount: Amount): Promise<Outcome[]>;
}

/** The middle of some figures, or another share of the way up. */
export function quantile(figures: readonly number[], share = 0.5): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const ms = (figure: number): string => `${figure.toFixed(figure < 10 ? 2 : 0)} ms`;

/** The first few of what went wrong, for the figure's cell. */
export const few = (found: readonly string[]): string =>
  found.length === 0 ? '' : ` (${found.slice(0, 3).join('; ')}${found.length > 3 ? '; …' : ''})`;
