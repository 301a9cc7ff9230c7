import type { Planner } from '../adapters/open-planner.ts';

/** Whether a timer's clock runs; false while the data can't be read. */
export function runningTimer(planner: Planner): boolean {
  if (planner.newest() === 0) return false;
  const { timer } = planner.ports.store.current().plan;
  return timer !== null && timer.resumedAt !== null;
}
