import type { PlanState } from './state.ts';

/**
 * The plan as a printed document carries it: without what belongs to this machine and moment, which restoring leaves
 * alone anyway, so that the same data on the same day gives the same bytes; without the name where it is hidden.
 */
export function planOnPaper(plan: PlanState, hideName: boolean): PlanState {
  return {
    ...plan,
    profile: plan.profile && hideName ? { ...plan.profile, name: '' } : plan.profile,
    timer: null,
    remindedUntil: null,
    settings: { ...plan.settings, backupFolder: null },
  };
}
