import { z } from 'zod';
import { Day } from './day-schema.ts';
import { Effort, Id, Title } from './identity.ts';
import { Horizon, TaskKind } from './roadmap-schema.ts';

/** Days by which the work ends with 10, 50, 80 and 90 % probability. */
export const Band = z.strictObject({ p10: Day, p50: Day, p80: Day, p90: Day });
export type Band = z.infer<typeof Band>;

/** Log of actual ÷ estimated hours: its mean and spread, and the finished tasks it rests on. */
export const Fit = z.strictObject({ mean: z.number(), sigma: z.number().min(0), finished: z.int().min(0) });
export type Fit = z.infer<typeof Fit>;

/** Accuracy for every kind of task. */
export const AccuracyFit = z.record(TaskKind, Fit);
export type AccuracyFit = z.infer<typeof AccuracyFit>;

/** What moved P50 since the entry of an earlier day, in whole days; the parts add up to `days`. */
export const Shift = z.strictObject({
  days: z.int(),
  hours: z.int(),
  speed: z.int(),
  scope: z.int(),
  order: z.int(),
});
export type Shift = z.infer<typeof Shift>;

/** A forecast as it was told on a day. Milestones: days from `day` to their P50 and P80. */
export const LedgerEntry = z.strictObject({
  day: Day,
  ready: Band,
  full: Band,
  milestones: z.record(Id, z.tuple([z.int(), z.int()])),
  shift: z.strictObject({ since: Day, ready: Shift, full: Shift }).nullable(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** An open task as it stood when a forecast was stored. */
export const BasisTask = z.strictObject({
  milestone: Id,
  kind: TaskKind,
  horizon: Horizon,
  about: Id.nullable(),
  effort: Effort,
  left: Effort,
  prerequisites: z.array(Id),
  order: z.number(),
  earliest: Day.nullable(),
  deadline: Day.nullable(),
  fixedDay: Day.nullable(),
});
export type BasisTask = z.infer<typeof BasisTask>;

/** What an entry was made from, so that a later shift can be taken apart; `logged` is all minutes ever. */
export const Basis = z.strictObject({
  day: Day,
  logged: z.int().min(0),
  focusLimit: z.int(),
  fit: AccuracyFit,
  tasks: z.record(Id, BasisTask),
});
export type Basis = z.infer<typeof Basis>;

/**
 * Forecasts as they were told, oldest first, at most one a day. Beside the newest one's basis stands that of the one
 * before it (`earlier`): a newer entry of the same day takes its shift against that one.
 */
export const Ledger = z.strictObject({
  entries: z.array(LedgerEntry),
  basis: Basis.nullable(),
  earlier: Basis.optional(),
});
export type Ledger = z.infer<typeof Ledger>;

/** The plan's days as they once were, kept to compare with. */
export const Baseline = z.strictObject({
  id: Id,
  name: Title,
  day: Day,
  readyEnd: Day.nullable(),
  end: Day.nullable(),
  left: z.int().min(0),
  milestones: z.record(Id, z.strictObject({ title: Title, start: Day, end: Day })),
});
export type Baseline = z.infer<typeof Baseline>;
