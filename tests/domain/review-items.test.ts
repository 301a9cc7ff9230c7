import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { reviewed } from '../../src/domain/memory.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { allQuestions, meanByTopic, reviewItems } from '../../src/domain/review-items.ts';
import { reviewsOf } from '../../src/domain/review-room.ts';
import { finishedSkills, reviewsDue } from '../../src/domain/reviews-due.ts';
import { finishTask } from '../../src/domain/tasks.ts';
import { begunPlan, TODAY } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';

const questions = allQuestions(
  [],
  Object.fromEntries(
    ['a', 'b', 'c'].map((id) => [
      id,
      { id, title: `Question ${id}`, kind: 'theory' as const, topics: ['t', id], skills: [], addedOn: TODAY },
    ]),
  ),
);
const at = (day: string): string => `${day}T12:00:00Z`;

describe('what can be reviewed', () => {
  it('is every question that was not left out, and each skill of which a step is finished', () => {
    const plan = begunPlan();
    plan.answers['b'] = { id: 'b', text: '', isAsked: false, changedOn: TODAY };
    expect(reviewItems(plan, questions, catalog).map(({ id }) => id)).toEqual(['question.a', 'question.c']);
    finishTask(plan, 'study.linear-algebra.2', TODAY);
    const skill = reviewItems(plan, questions, catalog).at(-1);
    expect(skill).toMatchObject({ id: 'skill.linear-algebra', kind: 'skill', minutes: 15 });
    expect(skill?.memory).toMatchObject({ stability: 60, due: at(addDays(TODAY, 60)) });
  });

  it('counts a finished skill from the day it was last worked on', () => {
    const plan = begunPlan();
    finishTask(plan, 'study.linear-algebra.2', TODAY);
    expect(finishedSkills(plan)).toEqual(new Map([['linear-algebra', TODAY]]));
    const later = addDays(TODAY, 20);
    plan.totals[later.slice(0, 7)] = { [later]: { 'study.linear-algebra.3': 30, 'study.sql.3': 30 } };
    expect(finishedSkills(plan)).toEqual(new Map([['linear-algebra', later]]));
  });

  it('is told on Today as due by the same rule', () => {
    const plan = begunPlan();
    finishTask(plan, 'study.linear-algebra.2', TODAY);
    for (const of of ['a', 'b', 'c']) {
      const card = reviewed(null, { kind: 'question', of }, of === 'c' ? 4 : 3, at(TODAY));
      plan.cards[card.id] = card;
    }
    plan.answers['b'] = { id: 'b', text: '', isAsked: false, changedOn: TODAY };
    for (const days of [0, 1, 3, 30, 59, 60, 61]) {
      const day = addDays(TODAY, days);
      const { today } = reviewsOf(plan, makePlan(plan, TODAY), questions, catalog, at(day), 'UTC').plan;
      const due = reviewsDue(plan, day, 'UTC');
      expect([days, due.questions + due.skills]).toEqual([days, today.length]);
    }
    expect(reviewsDue(plan, addDays(TODAY, 60), 'UTC')).toEqual({ questions: 2, skills: 1 });
  });

  it('gives the mean of a figure over each topic’s items', () => {
    const items = reviewItems(begunPlan(), questions, catalog);
    const figure = new Map([
      ['question.a', 1],
      ['question.b', 0.5],
      ['question.c', 0],
    ]);
    expect([...meanByTopic(items, ({ id }) => figure.get(id) ?? 9)]).toEqual([
      ['t', 0.5],
      ['a', 1],
      ['b', 0.5],
      ['c', 0],
    ]);
  });
});

describe('reviews beside the plan', () => {
  it('take no minute that the plan gives to tasks, and the plan keeps the hours that they were promised', () => {
    const plan = begunPlan();
    const day = addDays(TODAY, 60);
    const before = makePlan(plan, TODAY);
    const none = reviewsOf(
      { ...plan, availability: { ...plan.availability!, interview: { day, minutes: 0 } } },
      before,
      questions,
      catalog,
      at(TODAY),
      'UTC',
    ).plan;
    expect(none.days).toEqual([]);
    plan.availability!.interview = { day, minutes: 90 };
    const made = makePlan(plan, TODAY);
    expect(made.end! > before.end!).toBe(true);
    const placed = reviewsOf(plan, made, questions, catalog, at(TODAY), 'UTC').plan;
    const full = placed.weeks.slice(1, -1);
    expect(full.length).toBeGreaterThan(5);
    for (const { budget } of full) expect(budget).toBe(90);
    expect(placed.days.length).toBeGreaterThan(0);
  });
});
