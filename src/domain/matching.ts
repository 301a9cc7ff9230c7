/** Lower case, accents and punctuation away: `C++ & Überblick` → `c++ uberblick`. */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/** Plain letters have nothing to take apart, which ten thousand titles notice. */
const PLAIN = /^[\x20-\x7e]*$/;

/** The words of a text as they are compared; worth keeping where the same texts are asked again and again. */
export const wordsOf = (text: string): string[] =>
  PLAIN.test(text)
    ? (text.toLowerCase().match(/[a-z0-9+#]+/g) ?? [])
    : normalise(text).split(' ').filter(Boolean);

/** One letter changed, added, dropped or swapped with its neighbour. */
function nearlyEqual(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - start && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const restA = a.slice(start, a.length - tail);
  const restB = b.slice(start, b.length - tail);
  return (
    (restA.length <= 1 && restB.length <= 1) ||
    (restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0])
  );
}

/** How well a word answers a word: 4 whole, 3 its beginning, 2 inside it, 1 with one slip, 0 not at all. */
export function wordScore(asked: string, known: string): number {
  if (asked === known) return 4;
  if (asked.length >= 2 && known.startsWith(asked)) return 3;
  if (asked.length >= 4 && known.includes(asked)) return 2;
  return asked.length >= 5 && nearlyEqual(asked, known) ? 1 : 0;
}

/**
 * How well a text answers what was asked: every word asked for has to be found, whole, as a beginning, inside a word
 * or with one slip. 0 when one is missing; a text with fewer other words scores a little higher.
 */
export const matchScore = (asked: string, text: string): number => matchWords(wordsOf(asked), wordsOf(text));

/** The same for words that were taken apart already. */
export function matchWords(wanted: readonly string[], known: readonly string[]): number {
  if (wanted.length === 0 || known.length === 0) return 0;
  let score = 0;
  for (const word of wanted) {
    let best = 0;
    for (const one of known) best = Math.max(best, wordScore(word, one));
    if (best === 0) return 0;
    score += best;
  }
  return score / wanted.length + Math.min(wanted.length, known.length) / (known.length * 4);
}
