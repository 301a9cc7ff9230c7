import { wordScore, wordsOf } from './matching.ts';

/** What a search can find. */
export type HitKind =
  | 'skill'
  | 'course'
  | 'certification'
  | 'project'
  | 'role'
  | 'guide'
  | 'stage'
  | 'question'
  | 'salary'
  | 'factor'
  | 'goal'
  | 'milestone'
  | 'task'
  | 'filter';

/** Something that was found: what it is, who says it, and the address in the app that shows it. */
export interface SearchHit {
  id: string;
  title: string;
  kind: HitKind;
  source: string;
  at: string;
}

/** The words that something is found by: its title, what it says, and what stands around it (names, headings). */
export interface Searched {
  title: string;
  says: string;
  about: string;
}

export type Findable = SearchHit & Searched;

/** Words in the title count in full, words that it says less, words around it least. */
export const TIER_WEIGHTS = [1, 0.6, 0.3] as const;
const TIERS = TIER_WEIGHTS.length;

/** Things with their words taken apart once, so that each letter that is typed looks words up only. */
export interface SearchIndex<Thing> {
  things: readonly Thing[];
  /** For each word the places that hold it: three for a thing, one a tier. */
  places: ReadonlyMap<string, readonly number[]>;
  /** How many words each tier has, those of the tiers before it included. */
  lengths: Uint32Array;
}

/** Takes the words of many things apart. */
export function searchIndex<Thing extends Searched>(things: readonly Thing[]): SearchIndex<Thing> {
  const places = new Map<string, number[]>();
  const lengths = new Uint32Array(things.length * TIERS);
  let place = 0;
  for (const { title, says, about } of things) {
    let length = 0;
    for (const text of [title, says, about]) {
      const words = text === '' ? [] : wordsOf(text);
      length += words.length;
      lengths[place] = length;
      for (const word of words) {
        const known = places.get(word);
        if (!known) places.set(word, [place]);
        else if (known.at(-1) !== place) known.push(place);
      }
      place += 1;
    }
  }
  return { things, places, lengths };
}

/** The best score of one asked word at every place; a word of a tier counts for the tiers behind it too. */
function bestAt(index: SearchIndex<unknown>, asked: string): Uint8Array {
  const best = new Uint8Array(index.things.length * TIERS);
  for (const [word, places] of index.places) {
    const score = wordScore(asked, word);
    if (score === 0) continue;
    for (const place of places) {
      const end = place - (place % TIERS) + TIERS;
      for (let at = place; at < end; at += 1) if ((best[at] ?? 0) < score) best[at] = score;
    }
  }
  return best;
}

/** How well a place answers: the mean of its words' scores, a little more where few other words stand; 0 when one lacks. */
function scoreAt(best: readonly Uint8Array[], place: number, known: number): number {
  let sum = 0;
  for (const scores of best) {
    const score = scores[place] ?? 0;
    if (score === 0) return 0;
    sum += score;
  }
  return sum / best.length + Math.min(best.length, known) / (known * 4);
}

export interface Scored<Thing> {
  thing: Thing;
  score: number;
}

/**
 * The things that answer what was asked, with their scores, best first, then in the order of the index. Every word
 * asked for has to be found, by the rule of `matchScore`; nothing asked finds nothing.
 */
export function findIn<Thing>(index: SearchIndex<Thing>, asked: string): Scored<Thing>[] {
  const wanted = wordsOf(asked);
  if (wanted.length === 0) return [];
  const best = wanted.map((word) => bestAt(index, word));
  const found: Scored<Thing>[] = [];
  let place = 0;
  for (const thing of index.things) {
    let score = 0;
    for (const weight of TIER_WEIGHTS) {
      const made = weight * scoreAt(best, place, index.lengths[place] ?? 0);
      if (made > score) score = made;
      place += 1;
    }
    if (score > 0) found.push({ thing, score });
  }
  return found.sort((a, b) => b.score - a.score);
}
