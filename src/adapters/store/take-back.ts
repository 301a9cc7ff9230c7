import { setImmediate as turn } from 'node:timers/promises';
import { apply, type Patches } from 'mutative';
import { totalsOf } from '../../domain/sessions.ts';
import type { PlanState, State } from '../../domain/state.ts';
import { isTotal } from './overlap.ts';

const isOwnTotal = ({ path }: Patches<true>[number]): boolean => isTotal(path as (string | number)[]);

/**
 * Carries out a change's inverse on a draft. Day totals are added up anew from the sessions rather than set to what
 * they were, since sessions may have come to the same days in between.
 */
export function takeBack(draft: State, inverse: Patches<true>): void {
  const totals = inverse.filter(isOwnTotal);
  const months = new Set(totals.map(({ path }) => String(path[2])));
  // Where the sessions behind the totals aren't part of the change, it is about the totals themselves.
  const known = [...months].every((name) => draft.months[name] !== undefined);
  apply(draft, known ? inverse.filter((patch) => !isOwnTotal(patch)) : inverse);
  if (known)
    setTotals(draft.plan, Object.fromEntries([...months].map((name) => [name, sumOf(draft.months, name)])));
}

type MonthTotals = PlanState['totals'][string];

const sumOf = (months: State['months'], name: string): MonthTotals | undefined =>
  totalsOf(Object.values(months[name] ?? {}))[name];

function setTotals(plan: PlanState, totals: Record<string, MonthTotals | undefined>): void {
  for (const [name, sums] of Object.entries(totals)) {
    if (sums) plan.totals[name] = sums;
    else Reflect.deleteProperty(plan.totals, name);
  }
}

/** The day totals of each of these months, added up with turns for others in between. */
export async function totalsWith(months: State['months']): Promise<Record<string, MonthTotals | undefined>> {
  const totals: Record<string, MonthTotals | undefined> = {};
  for (const name of Object.keys(months)) {
    totals[name] = sumOf(months, name);
    await turn();
  }
  return totals;
}

/** The same for a change whose sessions are taken back apart: `totals` are those of the months that they lie in. */
export function takeBackPlan(
  draft: State,
  inverse: Patches<true>,
  totals: Record<string, MonthTotals | undefined>,
): void {
  const rest = inverse.filter((patch) => !isOwnTotal(patch) || !(String(patch.path[2]) in totals));
  apply(draft, rest);
  setTotals(draft.plan, totals);
}
