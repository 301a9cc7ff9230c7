import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import type { Band, LedgerEntry, Shift } from '../../src/domain/ledger-schema.ts';
import { newestSlip } from '../../src/domain/slip.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { TODAY } from './begun-plan.ts';
import { addOwn } from './chosen-plan.ts';
import { ownPlan } from './own-plan.ts';

const band: Band = { p10: TODAY, p50: TODAY, p80: TODAY, p90: TODAY };
const shift = (days: number): Shift => ({ days, hours: days, speed: 0, scope: 0, order: 0 });
const BEFORE = addDays(TODAY, -7);

/** Two stored forecasts a week apart, for milestones a to d that are on the roadmap. */
function moved(
  days: { ready: number; full: number },
  milestones: [LedgerEntry['milestones'], LedgerEntry['milestones']] = [{}, {}],
): PlanState {
  const plan = ownPlan([]);
  for (const id of ['a', 'b', 'c', 'd']) addOwn(plan, id, 60);
  const entry = { ready: band, full: band };
  plan.ledger.entries = [
    { ...entry, day: BEFORE, milestones: milestones[0], shift: null },
    {
      ...entry,
      day: TODAY,
      milestones: milestones[1],
      shift: { since: BEFORE, ready: shift(days.ready), full: shift(days.full) },
    },
  ];
  return plan;
}

describe('a slip', () => {
  it('is told for a week', () => {
    const plan = moved({ ready: 5, full: 0 });
    const told = { since: BEFORE, day: TODAY, horizon: 'ready', shift: shift(5), moved: [] };
    expect(newestSlip(plan, true, TODAY)).toEqual(told);
    expect(newestSlip(plan, true, addDays(TODAY, 7))).toEqual(told);
    expect(newestSlip(plan, true, addDays(TODAY, 8))).toBeNull();
  });

  it.each([
    [3, null],
    [-3, null],
    [4, 4],
    [-4, -4],
  ])('of %i days is told only above three, to either side', (days, told) => {
    expect(newestSlip(moved({ ready: days, full: 0 }), true, TODAY)?.shift.days ?? null).toBe(told);
  });

  it('is that of everything once nothing of the first horizon is open', () => {
    expect(newestSlip(moved({ ready: 9, full: 0 }), false, TODAY)).toBeNull();
    expect(newestSlip(moved({ ready: 0, full: 9 }), false, TODAY)).toMatchObject({ horizon: 'full' });
  });

  it('lists milestones that moved by more than three days, the most first, by the days and not by the distance', () => {
    const plan = moved({ ready: 9, full: 9 }, [
      { a: [40, 50], b: [40, 50], c: [40, 50], d: [40, 50] },
      // A week later the same distance is a week's slip, and 33 days ahead the same day.
      { a: [40, 50], b: [33, 43], c: [20, 30], d: [36, 60] },
    ]);
    expect(newestSlip(plan, true, TODAY)!.moved).toEqual([
      { id: 'c', title: 'Own c', from: addDays(TODAY, 33), to: addDays(TODAY, 20), days: -13 },
      { id: 'a', title: 'Own a', from: addDays(TODAY, 33), to: addDays(TODAY, 40), days: 7 },
    ]);
  });

  it('says nothing of a milestone that is new, has ended or is gone', () => {
    const plan = moved({ ready: 9, full: 9 }, [
      { b: [1, 1], gone: [1, 1] },
      { a: [99, 99], gone: [99, 99] },
    ]);
    expect(newestSlip(plan, true, TODAY)!.moved).toEqual([]);
  });

  it('needs two forecasts, the newer one with its shift', () => {
    const plan = moved({ ready: 9, full: 9 });
    plan.ledger.entries[1]!.shift = null;
    expect(newestSlip(plan, true, TODAY)).toBeNull();
    plan.ledger.entries.shift();
    expect(newestSlip(plan, true, TODAY)).toBeNull();
    plan.ledger.entries.shift();
    expect(newestSlip(plan, true, TODAY)).toBeNull();
  });
});
