import { groupBy } from '../../domain/group-by.ts';
import type { Money } from '../../domain/identity.ts';
import { money } from '../format.ts';

/** Planned and spent sums in words, a currency each, since nothing is converted; null when nothing costs anything. */
export function budgetWords(costs: readonly { amount: Money | null; paid: boolean }[]): string | null {
  const known = costs.flatMap(({ amount, paid }) =>
    amount && amount.minor > 0 ? [{ ...amount, paid }] : [],
  );
  if (known.length === 0) return null;
  const sums = (paid: boolean): string => {
    const groups = groupBy(
      known.filter((one) => one.paid === paid),
      (one) => one.currency,
    );
    const said = [...groups].map(([currency, group]) =>
      money({ minor: group.reduce((sum, one) => sum + one.minor, 0), currency }),
    );
    return said.join(' + ') || 'nothing';
  };
  return `${sums(false)} planned, ${sums(true)} spent`;
}
