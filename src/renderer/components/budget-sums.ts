import { budgetLines } from '../../domain/costs.ts';
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

/** What is left of the budget for courses and exams, a currency each; null where none is set. */
export function budgetLeft(plan: Parameters<typeof budgetLines>[0]): string | null {
  const said = budgetLines(plan).flatMap(({ currency, set, left }) => {
    if (set === null || left === null) return [];
    const of = money({ minor: set, currency });
    const amount = money({ minor: Math.abs(left), currency });
    return [left < 0 ? `budget of ${of} exceeded by ${amount}` : `${amount} left of the budget of ${of}`];
  });
  return said.length > 0 ? said.join(', ') : null;
}
