import type { PlanState } from './state.ts';

/** A copy of plain JSON that can be changed without the original noticing. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * A copy of the plan to try a change on. Logged hours and the ledger, by far the largest parts, are shared: a trial
 * reads them and must not change them.
 */
export function draftOf(plan: PlanState): PlanState {
  const { totals, ledger, ...rest } = plan;
  return { ...copyOf(rest), totals, ledger };
}
