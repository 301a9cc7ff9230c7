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
