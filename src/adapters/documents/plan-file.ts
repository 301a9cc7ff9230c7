import { z } from 'zod';
import { totalsOf } from '../../domain/sessions.ts';
import { wrongTotals } from '../../domain/consistency.ts';
import { Failure } from '../../domain/failure.ts';
import { isShallow } from '../../domain/json-depth.ts';
import { MonthState, PlanState } from '../../domain/state.ts';
import { MonthName } from '../store/document.ts';
import {
  type Json,
  migrateMonth,
  migratePlan,
  openedPlan,
  SUPPORTED,
} from '../store/migrations/migrations.ts';

/** A plan with its sessions that a file brought, held against the schemas. */
export interface PlanFromFile {
  plan: PlanState;
  months: Map<string, MonthState>;
  /** When it was exported; a document tells noon of its day. */
  exportedAt: string;
  /** The name was left out on purpose, so that restoring keeps the one there is. */
  nameHidden: boolean;
}

export const refused = (
  file: string,
  reason: 'no-plan' | 'altered' | 'too-large' | 'too-deep' | 'shape',
): Failure<'plan-file-refused'> => new Failure('plan-file-refused', { file, reason });

/** Throws plan-file-refused for JSON that is deeper than a plan ever is: what is read could else not be written again. */
export function requireShallow(file: string, json: Uint8Array): void {
  if (!isShallow(json.length, (at) => json[at])) throw refused(file, 'too-deep');
}

const Export = z.object({
  format: z.literal('ascent-export'),
  version: z.int().min(1),
  exportedAt: z.iso.datetime(),
  plan: z.record(z.string(), z.unknown()),
  sessions: z.record(MonthName, z.record(z.string(), z.unknown())),
});

/** The content of a JSON export, of any version of the store's files. Throws plan-file-refused, store-newer. */
export function readExport(file: string, value: unknown): PlanFromFile {
  const outer = Export.safeParse(value);
  if (!outer.success) throw refused(file, 'no-plan');
  const { exportedAt, sessions, version } = outer.data;
  if (version > SUPPORTED) throw new Failure('store-newer', { file, version, supported: SUPPORTED });
  const data: Json = outer.data.plan;
  const plan = PlanState.safeParse(migratePlan(openedPlan(data, version), version));
  if (!plan.success) throw refused(file, 'shape');
  const months = new Map<string, MonthState>();
  for (const [name, month] of Object.entries(sessions)) {
    const read = MonthState.safeParse(migrateMonth(month, version));
    if (!read.success) throw refused(file, 'shape');
    if (Object.entries(read.data).some(([id, one]) => one.id !== id || !id.startsWith(`${name}.`)))
      throw refused(file, 'shape');
    months.set(name, read.data);
  }
  return { plan: withRightTotals(plan.data, months), months, exportedAt, nameHidden: false };
}

/** Day totals are kept beside the sessions; where a hand changed one without the other, the sessions count. */
function withRightTotals(plan: PlanState, months: ReadonlyMap<string, MonthState>): PlanState {
  const sessions = [...months.values()].flatMap((month) => Object.values(month));
  return wrongTotals(plan.totals, sessions).length === 0 ? plan : { ...plan, totals: totalsOf(sessions) };
}
