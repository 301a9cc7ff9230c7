import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { recallAt, reviewed } from '../../src/domain/memory.ts';
import { PlanState } from '../../src/domain/state.ts';
import { TODAY } from '../domain/begun-plan.ts';
import { type PlannerAt, dataFolder, plannerAt } from './planner-at.ts';

async function begun(folder = dataFolder()): Promise<PlannerAt> {
  const planner = await plannerAt(folder, TODAY);
  await planner.operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 60, 60] });
  return planner;
}
const question = { kind: 'question', of: 'c-bayes' } as const;

describe('reviews', () => {
  it('are graded, kept with what FSRS makes of them, taken back by undo, and there after a restart', async () => {
    const folder = dataFolder();
    const planner = await begun(folder);
    const { operations } = planner;
    await operations.reviews.grade({ ...question, grade: 3 });
    planner.turnTo(addDays(TODAY, 3));
    await operations.reviews.grade({ ...question, grade: 4 });
    const card = planner.plan().cards['question.c-bayes']!;
    expect(card.history).toEqual([
      [`${TODAY}T12:00:00Z`, 3],
      [`${addDays(TODAY, 3)}T12:00:00Z`, 4],
    ]);
    expect(await operations.history.undo({})).toMatchObject({
      what: 'Review “What is Bayes’ theorem used for in machine learning?”',
    });
    expect(planner.plan().cards['question.c-bayes']?.history).toHaveLength(1);
    await operations.history.redo({});
    const again = await plannerAt(folder, TODAY);
    await again.operations.planner.snapshot({});
    expect(again.plan().cards['question.c-bayes']).toEqual(card);
  });

  it('refuse what there is not', async () => {
    const { operations, plan } = await begun();
    const before = plan();
    for (const kind of ['question', 'skill'] as const)
      await expect(operations.reviews.grade({ kind, of: 'nothing', grade: 3 })).rejects.toMatchObject({
        code: 'not-found',
      });
    expect(plan()).toBe(before);
  });

  it('of a finished skill begin from the day that it was last worked on', async () => {
    const planner = await begun();
    const { operations } = planner;
    await operations.tasks.finish({ id: 'study.linear-algebra.2' });
    planner.turnTo(addDays(TODAY, 90));
    await operations.reviews.grade({ kind: 'skill', of: 'linear-algebra', grade: 3 });
    const card = planner.plan().cards['skill.linear-algebra']!;
    expect(card.state).toBe('review');
    expect(card.stability).toBeGreaterThan(90);
    expect(recallAt(card, `${addDays(TODAY, 91)}T12:00:00Z`)).toBeGreaterThan(0.99);
  });
});

describe('what is remembered', () => {
  it('is whole in the JSON export and comes back from a backup, and the next review is the same from either', async () => {
    const planner = await begun();
    const { operations, plan } = planner;
    for (const [days, mark] of [
      [0, 3],
      [2, 1],
      [3, 3],
      [9, 4],
    ] as const) {
      planner.turnTo(addDays(TODAY, days));
      await operations.reviews.grade({ ...question, grade: mark });
    }
    const card = plan().cards['question.c-bayes']!;
    const exported = JSON.parse(JSON.stringify(await operations.documents.plan({}))) as { plan: unknown };
    expect(PlanState.parse(exported.plan).cards['question.c-bayes']).toEqual(card);
    const backup = await operations.backups.make({});
    await operations.reviews.grade({ ...question, grade: 1 });
    expect(plan().cards['question.c-bayes']).not.toEqual(card);
    await operations.backups.restore({ id: backup!.id });
    expect(plan().cards['question.c-bayes']).toEqual(card);
    planner.turnTo(addDays(TODAY, 30));
    await operations.reviews.grade({ ...question, grade: 3 });
    expect(plan().cards['question.c-bayes']).toEqual(
      reviewed(card, question, 3, `${addDays(TODAY, 30)}T12:00:00Z`),
    );
  });
});

describe('own questions and answers', () => {
  it('are added, edited, left out, deleted with card and answer, and come back whole', async () => {
    const planner = await begun();
    const { operations, plan } = planner;
    const { id } = await operations.questions.add({
      title: 'Wie funktioniert Attention? 🤖',
      kind: 'theory',
      topics: ['transformers'],
    });
    await operations.questions.edit({ id, set: { skills: ['deep-learning'] } });
    await operations.answers.edit({ id, set: { text: 'Softmax of $QK^T$.' } });
    await operations.answers.edit({ id, set: { isAsked: false } });
    await operations.reviews.grade({ kind: 'question', of: id, grade: 2 });
    expect(plan().answers[id]).toEqual({
      ...{ id, text: 'Softmax of $QK^T$.', isAsked: false, changedOn: TODAY },
    });
    const before = structuredClone(plan());
    await operations.questions.remove({ id });
    expect(plan()).toMatchObject({ questions: {}, answers: {}, cards: {} });
    const [thrown] = Object.keys(plan().trash);
    await operations.trash.restore({ id: thrown! });
    expect(plan()).toEqual(before);
    await expect(operations.questions.remove({ id: 'c-bayes' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(operations.answers.edit({ id: 'nothing', set: { text: '' } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a mock interview', () => {
  it('is kept, counts as a review of each question by its marks, and leaves these when it is deleted', async () => {
    const { operations, plan } = await begun();
    const round = (of: string, marks: (0 | 1 | 2)[]) => ({
      ...{ stage: 'basics' as const, question: of, title: of, topics: ['t'], seconds: 90, marks, note: '' },
    });
    const { id } = await operations.mocks.add({
      startedAt: `${TODAY}T11:00:00Z`,
      minutes: 30,
      rounds: [
        round('c-bayes', [2, 2, 2]),
        round('a-parametric', [2, 1]),
        round('c-bias-variance', [2, 0]),
        round('a-overfitting', [1, 0]),
      ],
    });
    const grades = Object.values(plan().cards).map(({ of, history }) => [of, history[0]![1]]);
    expect(grades).toEqual([
      ['c-bayes', 4],
      ['a-parametric', 3],
      ['c-bias-variance', 2],
      ['a-overfitting', 1],
    ]);
    const kept = plan().mocks[id];
    await operations.mocks.remove({ id });
    expect(plan().mocks).toEqual({});
    expect(Object.keys(plan().cards)).toHaveLength(4);
    await operations.trash.restore({ id: Object.keys(plan().trash)[0]! });
    expect(plan().mocks[id]).toEqual(kept);
  });
});

describe('the market of one’s own', () => {
  it('takes a figure only with an amount, a source and a year, in rising order', async () => {
    const { operations, plan } = await begun();
    const figure = {
      level: 'mid',
      country: 'Germany',
      currency: 'EUR',
      year: 2026,
      source: 'An offer',
    } as const;
    const { id } = await operations.figures.add({ ...figure, min: 60000, max: 75000 });
    expect(plan().figures[id]).toMatchObject({
      ...figure,
      min: 60000,
      avg: null,
      max: 75000,
      addedOn: TODAY,
    });
    await expect(operations.figures.add(figure)).rejects.toMatchObject({ code: 'invalid' });
    await expect(operations.figures.add({ ...figure, min: 9, max: 8 })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(operations.figures.add({ ...figure, source: ' ', min: 9 })).rejects.toMatchObject({
      code: 'invalid',
      data: { field: 'source' },
    });
    await expect(operations.figures.edit({ id, set: { avg: 80000 } })).rejects.toMatchObject({
      data: { field: 'avg' },
    });
    await operations.figures.edit({ id, set: { avg: 70000 } });
    const before = structuredClone(plan().figures);
    await operations.figures.remove({ id });
    await operations.trash.restore({ id: Object.keys(plan().trash)[0]! });
    expect(plan().figures).toEqual(before);
  });

  it('keeps rates by direction, what payback is counted with, and one check of a trait a day', async () => {
    const planner = await begun();
    const { operations, plan } = planner;
    await operations.rates.set({ from: 'USD', to: 'EUR', rate: 0.9 });
    await operations.rates.set({ from: 'USD', to: 'EUR', rate: 0.92 });
    expect(Object.values(plan().rates)).toEqual([
      { id: 'USD-EUR', from: 'USD', to: 'EUR', rate: 0.92, day: TODAY },
    ]);
    await expect(operations.rates.set({ from: 'EUR', to: 'EUR', rate: 1 })).rejects.toMatchObject({
      code: 'invalid',
    });
    const payback = { pay: 48000, currency: 'EUR', country: 'Germany', level: 'mid', hour: null } as const;
    await operations.payback.set({ payback });
    expect(plan().payback).toEqual(payback);
    await operations.traits.check({ scores: { 'trait-curiosity': 3, 'trait-patience': 2 } });
    await operations.traits.check({ scores: { 'trait-curiosity': 4 } });
    planner.turnTo(addDays(TODAY, 1));
    await operations.traits.check({ scores: { 'trait-curiosity': 5 } });
    expect(plan().traitChecks).toEqual([
      { trait: 'trait-curiosity', score: 4, day: TODAY },
      { trait: 'trait-patience', score: 2, day: TODAY },
      { trait: 'trait-curiosity', score: 5, day: addDays(TODAY, 1) },
    ]);
  });
});
