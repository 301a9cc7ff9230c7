import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, weekStart } from '../../src/domain/day.ts';
import { expectedMemory, recallAfter } from '../../src/domain/memory.ts';
import type { ReviewItem } from '../../src/domain/review-items.ts';
import { type ReviewPlan, type ReviewQuestion, planReviews } from '../../src/domain/review-plan.ts';

const TODAY = '2026-11-25';
const NOW = '2026-11-25T09:00:00Z';

const instant = (day: string): string => `${day}T12:00:00Z`;
const items = (most = 25): fc.Arbitrary<ReviewItem[]> =>
  fc
    .array(
      fc.record({
        minutes: fc.constantFrom(3, 5, 8, 12, 15),
        isNew: fc.boolean(),
        stability: fc.double({ min: 0.3, max: 200, noNaN: true }),
        difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
        ago: fc.integer({ min: 0, max: 120 }),
      }),
      { maxLength: most },
    )
    .map((list) =>
      list.map(({ minutes, isNew, stability, difficulty, ago }, at): ReviewItem => ({
        ...{ id: `question.q${at}`, kind: 'question', of: `q${at}`, title: '', topics: ['t'], minutes },
        memory: isNew
          ? null
          : {
              ...{ stability, difficulty, lastReview: instant(addDays(TODAY, -ago)) },
              due: instant(addDays(TODAY, Math.round(stability) - ago)),
            },
      })),
    );
const asked = (most?: number): fc.Arbitrary<ReviewQuestion & { aim: NonNullable<ReviewQuestion['aim']> }> =>
  fc.record({
    items: items(most),
    now: fc.constant(NOW),
    zone: fc.constant('UTC'),
    aim: fc.record({
      day: fc.integer({ min: 1, max: 70 }).map((days) => addDays(TODAY, days)),
      minutes: fc.integer({ min: 0, max: 240 }),
    }),
    left: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 7, maxLength: 7 }).map(
      (week) =>
        (day: number): number =>
          week[((day % 7) + 7) % 7] ?? 0,
    ),
    spent: fc.integer({ min: 0, max: 60 }),
  });

const minutesOf = (plan: ReviewPlan, list: readonly ReviewItem[], day: string): number => {
  const found = plan.days.find((one) => one.day === day)?.items ?? [];
  return found.reduce((sum, id) => sum + (list.find((one) => one.id === id)?.minutes ?? 0), 0);
};

describe('reviews aimed at a day', () => {
  it('never ask for more than a week has, by the aim and by what the plan leaves', () => {
    fc.assert(
      fc.property(asked(), (question) => {
        const plan = planReviews(question);
        const weeks = new Map<string, number>();
        for (const { day, minutes } of plan.days) {
          expect(minutes).toBe(minutesOf(plan, question.items, day));
          expect(day < question.aim.day).toBe(true);
          weeks.set(weekStart(day), (weeks.get(weekStart(day)) ?? 0) + minutes);
        }
        for (const [week, minutes] of weeks) {
          const days = [0, 1, 2, 3, 4, 5, 6].map((at) => addDays(week, at)).filter((day) => day >= TODAY);
          const left = days.reduce((sum, day) => sum + question.left(dayNumber(day)), 0);
          const spent = week === weekStart(TODAY) ? question.spent : 0;
          expect(minutes).toBeLessThanOrEqual(Math.min(left, question.aim.minutes - spent));
        }
      }),
    );
  });

  it('ask today for what FSRS asks for whatever the day of the interview, as far as the week has room', () => {
    const days = fc.integer({ min: 1, max: 70 });
    fc.assert(
      fc.property(asked(), days, days, (question, a, b) => {
        const isDue = (id: string): boolean => {
          const due = question.items.find((one) => one.id === id)?.memory?.due;
          return due !== undefined && due.slice(0, 10) <= TODAY;
        };
        const on = (day: number): ReviewPlan =>
          planReviews({ ...question, aim: { ...question.aim, day: addDays(TODAY, day) } });
        const [near, far] = [on(Math.min(a, b)), on(Math.max(a, b))];
        expect(near.today.filter(isDue)).toEqual(far.today.filter(isDue));
        expect(near.waiting).toEqual(far.waiting);
        const load = (ids: readonly string[]): number =>
          question.items.reduce((sum, one) => sum + (ids.includes(one.id) ? one.minutes : 0), 0);
        expect(minutesOf(near, question.items, TODAY)).toBeGreaterThanOrEqual(load(far.today.filter(isDue)));
        expect([...near.today.filter(isDue), ...near.waiting].sort()).toEqual(
          question.items
            .map(({ id }) => id)
            .filter(isDue)
            .sort(),
        );
      }),
    );
  });

  it('never make recall on the day worse than no review that FSRS doesn’t ask for, and are the same every time', () => {
    fc.assert(
      fc.property(asked(), (question) => {
        const plan = planReviews(question);
        expect(planReviews(question)).toEqual(plan);
        const due = new Set([...plan.today, ...plan.waiting]);
        for (const { id } of question.items) {
          const { now, without, then } = plan.outlook.get(id)!;
          for (const share of [now, without, then]) expect(share >= 0 && share <= 1).toBe(true);
          if (!due.has(id)) expect(then).toBeGreaterThanOrEqual(without);
        }
      }),
    );
  });

  it('reach on small cases at least 95 % of the recall that trying everything finds', () => {
    const small = fc.record({
      items: items(3),
      days: fc.integer({ min: 1, max: 4 }),
      each: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(small, ({ items: list, days, each }) => {
        const later = list.map((one) => ({
          ...one,
          minutes: 5,
          memory: one.memory && { ...one.memory, due: instant(addDays(TODAY, 9)) },
        }));
        const question: ReviewQuestion = {
          ...{ items: later, now: NOW, zone: 'UTC', spent: 0, left: () => 60 },
          aim: { day: addDays(TODAY, days), minutes: 5 * each },
        };
        const reached = later.reduce((sum, { id }) => sum + planReviews(question).outlook.get(id)!.then, 0);
        expect(reached).toBeGreaterThanOrEqual(0.95 * bestOf(later, days, each) - 1e-9);
      }),
      { numRuns: 150 },
    );
  });

  it('without an interview ask for what FSRS asks for, all of it', () => {
    fc.assert(
      fc.property(asked(), (question) => {
        const plan = planReviews({ ...question, aim: null });
        const due = question.items.filter(({ memory }) => memory && memory.due.slice(0, 10) <= TODAY);
        expect([...plan.today].sort()).toEqual(due.map(({ id }) => id).sort());
        expect(plan).toMatchObject({ waiting: [], weeks: [] });
      }),
    );
  });
});

/** The most recall that any choice of reviews gives, found by trying each; a week has room for `each` of them. */
function bestOf(list: readonly ReviewItem[], days: number, each: number): number {
  const cells = list.flatMap((_, item) => Array.from({ length: days }, (_unused, day) => ({ item, day })));
  let best = 0;
  for (let choice = 0; choice < 2 ** cells.length; choice++) {
    const taken = cells.filter((_, at) => (choice >> at) & 1);
    const weeks = new Map<string, number>();
    for (const { day } of taken) {
      const week = weekStart(addDays(TODAY, day));
      weeks.set(week, (weeks.get(week) ?? 0) + 1);
    }
    if ([...weeks.values()].some((count) => count > each)) continue;
    const sum = list.reduce((all, { memory }, at) => {
      let now = memory && { stability: memory.stability, difficulty: memory.difficulty };
      let last = memory ? dayNumber(memory.lastReview.slice(0, 10)) - dayNumber(TODAY) : 0;
      for (const { item, day } of taken) {
        if (item !== at) continue;
        now = expectedMemory(now, now ? day - last : 0);
        last = day;
      }
      return all + (now ? recallAfter(days - last, now.stability) : 0);
    }, 0);
    best = Math.max(best, sum);
  }
  return best;
}
