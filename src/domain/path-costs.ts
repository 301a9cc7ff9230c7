import { type Cost, chosenCosts } from './costs.ts';
import type { Money } from './identity.ts';
import type { Payback, Rate } from './market-schema.ts';
import { effort } from './progress.ts';
import type { PlanState } from './state.ts';
import { loggedBySubject } from './work.ts';

/** A fee, and its share of the costs in the currency that is counted in. */
export interface CountedFee {
  fee: Cost;
  amount: number;
  /** The typed rate that it was converted by; null when it is in that currency anyway. */
  rate: Rate | null;
}

/** What the path costs, in whole units of one currency. */
export interface PathCosts {
  fees: CountedFee[];
  /** Fees in a currency without a typed rate; they are in no sum. */
  uncounted: Cost[];
  feesSum: number;
  /** Minutes; their worth is null when hours aren't counted as money, or their worth has no rate. */
  minutesLogged: number;
  minutesLeft: number;
  hourWorth: number | null;
  hoursSum: number;
  /** Currencies that lack a rate to the one that is counted in. */
  missing: string[];
  sum: number;
}

/** How many decimals a currency has, as the store keeps minor units. */
export const minorUnits = (currency: string): number =>
  10 **
  (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2);

/** The rate from one currency to another that the person typed in this direction. */
const rateOf = (rates: PlanState['rates'], from: string, to: string): Rate | null =>
  rates[`${from}-${to}`] ?? null;

/** Money in whole units of a currency; null without a typed rate. */
export function inCurrency(money: Money, to: string, rates: PlanState['rates']): number | null {
  const amount = money.minor / minorUnits(money.currency);
  if (money.currency === to) return amount;
  const rate = rateOf(rates, money.currency, to);
  return rate && amount * rate.rate;
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);

/**
 * Fees of chosen courses and certifications, paid and open, and, when the person said what an hour is worth, all
 * hours logged and the hours that the plan still asks for. Nothing is converted without a typed rate.
 */
export function pathCosts(
  plan: PlanState,
  { currency, hour }: Pick<Payback, 'currency' | 'hour'>,
): PathCosts {
  const all = chosenCosts(plan);
  const fees = all.flatMap((fee): CountedFee[] => {
    const amount = inCurrency(fee.money, currency, plan.rates);
    const rate = fee.money.currency === currency ? null : rateOf(plan.rates, fee.money.currency, currency);
    return amount === null ? [] : [{ fee, amount, rate }];
  });
  const uncounted = all.filter(({ money }) => inCurrency(money, currency, plan.rates) === null);
  const minutesLogged = sumOf([...loggedBySubject(plan.totals).values()]);
  const minutesLeft = effort(plan).left;
  const hourWorth = hour && inCurrency(hour, currency, plan.rates);
  const feesSum = sumOf(fees.map(({ amount }) => amount));
  const hoursSum = ((minutesLogged + minutesLeft) / 60) * (hourWorth ?? 0);
  const unrated = [
    ...uncounted.map(({ money }) => money.currency),
    ...(hour && hourWorth === null ? [hour.currency] : []),
  ];
  return {
    fees,
    uncounted,
    feesSum,
    minutesLogged,
    minutesLeft,
    hourWorth,
    hoursSum,
    missing: [...new Set(unrated)].sort(),
    sum: feesSum + hoursSum,
  };
}
