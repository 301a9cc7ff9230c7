import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { QuestionKind } from '../../src/domain/catalog-guide.ts';
import { drawMock, gradeOf, mockReport, MOCK_STAGES, shareOf } from '../../src/domain/mock-interview.ts';
import type { AskedQuestion } from '../../src/domain/review-items.ts';

const kinds: QuestionKind[] = ['theory', 'demonstration', 'use-case', 'personal'];
const bank: AskedQuestion[] = Array.from({ length: 60 }, (_, at) => ({
  ...{ id: `q${at}`, title: `Question ${at}`, kind: kinds[at % 4]!, topics: [`topic ${at % 17}`] },
  ...{ skills: [], isOwn: false },
}));

it('goes through the stages in order, each with at least one question, none twice, and about as long as asked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 120 }), fc.integer(), (minutes, seed) => {
      const drawn = drawMock(bank, minutes, seed);
      expect(drawMock(bank, minutes, seed)).toEqual(drawn);
      const stages = drawn.map(({ stage }) => MOCK_STAGES.findIndex((one) => one.stage === stage));
      expect(stages).toEqual([...stages].sort((a, b) => a - b));
      expect(new Set(stages)).toEqual(new Set([0, 1, 2, 3]));
      expect(new Set(drawn.map(({ question }) => question.id)).size).toBe(drawn.length);
      for (const { stage, question } of drawn)
        expect(MOCK_STAGES.find((one) => one.stage === stage)?.kind).toBe(question.kind);
      const all = drawn.reduce(
        (sum, { stage }) => sum + (MOCK_STAGES.find((one) => one.stage === stage)?.minutes ?? 0),
        0,
      );
      expect(Math.abs(all - minutes)).toBeLessThanOrEqual(16);
    }),
  );
  expect(drawMock([], 30, 1)).toEqual([]);
});

it('draws other questions for another seed, and different topics while there are any', () => {
  const ids = (seed: number): string =>
    drawMock(bank, 60, seed)
      .map(({ question }) => question.id)
      .join();
  expect(new Set([1, 2, 3, 4, 5].map(ids)).size).toBeGreaterThan(3);
  const topics = drawMock(bank, 40, 7).flatMap(({ question }) => question.topics);
  expect(new Set(topics).size).toBe(topics.length);
});

it('counts a point named in part as half, and grades by the share', () => {
  expect(shareOf([2, 1, 0])).toBe(0.5);
  expect(
    [
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 2],
    ].map(gradeOf),
  ).toEqual([1, 1, 2, 3, 4]);
});

it('reports by stage in their order and by topic, weakest first', () => {
  const round = (stage: 'basics' | 'personal', topics: string[], marks: (0 | 1 | 2)[], seconds: number) => ({
    ...{ stage, question: 'q', title: 'Q', topics, seconds, marks, note: '' },
  });
  const report = mockReport([
    round('personal', ['story'], [2, 2], 60),
    round('basics', ['bias', 'trees'], [2, 0], 100),
    round('basics', ['bias'], [0, 0], 20),
  ]);
  expect(report.whole).toEqual({ name: '', questions: 3, share: 0.5, seconds: 180 });
  expect(report.stages).toEqual([
    { name: 'basics', questions: 2, share: 0.25, seconds: 120 },
    { name: 'personal', questions: 1, share: 1, seconds: 60 },
  ]);
  expect(report.topics.map(({ name, share }) => [name, share])).toEqual([
    ['bias', 0.25],
    ['trees', 0.5],
    ['story', 1],
  ]);
});
