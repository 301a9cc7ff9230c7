import { groupBy } from './group-by.ts';
import type { Money } from './identity.ts';
import type { PlanState } from './state.ts';

export interface Cost {
  title: string;
  money: Money;
  paid: boolean;
}

/** What the chosen courses and certifications cost; what is free or not known is left out. */
export function chosenCosts(plan: Pick<PlanState, 'courses' | 'certifications'>): Cost[] {
  return [
    ...Object.values(plan.courses)
      .filter((one) => one.status !== 'dropped' && one.status !== 'wished')
      .map((one) => ({ title: one.title, money: one.cost, paid: one.paid })),
    ...Object.values(plan.certifications)
      .filter((one) => one.status !== 'considered')
      .map((one) => ({ title: one.name, money: one.fee, paid: one.paid })),
  ].flatMap(({ title, money, paid }) => (money && money.minor > 0 ? [{ title, money, paid }] : []));
}

/** What is still to be paid, a sum for each currency, since nothing is converted. */
export function openCosts(plan: Pick<PlanState, 'courses' | 'certifications'>): Money[] {
  const open = chosenCosts(plan).filter((one) => !one.paid);
  return [...groupBy(open, (one) => one.money.currency)].map(([currency, costs]) => ({
    currency,
    minor: costs.reduce((sum, one) => sum + one.money.minor, 0),
  }));
}
