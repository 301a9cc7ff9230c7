/** From and to, in pixels from the start of the chart. */
export type Span = readonly [from: number, to: number];

/** Half the diamond and the gap to its words. */
const GAP = 13;
/** About as wide as a letter is at the label's size; a little wide, so that words never touch a bar. */
const LETTER = 6.5;

/** On which side of a mark its words lie on nothing, within the chart; null when they would collide on both. */
export function labelSide(
  at: number,
  words: string,
  taken: readonly Span[],
  width: number,
): 'after' | 'before' | null {
  const long = words.length * LETTER;
  const isFree = ([from, to]: Span): boolean =>
    from >= 0 && to <= width && taken.every(([start, end]) => to < start || from > end);
  if (isFree([at + GAP, at + GAP + long])) return 'after';
  return isFree([at - GAP - long, at - GAP]) ? 'before' : null;
}

/** A day's diamond with its words, placed on the chart where they lie on nothing. */
export interface DayMark {
  x: string;
  words: string;
  side: 'after' | 'before' | null;
}

export const dayMark = (at: number, words: string, taken: readonly Span[], width: number): DayMark => ({
  x: `${at}px`,
  words,
  side: labelSide(at, words, taken, width),
});

/** Left edge and width of a stretch, as a style; what is short is still seen. */
export const place = (left: number, width: number): { left: string; width: string } => ({
  left: `${left.toFixed(1)}px`,
  width: `${Math.max(width, 3).toFixed(1)}px`,
});
