import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Card, type Grade } from '../../src/domain/interview-schema.ts';
import { expectedMemory, memoryAfter, recallAfter, recallAt, reviewed } from '../../src/domain/memory.ts';

const what = { kind: 'question', of: 'a-bayes' } as const;
const START = Date.parse('2026-11-02T09:00:00Z');
const at = (days: number): string =>
  new Date(START + Math.round(days * 86_400) * 1000).toISOString().replace('.000Z', 'Z');
const reviews = fc.array(
  fc.record({
    gap: fc.double({ min: 0.001, max: 90, noNaN: true }),
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('the memory of a card', () => {
  it('is what FSRS asks for: ten minutes, two days, eleven days', () => {
    let card = reviewed(null, what, 3, '2026-11-01T10:00:00Z');
    expect(card).toMatchObject({ state: 'learning', due: '2026-11-01T10:10:00Z', reps: 1, lapses: 0 });
    card = reviewed(card, what, 3, card.due);
    expect(card).toMatchObject({ state: 'review', due: '2026-11-03T10:10:00Z' });
    card = reviewed(card, what, 3, card.due);
    expect(card).toMatchObject({ state: 'review', due: '2026-11-14T10:10:00Z', scheduledDays: 11 });
    card = reviewed(card, what, 1, card.due);
    expect(card).toMatchObject({ state: 'relearning', lapses: 1, reps: 4 });
    expect(card.history).toHaveLength(4);
  });

  it('fades to 90 % after as many days as its stability', () => {
    for (const stability of [0.5, 3, 60, 400]) expect(recallAfter(stability, stability)).toBeCloseTo(0.9, 4);
    expect(recallAfter(0, 5)).toBe(1);
  });

  it('is the same again from its history, and after JSON', () => {
    fc.assert(
      fc.property(reviews, (list) => {
        let card: Card | null = null;
        let days = 0;
        for (const { gap, grade } of list) card = reviewed(card, what, grade, at((days += gap)));
        const kept = Card.parse(JSON.parse(JSON.stringify(card)));
        expect(kept).toEqual(card);
        const replayed = kept.history.reduce<Card | null>(
          (before, [moment, grade]) => reviewed(before, what, grade, moment),
          null,
        );
        expect(replayed).toEqual(card);
        const next = at(days + 5);
        expect(reviewed(kept, what, 3, next)).toEqual(reviewed(card, what, 3, next));
      }),
    );
  });

  it('predicts less the longer ago a review was, and lies between remembering and forgetting', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 300, noNaN: true }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (stability, difficulty, days) => {
          expect(recallAfter(days, stability)).toBeGreaterThan(recallAfter(days + 1, stability));
          const memory = { stability, difficulty };
          const expected = expectedMemory(memory, days).stability;
          const [good, again] = [
            memoryAfter(memory, days, 3).stability,
            memoryAfter(memory, days, 1).stability,
          ];
          expect(expected).toBeLessThanOrEqual(Math.max(good, again) + 1e-9);
          expect(expected).toBeGreaterThanOrEqual(Math.min(good, again) - 1e-9);
        },
      ),
    );
  });

  it('takes a review as made no earlier than the last, when a clock was set back', () => {
    const card = reviewed(null, what, 3, at(10));
    expect(reviewed(card, what, 3, at(2))).toEqual(reviewed(card, what, 3, at(10)));
  });

  it('begins a finished skill with the memory that it is taken to have', () => {
    const begin = { stability: 60, difficulty: 5, lastReview: '2026-08-01T12:00:00Z' };
    const card = reviewed(null, { kind: 'skill', of: 'pandas' }, 3, '2026-11-01T12:00:00Z', begin);
    expect(card.state).toBe('review');
    expect(card.stability).toBeGreaterThan(60);
    expect(recallAt(card, '2026-11-01T12:00:00Z')).toBe(1);
    expect(Card.parse(card)).toEqual(card);
  });
});
