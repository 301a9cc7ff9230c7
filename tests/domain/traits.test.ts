import { expect, it } from 'vitest';
import { TraitCheck } from '../../src/domain/market-schema.ts';
import { TRAIT_SCORES, scoreName, scoresOn, traitHistory } from '../../src/domain/traits.ts';

const checks: TraitCheck[] = [
  { trait: 'trait-passion', score: 4, day: '2026-11-02' },
  { trait: 'trait-passion', score: 2, day: '2026-03-01' },
  { trait: 'trait-likes-iteration', score: 5, day: '2026-11-02' },
  { trait: 'trait-passion', score: 3, day: '2026-11-02' },
];

it('the history of a trait goes day by day, with the last word of each day', () => {
  expect(traitHistory(checks, 'trait-passion').map(({ day, score }) => [day, score])).toEqual([
    ['2026-03-01', 2],
    ['2026-11-02', 3],
  ]);
  expect(traitHistory(checks, 'trait-unknown')).toEqual([]);
});

it('the scores of a day are those given on it', () => {
  expect(scoresOn(checks, '2026-11-02')).toEqual({ 'trait-passion': 3, 'trait-likes-iteration': 5 });
  expect(scoresOn(checks, '2026-11-03')).toEqual({});
});

it('every score that can be stored has a word', () => {
  const { minValue, maxValue } = TraitCheck.shape.score;
  expect([minValue, maxValue]).toEqual([TRAIT_SCORES[0].score, TRAIT_SCORES.at(-1)?.score]);
  expect(scoreName(1)).toBe('hardly');
  expect(scoreName(5)).toBe('fully');
});
