import { groupBy } from '../../domain/group-by.ts';
import type { Patches } from 'mutative';
import type { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import { MonthState, PlanState, type State } from '../../domain/state.ts';
import { MonthName } from './document.ts';

/** Members whose schema is a record, so that their entries can be checked one by one. */
const RECORDS = new Set([
  'goals',
  'milestones',
  'tasks',
  'courses',
  'certifications',
  'projects',
  'totals',
  'trash',
]);

function hold(schema: z.ZodType, value: unknown, field: string): void {
  const result = schema.safeParse(value);
  if (result.success) return;
  const issue = result.error.issues[0];
  throw new Failure('invalid', {
    field: [field, ...(issue?.path ?? [])].join('.'),
    reason: issue?.message ?? '',
  });
}

/** The entries of a record that patches name, or all of it (undefined) when they replace it. */
function touched(patches: Patches<true>, depth: number): Set<string> | undefined {
  if (patches.some(({ path }) => path.length <= depth)) return undefined;
  return new Set(patches.map(({ path }) => String(path[depth])));
}

/** A record with only the entries named; one that was removed needs no check. */
function entries(record: object, keys: Set<string> | undefined): unknown {
  if (!keys) return record;
  return Object.fromEntries(
    [...keys].flatMap((key) => (key in record ? [[key, Reflect.get(record, key)]] : [])),
  );
}

const grouped = (patches: Patches<true>, root: string): Map<string, Patches<true>> =>
  groupBy(
    patches.filter(({ path }) => path[0] === root && path.length > 1),
    ({ path }) => String(path[1]),
  );

/** Holds what patches changed against the schemas before it is written; throws `invalid` naming the field. */
export function requireShape(patches: Patches<true>, after: State): void {
  if (patches.some(({ path }) => path[0] === 'plan' && path.length === 1))
    hold(PlanState, after.plan, 'plan');
  for (const [name, those] of grouped(patches, 'plan')) {
    const schema: z.ZodType | undefined = PlanState.shape[name as keyof PlanState];
    if (!schema) throw new Failure('invalid', { field: name, reason: 'unknown' });
    const value: unknown = after.plan[name as keyof PlanState];
    const parts = RECORDS.has(name) && typeof value === 'object' && value !== null;
    hold(schema, parts ? entries(value, touched(those, 2)) : value, name);
  }
  requireSessions(patches, after.months);
}

/** The same for what patches changed in months. */
export function requireSessions(patches: Patches<true>, months: State['months']): void {
  for (const [name, those] of grouped(patches, 'months')) {
    hold(MonthName, name, 'months');
    hold(MonthState, entries(months[name] ?? {}, touched(those, 2)), `months.${name}`);
  }
}
