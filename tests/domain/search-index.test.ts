import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchScore, normalise, wordsOf } from '../../src/domain/matching.ts';
import { type Searched, TIER_WEIGHTS, findIn, searchIndex } from '../../src/domain/search-index.ts';

const words = fc.constantFrom(
  'data',
  'dataset',
  'model',
  'models',
  'modle',
  'c++',
  'r',
  'Überblick',
  '2,019',
  'a-b',
);
const text = fc.array(words, { maxLength: 5 }).map((some) => some.join(' '));
const things = fc.array(fc.record({ title: text, says: text, about: text }), { maxLength: 12 });

/** The rule told plainly: each tier with those before it, at its weight; the best counts. */
const plainly = ({ title, says, about }: Searched, asked: string): number =>
  Math.max(
    ...[title, `${title} ${says}`, `${title} ${says} ${about}`].map(
      (known, tier) => (TIER_WEIGHTS[tier] ?? 0) * matchScore(asked, known),
    ),
  );

it('finds and scores exactly as the rule for a single text does', () => {
  fc.assert(
    fc.property(things, text, (some, asked) => {
      const found = findIn(searchIndex(some), asked);
      const known = some
        .map((thing) => ({ thing, score: plainly(thing, asked) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score);
      expect(found.map(({ thing }) => thing)).toEqual(known.map(({ thing }) => thing));
      for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(known[at]!.score, 12);
    }),
  );
});

it('puts a title before what is said, and that before what stands around it', () => {
  const thing = (id: string, part: Partial<Searched>) => ({ id, title: 'x', says: '', about: '', ...part });
  const index = searchIndex([
    thing('around', { about: 'pandas' }),
    thing('said', { says: 'pandas' }),
    thing('title', { title: 'pandas' }),
  ]);
  expect(findIn(index, 'pandas').map(({ thing: { id } }) => id)).toEqual(['title', 'said', 'around']);
  expect(findIn(index, '')).toEqual([]);
  expect(findIn(index, 'pandas polars')).toEqual([]);
});

it('takes a text apart into the words of its normalised form, plain letters or not', () => {
  const any = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), text);
  fc.assert(
    fc.property(any, (written) => {
      expect(wordsOf(written)).toEqual(normalise(written).split(' ').filter(Boolean));
    }),
  );
});
