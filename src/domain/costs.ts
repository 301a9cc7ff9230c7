import { groupBy } from './group-by.ts';
import type { Money } from './identity.ts';
import type { PlanState } from './state.ts';

export interface Cost {
  kind: 'course' | 'certification';
  id: string;
  title: string;
  money: Money;
  paid: boolean;
}

/** What the chosen courses and certifications cost, and what was paid for others; free and unknown is left out. */
export function chosenCosts(plan: Pick<PlanState, 'courses' | 'certifications'>): Cost[] {
  return [
    ...Object.values(plan.courses)
      .filter((one) => one.paid || (one.status !== 'dropped' && one.status !== 'wished'))
      .map(({ id, title, cost, paid }) => ({ kind: 'course' as const, id, title, money: cost, paid })),
    ...Object.values(plan.certifications)
      .filter((one) => one.paid || one.status !== 'considered')
      .map(({ id, name, fee, paid }) => ({
        kind: 'certification' as const,
        id,
        title: name,
        money: fee,
        paid,
      })),
  ].flatMap((one) => (one.money && one.money.minor > 0 ? [{ ...one, money: one.money }] : []));
}

/** What is still to be paid, a sum for each currency, since nothing is converted. */
export function openCosts(plan: Pick<PlanState, 'courses' | 'certifications'>): Money[] {
  const open = chosenCosts(plan).filter((one) => !one.paid);
  return [...groupBy(open, (one) => one.money.currency)].map(([currency, costs]) => ({
    currency,
    minor: sumOf(costs),
  }));
}

const sumOf = (costs: readonly Cost[]): number => costs.reduce((sum, one) => sum + one.money.minor, 0);

/** The money of one currency, in minor units. */
export interface BudgetLine {
  currency: string;
  /** What may be spent; null when no budget is set in this currency. */
  set: number | null;
  /** Paid. */
  spent: number;
  /** Chosen and not paid. */
  committed: number;
  /** What is left of the budget after both, below zero when it is not enough; null without one. */
  left: number | null;
}

/** Every currency that a budget is set in or that something costs in, set ones first in the person's order. */
export function budgetLines(
  plan: Pick<PlanState, 'courses' | 'certifications'> & { settings: Pick<PlanState['settings'], 'budget'> },
): BudgetLine[] {
  const costs = groupBy(chosenCosts(plan), (one) => one.money.currency);
  const set = new Map(plan.settings.budget.map((one) => [one.currency, one.minor]));
  return [...new Set([...set.keys(), ...[...costs.keys()].sort()])].map((currency) => {
    const known = costs.get(currency) ?? [];
    const spent = sumOf(known.filter((one) => one.paid));
    const committed = sumOf(known.filter((one) => !one.paid));
    const budget = set.get(currency) ?? null;
    return {
      currency,
      set: budget,
      spent,
      committed,
      left: budget === null ? null : budget - spent - committed,
    };
  });
}

/** The budget with one currency set anew, at its place; null takes it away. */
export function withBudget(budget: readonly Money[], currency: string, money: Money | null): Money[] {
  const known = budget.some((one) => one.currency === currency);
  if (money === null) return budget.filter((one) => one.currency !== currency);
  if (!known) return [...budget, money];
  return budget.map((one) => (one.currency === currency ? money : one));
}
