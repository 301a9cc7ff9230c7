import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { editAvailability } from '../../src/domain/availability.ts';
import { type Day, addDays, daysBetween } from '../../src/domain/day.ts';
import { forecastInput } from '../../src/domain/forecast-input.ts';
import { sumUpForecast } from '../../src/domain/forecast.ts';
import { simulateForecast } from '../../src/domain/forecast-runs.ts';
import { Ledger, LedgerEntry, type Shift } from '../../src/domain/ledger-schema.ts';
import { nextEntry, storeEntry } from '../../src/domain/ledger.ts';
import type { Week } from '../../src/domain/person.ts';
import { makePlan, planOrder } from '../../src/domain/plan.ts';
import { regenerate } from '../../src/domain/regenerate.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { editTask, finishTask, removeMilestone } from '../../src/domain/tasks.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';
import { addOwn, chosenPlan } from './chosen-plan.ts';
import { EDITS } from './plan-edits.ts';
import { study } from './study-session.ts';

/** Stores the forecast of a day, and gives its entry. */
function store(plan: PlanState, day: Day, runs: number): LedgerEntry {
  const made = makePlan(plan, day);
  const input = forecastInput(plan, made, day)!;
  const forecast = sumUpForecast(simulateForecast(input, { runs }));
  const next = nextEntry(plan, made, forecast, input, day, runs);
  storeEntry(plan.ledger, next);
  return next.entry;
}

describe('the parts of a shift', () => {
  const chosen = chosenPlan();
  it('add up to its days exactly for both horizons, whatever happened in between', () => {
    const edit = fc.record({
      what: fc.constantFrom(...Object.keys(EDITS)),
      at: fc.nat(1000),
      skip: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 5 }), { minLength: 2, maxLength: 3 }), (stretches) => {
        const plan = structuredClone(chosen);
        let day = TODAY;
        store(plan, day, 20);
        for (const stretch of stretches) {
          for (const { what, at, skip } of stretch) {
            day = addDays(day, skip);
            EDITS[what]!(plan, day, at);
          }
          const before = plan.ledger.entries.findLast((one) => one.day < day);
          const entry = store(plan, day, 20);
          expect(LedgerEntry.safeParse(entry).error).toBeUndefined();
          expect(Ledger.safeParse(plan.ledger).error).toBeUndefined();
          expect(plan.ledger.entries.filter((one) => one.day === day)).toEqual([entry]);
          if (!before) {
            expect(entry.shift).toBeNull();
            continue;
          }
          expect(entry.shift!.since).toBe(before.day);
          for (const horizon of ['ready', 'full'] as const) {
            const { days, hours, speed, scope, order } = entry.shift![horizon];
            expect(days).toBe(daysBetween(before[horizon].p50, entry[horizon].p50));
            expect(hours + speed + scope + order).toBe(days);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a single cause', () => {
  const RUNS = 1000;
  const week: Week = [180, 180, 180, 180, 180, 180, 180];
  let base: PlanState;
  beforeAll(() => {
    base = begunPlan({ week }, addDays(TODAY, -61));
    addOwn(base, 'thesis', 2400);
    for (let back = 61; back > 0; back -= 1) study(base, addDays(TODAY, -back), 150);
    store(base, TODAY, RUNS);
  });
  /** What the next entry says after something happened. */
  function after(happens: (plan: PlanState) => void, days = 0, from = base): { ready: Shift; full: Shift } {
    const plan = structuredClone(from);
    // As told the day before: an entry of the same day would take its place.
    for (const entry of plan.ledger.entries) entry.day = addDays(entry.day, -1);
    happens(plan);
    const { ready, full } = store(plan, addDays(TODAY, days), RUNS).shift!;
    return { ready, full };
  }
  const none: Shift = { days: 0, hours: 0, speed: 0, scope: 0, order: 0 };
  /** All of the shift is one part's; gives its days. */
  function only(part: keyof Shift, shift: Shift): number {
    expect(shift).toEqual({ ...none, days: shift.days, [part]: shift.days });
    return shift.days;
  }

  it('of nothing is nothing', () => {
    expect(after(() => undefined)).toEqual({ ready: none, full: none });
  });

  it('is hours when weeks are missed: as many days later, and more when they show a slower pace', () => {
    const fresh = begunPlan({ week });
    store(fresh, TODAY, RUNS);
    const missed = after(() => undefined, 7, fresh);
    expect([only('hours', missed.ready), only('hours', missed.full)]).toEqual([7, 7]);
    const slower = after(() => undefined, 16);
    expect(only('hours', slower.ready)).toBeGreaterThan(16);
    expect(only('hours', slower.full)).toBeGreaterThan(16);
  });

  it('is hours when twice as much is planned, and when days off are', () => {
    const twice = after((plan) =>
      editAvailability(plan, { week: plan.availability!.week.map((one) => one * 2) as Week }, TODAY),
    );
    expect(only('hours', twice.ready)).toBeLessThan(-100);
    expect(only('hours', twice.full)).toBeLessThan(-100);
    const off = { id: 'off', from: addDays(TODAY, 2), to: addDays(TODAY, 22), title: '' };
    const away = after((plan) => editAvailability(plan, { daysOff: [off] }, TODAY));
    expect(only('hours', away.ready)).toBeGreaterThan(15);
    expect(only('hours', away.full)).toBeLessThan(27);
  });

  /** Two weeks at the usual pace; tasks take this many times their estimate. */
  const work =
    (times: number) =>
    (plan: PlanState): void => {
      const queue = planOrder(makePlan(plan, TODAY), plan.tasks);
      let spent = 0;
      for (let day = TODAY; day < addDays(TODAY, 14); day = addDays(day, 1)) {
        const task = queue[0]!;
        study(plan, day, 150, task.id);
        spent += 150;
        if (spent < task.effort * times) continue;
        finishTask(plan, task.id, day);
        queue.shift();
        spent = 0;
      }
    };

  it('is speed when tasks take twice their estimate, or half of it, and next to nothing when they take what was expected', () => {
    const [slow, usual, fast] = [2.4, 1.25, 0.6].map((times) => after(work(times), 14));
    for (const horizon of ['ready', 'full'] as const) {
      expect(slow![horizon].speed).toBeGreaterThan(20);
      expect(fast![horizon].speed).toBeLessThan(-20);
      expect(Math.abs(usual![horizon].speed)).toBeLessThan(8);
      // The same hours were studied each time: about those that were planned.
      expect(new Set([slow, usual, fast].map((one) => one![horizon].hours)).size).toBe(1);
      expect(Math.abs(slow![horizon].hours)).toBeLessThan(8);
      for (const one of [slow, usual, fast]) expect(one![horizon]).toMatchObject({ scope: 0, order: 0 });
    }
  });

  it('is scope when tasks are added, changed or taken off', () => {
    const added = after((plan) => addOwn(plan, 'more', 2400, 'ready', -1));
    expect(only('scope', added.ready)).toBeGreaterThan(10);
    expect(only('scope', added.full)).toBeGreaterThan(10);
    const grown = after((plan) => editTask(plan, 'task.thesis', { effort: 4800 }));
    expect(only('scope', grown.full)).toBeGreaterThan(10);
    for (const happens of [
      (plan: PlanState) => removeMilestone(plan, 'thesis'),
      (plan: PlanState) => void (plan.milestones['thesis']!.status = 'skipped'),
    ]) {
      const removed = after(happens);
      expect(only('scope', removed.full)).toBeLessThan(-10);
      expect(removed.ready).toEqual(none);
    }
  });

  it('is scope when a way over another job is chosen, with its hours and its order', () => {
    const chosen = after((plan) => {
      plan.route = { over: 'data-engineer', minutesPerWeek: 900 };
      regenerate(catalog, plan);
    });
    expect(only('scope', chosen.full)).not.toBe(0);
    expect(only('scope', chosen.ready)).not.toBe(0);
  });

  it('is speed when that job is there sooner than its learning', () => {
    const plan = structuredClone(base);
    plan.route = { over: 'data-engineer', minutesPerWeek: 900 };
    regenerate(catalog, plan);
    store(plan, TODAY, RUNS);
    const hired = after((one) => finishTask(one, 'role.data-engineer', TODAY), 0, plan);
    expect(only('speed', hired.full)).toBeLessThan(-10);
  });

  it('is order when a date or the order of a task changes', () => {
    for (const edit of [{ deadline: addDays(TODAY, 20) }, { order: -1 }]) {
      const moved = after((plan) => editTask(plan, 'task.thesis', edit));
      expect(only('order', moved.ready)).toBeGreaterThan(10);
      expect(moved.full).toEqual(none);
    }
  });

  it('can still be told when an update made one of tasks that waited for each other', () => {
    const plan = structuredClone(base);
    const [first, second] = Object.values(plan.ledger.basis!.tasks);
    const [a, b] = Object.keys(plan.ledger.basis!.tasks);
    first!.prerequisites = [b!];
    second!.prerequisites = [a!];
    const { full } = after(() => undefined, 0, plan);
    expect(full.hours + full.speed + full.scope + full.order).toBe(full.days);
  });
});
