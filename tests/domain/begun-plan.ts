import { type Beginning, begin } from '../../src/domain/beginning.ts';
import { spreadWeek } from '../../src/domain/person.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { emptyPlan } from '../../src/domain/empty-plan.ts';
import { catalog } from './catalog-for-tests.ts';

export const TODAY = '2026-11-21';

/** A plan that somebody has just begun: a data analyst with six hours a week unless said otherwise. */
export function begunPlan(wish: Partial<Beginning> = {}, today = TODAY): PlanState {
  const plan = emptyPlan();
  const usual: Beginning = {
    name: '',
    from: 'data-analyst',
    years: null,
    country: '',
    levels: {},
    week: spreadWeek(360),
    daysOff: [],
    target: null,
  };
  begin(catalog, plan, { ...usual, ...wish }, today);
  return plan;
}
