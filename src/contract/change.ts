import type { PlanState } from '../domain/state.ts';

/** One change as others are told of it. `parts` are the plan's members that are new, whole. */
export interface Change {
  seq: number;
  what: string;
  parts: Partial<PlanState>;
  /** Months whose sessions changed. */
  months: string[];
}
