import type { Salary } from './catalog-guide.ts';
import type { Payback } from './market-schema.ts';
import type { PathCosts } from './path-costs.ts';
import { amountsOf, isOpenUpwards, salaryGroups } from './salary-ranges.ts';

/** What the target pays a year where the person looks: the least and the most that any figure states. */
export interface TargetPay {
  low: number;
  high: number;
  /** Some figure leaves its upper end open. */
  isOpen: boolean;
  figures: Salary[];
}

/** Months until the gain has paid the costs; null is never. `worst` is never sooner than `best`. */
export interface Months {
  best: number | null;
  worst: number | null;
}

/** What one change of what is assumed would do. */
export interface PaybackCase {
  id: 'as said' | 'more pay' | 'less pay' | 'half the hours';
  costs: number;
  /** More pay a year than now, least and most; may be below zero. */
  gainLow: number;
  gainHigh: number;
  months: Months;
}

/** Target pay is turned by a tenth either way. */
const TENTH = 0.1;

/**
 * The figures, documents' and own, of one country, currency and level, all its cities with them; null when there is
 * none. No country stands for figures that name none; two names of one level are one level.
 */
export function targetPay(
  figures: readonly Salary[],
  { country, currency, level }: Pick<Payback, 'country' | 'currency' | 'level'>,
): TargetPay | null {
  const fitting = salaryGroups(figures)
    .filter(
      (group) =>
        (group.country ?? '') === country && group.currency === currency && group.levels.includes(level),
    )
    .flatMap((group) => group.figures);
  if (fitting.length === 0) return null;
  const amounts = fitting.flatMap(amountsOf);
  return {
    low: Math.min(...amounts),
    high: Math.max(...amounts),
    isOpen: fitting.some(isOpenUpwards),
    figures: fitting,
  };
}

/** Months in which a yearly gain pays the costs; null when there is no gain. */
const monthsOf = (costs: number, gain: number): number | null => (gain > 0 ? (12 * costs) / gain : null);

function paybackCase(
  id: PaybackCase['id'],
  costs: number,
  { low, high }: Pick<TargetPay, 'low' | 'high'>,
  pay: number,
): PaybackCase {
  const [gainLow, gainHigh] = [low - pay, high - pay];
  const months = { best: monthsOf(costs, gainHigh), worst: monthsOf(costs, gainLow) };
  return { id, costs, gainLow, gainHigh, months };
}

/**
 * In how many months of the new pay its gain over the pay now has paid what the path costs, as a range over the
 * figures, with what a tenth more or less target pay and, where hours are counted, half of them would make of it.
 */
export function paybackCases(costs: PathCosts, target: TargetPay, pay: number): PaybackCase[] {
  const turned = (by: number) => ({ low: target.low * by, high: target.high * by });
  return [
    paybackCase('as said', costs.sum, target, pay),
    paybackCase('more pay', costs.sum, turned(1 + TENTH), pay),
    paybackCase('less pay', costs.sum, turned(1 - TENTH), pay),
    ...(costs.hoursSum > 0
      ? [paybackCase('half the hours', costs.feesSum + costs.hoursSum / 2, target, pay)]
      : []),
  ];
}
