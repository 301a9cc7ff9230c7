import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/domain/day.ts';
import { makePlan } from '../../src/domain/plan.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { ownPlan } from './own-plan.ts';
import { MONDAY, calendars, item, works } from './schedule-cases.ts';

const wide = { tasks: 20, effort: 400, hours: [0, 15, 60, 240], dates: true };
const planOf = (availability: PlanState['availability'], items: ReturnType<typeof item>[]): PlanState =>
  ownPlan(
    items.map(({ left, ...one }) => ({ ...one, effort: left, prerequisites: [...one.prerequisites] })),
    availability!,
  );
const slackOf = (plan: PlanState): Record<string, number> => Object.fromEntries(makePlan(plan, MONDAY).slack);

describe('a task’s slack', () => {
  it('is the days until a due day behind it would be missed, through what waits for it', () => {
    // b needs Friday and Saturday of the week to end by Saturday, so a may end on Thursday; planned are Monday to Wednesday.
    const plan = ownPlan([
      { id: 'a', effort: 60 },
      { id: 'b', effort: 120, prerequisites: ['a'], deadline: '2026-11-28' },
    ]);
    expect(slackOf(plan)).toEqual({ a: 3, b: 3 });
  });

  it('counts study days only: what may end by Sunday may end on Saturday', () => {
    expect(slackOf(ownPlan([{ id: 'a', effort: 60, deadline: '2026-11-29' }]))).toEqual({ a: 5 });
  });

  it('is below zero by the days by which a due day is missed, for what leads there too', () => {
    const plan = ownPlan([
      { id: 'a', effort: 120 },
      { id: 'b', effort: 120, prerequisites: ['a'], deadline: '2026-11-24' },
      { id: 'c', effort: 60, deadline: '2026-11-22', order: 9 },
    ]);
    // a takes Monday and Tuesday, c Wednesday, b Thursday and Friday. b’s two hours fill Monday and Tuesday, so a
    // was to end by the Saturday before; c was due on a Sunday.
    expect(slackOf(plan)).toEqual({ a: -3, b: -3, c: -3 });
  });

  it('is the days until the plan’s end would move where nothing is due', () => {
    const plan = ownPlan([
      { id: 'a', effort: 60 },
      { id: 'b', effort: 60, order: 1 },
      { id: 'c', effort: 60, order: 2, prerequisites: ['a'] },
    ]);
    expect(slackOf(plan)).toEqual({ a: 1, b: 1, c: 0 });
  });

  it('counts a job’s hours from the day after it', () => {
    const plan = ownPlan([
      { id: 'a', effort: 60 },
      { id: 'role.data-analyst', effort: 0, prerequisites: ['a'] },
      { id: 'b', effort: 200, prerequisites: ['role.data-analyst'], deadline: '2026-11-24' },
    ]);
    plan.route = { over: 'data-analyst', minutesPerWeek: 300 };
    // Tuesday holds two hours of b’s, so the other 80 minutes reach back over Monday’s hour into Saturday.
    expect(slackOf(plan)).toEqual({ a: -2, 'role.data-analyst': -2, b: -1 });
  });

  it('is missing for what has no days', () => {
    expect(slackOf(ownPlan([{ id: 'a', effort: 60 }], { week: [0, 0, 0, 0, 0, 0, 0] }))).toEqual({});
  });

  it('is never below zero while every due day is met, and below zero for every conflict', () => {
    fc.assert(
      fc.property(calendars(wide), works(wide), (availability, items) => {
        const made = makePlan(planOf(availability, items), MONDAY);
        expect(made.slack.size).toBe(items.length);
        for (const one of made.conflicts) {
          // What waits for it may be due still earlier.
          expect(made.slack.get(one.task)!).toBeLessThanOrEqual(-daysBetween(one.due, one.end));
        }
        if (made.conflicts.length === 0)
          expect([...made.slack.values()].filter((days) => days < 0)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is none for some task that ends last, when nothing is due', () => {
    const free = { ...wide, dates: false };
    fc.assert(
      fc.property(calendars(free), works(free), (availability, items) => {
        const made = makePlan(planOf(availability, items), MONDAY);
        const last = made.tasks.filter((task) => task.end === made.end);
        expect(last.every((task) => made.slack.get(task.id) === 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the critical path', () => {
  it('is the longest chain by minutes left, of everything and of the first horizon with what it waits for', () => {
    const plan = ownPlan([
      { id: 'a', effort: 60 },
      { id: 'b', effort: 100, prerequisites: ['a'], horizon: 'ready' },
      { id: 'c', effort: 30, prerequisites: ['b'] },
      { id: 'd', effort: 150 },
      { id: 'e', effort: 60, prerequisites: ['d'] },
    ]);
    expect(makePlan(plan, MONDAY)).toMatchObject({
      criticalPath: ['d', 'e'],
      criticalReady: ['a', 'b'],
    });
    plan.totals['2026-11'] = { '2026-11-20': { d: 150 } };
    expect(makePlan(plan, MONDAY).criticalPath).toEqual(['a', 'b', 'c']);
  });

  it('takes the smaller id of chains of the same length, and what has no effort at its end', () => {
    const plan = ownPlan([
      { id: 'b', effort: 60 },
      { id: 'a', effort: 60 },
      { id: 'z', effort: 0, prerequisites: ['a'] },
      { id: 'y', effort: 0, prerequisites: ['a'] },
    ]);
    expect(makePlan(plan, MONDAY).criticalPath).toEqual(['a', 'y']);
    expect(makePlan(ownPlan([]), MONDAY)).toMatchObject({ criticalPath: [], criticalReady: [], end: null });
  });

  it('is a chain, and no chain is longer', () => {
    const few = { ...wide, tasks: 9 };
    fc.assert(
      fc.property(calendars(few), works(few), (availability, items) => {
        const byId = new Map(items.map((one) => [one.id, one]));
        const longest = (id: string): number => {
          const next = items.filter((one) => one.prerequisites.includes(id));
          return byId.get(id)!.left + Math.max(0, ...next.map((one) => longest(one.id)));
        };
        const { criticalPath } = makePlan(planOf(availability, items), MONDAY);
        for (const [at, id] of criticalPath.slice(1).entries())
          expect(byId.get(id)!.prerequisites).toContain(criticalPath[at]);
        const minutes = criticalPath.reduce((sum, id) => sum + byId.get(id)!.left, 0);
        expect(minutes).toBe(Math.max(...items.map((one) => longest(one.id))));
      }),
      { numRuns: 200 },
    );
  });
});
