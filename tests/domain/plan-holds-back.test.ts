import { describe, expect, it } from 'vitest';
import { type HoldsBack, holdsBack } from '../../src/domain/holds-back.ts';
import { makePlan } from '../../src/domain/plan.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { ownPlan } from './own-plan.ts';
import { MONDAY } from './schedule-cases.ts';

const found = (plan: PlanState, horizon: 'ready' | 'full' = 'full'): HoldsBack | null =>
  holdsBack(plan, makePlan(plan, MONDAY), horizon, MONDAY);

describe('what holds the end back', () => {
  it('is the hours when the work fills what is offered, whatever the chain', () => {
    const plan = ownPlan([
      { id: 'a', effort: 300 },
      { id: 'b', effort: 200, prerequisites: ['a'] },
      { id: 'c', effort: 100 },
    ]);
    expect(found(plan)).toEqual({
      chainMinutes: 500,
      allMinutes: 600,
      chain: ['a', 'b'],
      offeredMinutes: 600,
      dateMinutes: 0,
      orderMinutes: 0,
      cause: 'hours',
    });
  });

  it('is the dates when an earliest start leaves hours unused', () => {
    const plan = ownPlan([
      { id: 'a', effort: 60 },
      { id: 'b', effort: 60, prerequisites: ['a'], earliest: '2026-11-27' },
    ]);
    // Tuesday to Thursday are free: three of five hours.
    expect(found(plan)).toMatchObject({ offeredMinutes: 300, dateMinutes: 180, cause: 'dates' });
  });

  it('is the dates when days off take a tenth or more of the hours, and not below that', () => {
    const off = { daysOff: [{ id: 'x', from: '2026-11-24', to: '2026-11-24', title: '' }] };
    expect(found(ownPlan([{ id: 'a', effort: 540 }], off))).toMatchObject({
      offeredMinutes: 600,
      dateMinutes: 60,
      cause: 'dates',
    });
    expect(found(ownPlan([{ id: 'a', effort: 600 }], off))!.cause).toBe('hours');
  });

  it('is the order when the focus limit leaves hours unused', () => {
    const plan = ownPlan(
      [
        { id: 'a', effort: 20 },
        { id: 'b', effort: 20, prerequisites: ['a'] },
        { id: 'c', effort: 20, prerequisites: ['b'] },
      ],
      { focusLimit: 1 },
    );
    expect(found(plan)).toMatchObject({ offeredMinutes: 140, orderMinutes: 80, cause: 'order' });
  });

  it('is the order when tasks that the first horizon does not need come before it', () => {
    const plan = ownPlan([
      { id: 'a', effort: 60, order: 0 },
      { id: 'b', effort: 60, order: 1, horizon: 'ready', prerequisites: ['c'] },
      { id: 'c', effort: 60, order: 2 },
    ]);
    expect(found(plan, 'ready')).toEqual({
      chainMinutes: 120,
      allMinutes: 120,
      chain: ['c', 'b'],
      offeredMinutes: 180,
      dateMinutes: 0,
      orderMinutes: 60,
      cause: 'order',
    });
    expect(found(plan, 'full')!.cause).toBe('hours');
  });

  it('is nothing when nothing is open, or an end is not planned', () => {
    expect(found(ownPlan([]))).toBeNull();
    expect(found(ownPlan([{ id: 'a', effort: 60 }]), 'ready')).toBeNull();
    expect(found(ownPlan([{ id: 'a', effort: 60 }], { week: [0, 0, 0, 0, 0, 0, 0] }))).toBeNull();
  });

  it('is the hours for a roadmap as it begins', () => {
    const plan = begunPlan();
    const made = makePlan(plan, TODAY);
    const [ready, full] = [holdsBack(plan, made, 'ready', TODAY)!, holdsBack(plan, made, 'full', TODAY)!];
    expect([ready.cause, full.cause]).toEqual(['hours', 'hours']);
    expect(ready.allMinutes).toBeLessThan(full.allMinutes);
    expect(full.offeredMinutes).toBe(full.allMinutes + full.dateMinutes + full.orderMinutes);
  });
});
