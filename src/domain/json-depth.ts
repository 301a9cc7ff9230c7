/** Deeper than this no JSON may be that is taken in: what can be parsed can't always be written or sent again. */
export const MOST_LEVELS = 64;

/**
 * True when no list or object of a JSON stands deeper than 64 others; brackets inside texts don't count. Told by its
 * units, whether they are bytes of UTF-8 or of a text, since all that matters is plain ASCII.
 */
export function isShallow(length: number, unitAt: (at: number) => number | undefined): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < length; at += 1) {
    const unit = unitAt(at);
    if (quoted) {
      if (unit === 0x5c) at += 1;
      else if (unit === 0x22) quoted = false;
    } else if (unit === 0x22) quoted = true;
    else if (unit === 0x7b || unit === 0x5b) {
      depth += 1;
      if (depth > MOST_LEVELS) return false;
    } else if (unit === 0x7d || unit === 0x5d) depth -= 1;
  }
  return true;
}
