import type { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import { MonthState, PlanState, type State } from '../../domain/state.ts';
import type { PlanState as Plan } from '../../domain/state.ts';
import { MonthName } from './document.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function require(schema: z.ZodType, value: unknown, field: string): void {
  const result = schema.safeParse(value);
  if (result.success) return;
  const issue = result.error.issues[0];
  throw new Failure('invalid', {
    field: [field, ...(issue?.path ?? [])].join('.'),
    reason: issue?.message ?? '',
  });
}

/** Only the entries that are new: a record's schema is the same for each of them. */
const fresh = (before: unknown, after: unknown): unknown =>
  isRecord(before) && isRecord(after)
    ? Object.fromEntries(
        Object.entries(after).filter(([key, value]) => before[key] !== value || value === undefined),
      )
    : after;

/** Members whose schema is a record, so that their entries can be checked one by one. */
const RECORDS = new Set(['goals', 'milestones', 'tasks', 'courses', 'certifications', 'projects', 'totals']);

/** Holds what changed against the schemas before it is written; throws `invalid` naming the field. */
export function requireShape(before: State, after: State): void {
  if (before.plan !== after.plan) requirePlan(before.plan, after.plan);
  for (const [name, month] of Object.entries(after.months)) {
    if (before.months[name] === month) continue;
    require(MonthName, name, 'months');
    require(MonthState, fresh(before.months[name], month), `months.${name}`);
  }
}

function requirePlan(before: Plan, after: Plan): void {
  for (const [name, schema] of Object.entries(PlanState.shape)) {
    const [old, value] = [before[name as keyof Plan], after[name as keyof Plan]];
    if (old !== value || value === undefined)
      require(schema, RECORDS.has(name) ? fresh(old, value) : value, name);
  }
  const strange = Object.keys(after).find((name) => !(name in PlanState.shape));
  if (strange !== undefined) throw new Failure('invalid', { field: strange, reason: 'unknown' });
}
