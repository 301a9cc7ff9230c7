import { describe, expect, it } from 'vitest';
import { reviewed } from '../../src/domain/memory.ts';
import { usePracticeQueue } from '../../src/renderer/rooms/interview/practice-queue.ts';
import { fittingRows, questionRows } from '../../src/renderer/rooms/interview/question-rows.ts';
import { dueWords, meanRecall } from '../../src/renderer/rooms/interview/recall.ts';

const NOW = '2026-11-21T12:00:00Z';
const question = (id: string, topics: string[], kind: 'theory' | 'personal' = 'theory') => ({
  ...{ id, title: `Why ${id}?`, kind, topics, skills: [], isOwn: id === 'own' },
});

describe('a sitting of reviews', () => {
  it('asks again in the same sitting for what FSRS wants soon, and ends when nothing is left', () => {
    const queue = usePracticeQueue(['question.a', 'question.b']);
    const soon = reviewed(null, { kind: 'question', of: 'a' }, 1, NOW);
    queue.graded(1, soon, Date.parse(NOW));
    expect(queue.current.value).toBe('question.b');
    const later = reviewed(null, { kind: 'question', of: 'b' }, 4, NOW);
    queue.graded(4, later, Date.parse(NOW));
    expect([queue.current.value, queue.left.value]).toEqual(['question.a', 1]);
    queue.skip();
    expect([queue.current.value, queue.made.value, queue.recalled.value]).toEqual([null, 2, 1]);
  });
});

describe('the bank of questions', () => {
  const card = reviewed(null, { kind: 'question', of: 'b' }, 3, '2026-10-01T12:00:00Z');
  const answers = {
    c: { id: 'c', text: '', isAsked: false, changedOn: '2026-11-01' },
    a: { id: 'a', text: 'Because.', isAsked: true, changedOn: '2026-11-01' },
  };
  const rows = questionRows(
    [
      question('a', ['x']),
      question('b', ['x', 'y']),
      question('c', ['y'], 'personal'),
      question('own', ['z']),
    ],
    { cards: { [card.id]: card }, answers },
    NOW,
  );
  const ids = (filter: Partial<Parameters<typeof fittingRows>[1]>): string[] =>
    fittingRows(rows, { text: '', kind: '', topic: '', skill: '', show: 'all', ...filter }).map(
      (row) => row.question.id,
    );

  it('is found by words, kind, topic and what is known of it', () => {
    expect(ids({})).toEqual(['a', 'b', 'c', 'own']);
    expect(ids({ text: 'WHY b' })).toEqual(['b']);
    expect(ids({ kind: 'personal' })).toEqual(['c']);
    expect(ids({ topic: 'x' })).toEqual(['a', 'b']);
    expect(ids({ show: 'new' })).toEqual(['a', 'own']);
    expect(ids({ show: 'weak' })).toEqual(['b']);
    expect(ids({ show: 'own' })).toEqual(['a', 'own']);
    expect(ids({ show: 'left-out' })).toEqual(['c']);
  });
});

it('says when something is asked again, and the mean of several outlooks', () => {
  const due = (seconds: number): string =>
    dueWords(NOW, new Date(Date.parse(NOW) + seconds * 1000).toISOString());
  expect([0, 60, 600, 7200, 86_400, 2 * 86_400, 90 * 86_400, 800 * 86_400].map(due)).toEqual([
    'in 1 min',
    'in 1 min',
    'in 10 min',
    'in 2 h',
    'in 1 day',
    'in 2 days',
    'in 3 months',
    'in 2 years',
  ]);
  expect(meanRecall([])).toEqual({ now: 0, without: 0, then: 0 });
  expect(
    meanRecall([
      { now: 1, without: 0.5, then: 0 },
      { now: 0, without: 0.5, then: 1 },
    ]),
  ).toEqual({
    now: 0.5,
    without: 0.5,
    then: 0.5,
  });
});
