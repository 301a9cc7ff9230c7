import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import { MonthState, PlanState } from '../../domain/state.ts';
import { type Json, migrateMonth, migratePlan, openedPlan, SUPPORTED } from './migrations/migrations.ts';
import { unseal } from './seal.ts';

export const MonthName = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What the plan knows of each month's file: the sequence number it was written at, and how many sessions it holds. */
export const MonthIndex = z.record(
  MonthName,
  z.strictObject({ seq: z.int().min(0), records: z.int().min(0) }),
);
export type MonthIndex = z.infer<typeof MonthIndex>;

const head = {
  version: z.int().min(1).max(SUPPORTED),
  store: z.string().min(1),
  seq: z.int().min(0),
  sum: z.string(),
};
const PlanHead = z.strictObject({
  ...head,
  format: z.literal('ascent-plan'),
  months: MonthIndex,
  data: z.unknown(),
});
const MonthHead = z.strictObject({
  ...head,
  format: z.literal('ascent-sessions'),
  month: MonthName,
  data: z.unknown(),
});

/** `store` names the folder's whole life, so that a file of another folder is noticed. Data is as its `version` had it. */
export interface PlanDocument {
  format: 'ascent-plan';
  version: number;
  store: string;
  seq: number;
  months: MonthIndex;
  data: PlanState;
}

export interface MonthDocument {
  format: 'ascent-sessions';
  version: number;
  store: string;
  seq: number;
  month: string;
  data: MonthState;
}

export const unreadable = (file: string, reason: string): Failure<'store-unreadable'> =>
  new Failure('store-unreadable', { file, reason, kept: null });

/** The file's object once its format, version and checksum hold; the version comes first, a newer one may sum otherwise. */
export function openSealed(file: string, format: string, bytes: Uint8Array): object {
  let opened: { value: object; whole: boolean };
  try {
    opened = unseal(bytes);
  } catch {
    throw unreadable(file, bytes.length === 0 ? 'empty' : 'not-json');
  }
  const said = opened.value as { format?: unknown; version?: unknown };
  if (said.format !== format) throw unreadable(file, 'wrong-format');
  if (typeof said.version === 'number' && said.version > SUPPORTED) {
    throw new Failure('store-newer', { file, version: said.version, supported: SUPPORTED });
  }
  if (!opened.whole) throw unreadable(file, 'checksum');
  return opened.value;
}

const first = (error: z.ZodError): string => {
  const issue = error.issues[0];
  return issue ? `shape: ${issue.path.join('.')}: ${issue.message}` : 'shape';
};

function shaped<T>(schema: z.ZodType<T>, file: string, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw unreadable(file, first(result.error));
  return result.data;
}

// The whole schema takes 35 to 55 ms for 500 tasks and ten years of totals, and 20 ms a month, which would be most of
// opening. Every change is held against it before it is written (shape.ts), and the checksum says that nothing altered
// since, so ordinary reading looks at the outermost members only; `thorough` (the doctor's) at everything.
const PlanMembers = z
  .strictObject(Object.fromEntries(Object.keys(PlanState.shape).map((name) => [name, z.unknown()])))
  .refine((data) => Object.values(data).every((value) => value !== undefined));

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws store-unreadable naming the file, or store-newer. */
export function readPlanDocument(file: string, bytes: Uint8Array, thorough = false): PlanDocument {
  const value = shaped(PlanHead, file, openSealed(file, 'ascent-plan', bytes));
  if (!isObject(value.data)) throw unreadable(file, 'shape');
  const data = openedPlan(value.data, value.version);
  shaped<unknown>(thorough ? PlanState : PlanMembers, file, migratePlan(data, value.version));
  return { ...withoutSum(value), data: data as PlanState };
}

/** The plan as the newest version has it. */
export const newestPlan = ({ data, version }: Pick<PlanDocument, 'data' | 'version'>): PlanState =>
  migratePlan(data as unknown as Json, version) as PlanState;

/** The month as the newest version has it. */
export const newestMonth = ({ data, version }: Pick<MonthDocument, 'data' | 'version'>): MonthState =>
  migrateMonth(data, version) as MonthState;

/** Throws store-unreadable naming the file, also when it is another month's, or store-newer. */
export function readMonthDocument(
  file: string,
  month: string,
  bytes: Uint8Array,
  thorough = false,
): MonthDocument {
  const value = shaped(MonthHead, file, openSealed(file, 'ascent-sessions', bytes));
  if (value.month !== month) throw unreadable(file, 'other-month');
  if (!isObject(value.data)) throw unreadable(file, 'shape');
  if (thorough) shaped(MonthState, file, migrateMonth(value.data, value.version));
  return { ...withoutSum(value), data: value.data as MonthState };
}

/** The object as it was before it was sealed. */
export function withoutSum<T extends { sum: string }>(value: T): Omit<T, 'sum'> {
  const rest: Omit<T, 'sum'> & { sum?: string } = { ...value };
  delete rest.sum;
  return rest;
}
