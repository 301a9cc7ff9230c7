import { apply, type Patches } from 'mutative';
import { totalsOf } from '../../domain/sessions.ts';
import type { State } from '../../domain/state.ts';
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
  if (!known) return;
  for (const name of months) {
    const sums = totalsOf(Object.values(draft.months[name] ?? {}))[name];
    if (sums) draft.plan.totals[name] = sums;
    else Reflect.deleteProperty(draft.plan.totals, name);
  }
}
