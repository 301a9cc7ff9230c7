import { z } from 'zod';
import { Instant } from './day-schema.ts';
import { MonthState, PlanState } from './state.ts';

/** The version of what an exported file holds: that of the store's own files, by which an older one is brought up. */
export const PLAN_FILE_VERSION = 5;

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Everything as one file: the plan, and every session by the month that it is filed under. */
export const PlanFile = z.strictObject({
  format: z.literal('ascent-export'),
  version: z.literal(PLAN_FILE_VERSION),
  exportedAt: Instant,
  plan: PlanState,
  sessions: z.record(Month, MonthState),
});
