import type { Planner } from '../adapters/open-planner.ts';

type Plan = ReturnType<Planner['ports']['store']['current']>['plan'];

/** The plan as it is now; null while there is none that can be read. */
export const planNow = (planner: Planner): Plan | null =>
  planner.newest() === 0 ? null : planner.ports.store.current().plan;

/** Whether a timer's clock runs. */
export function runningTimer(planner: Planner): boolean {
  const timer = planNow(planner)?.timer ?? null;
  return timer !== null && timer.resumedAt !== null;
}
