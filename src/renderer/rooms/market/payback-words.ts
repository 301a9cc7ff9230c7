import type { PathCosts } from '../../../domain/path-costs.ts';
import type { Months, PaybackCase, TargetPay } from '../../../domain/payback.ts';
import type { Figure, Figures } from '../../components/figures.ts';
import { count, percent, wholeHours } from '../../format.ts';
import { yearlyPay } from './salary-text.ts';

/** The names of what is turned. */
export const CASE_NAMES: Record<PaybackCase['id'], string> = {
  'as said': 'As entered',
  'more pay': 'Target pay 10 % higher',
  'less pay': 'Target pay 10 % lower',
  'half the hours': 'Half the hours',
};

const whole = (months: number): number => Math.max(1, Math.round(months));

/** A range of months in words: `4 to 22 months`, `4 months at best, never at worst`, `never`. */
export function monthsWords({ best, worst }: Months): string {
  if (best === null) return 'never';
  if (best < 0.5 && worst !== null && worst < 0.5) return 'under a month';
  if (worst === null) return `${count(whole(best), 'month')} at best, never at worst`;
  if (whole(best) === whole(worst)) return `about ${count(whole(worst), 'month')}`;
  return `${whole(best)} to ${count(whole(worst), 'month')}`;
}

/** What the card says in a sentence; fees that could not be counted make the path dearer than this. */
export function paybackSentence({ months }: PaybackCase, costs: PathCosts, target: TargetPay): string {
  if (months.best === null)
    return 'No figure states more than you earn now, so the path never pays for itself in money.';
  const least = costs.missing.length > 0 ? 'at least ' : '';
  const open = target.isOpen ? ', or sooner, since a figure leaves its upper end open' : '';
  return `After ${least}${monthsWords(months)} of the new pay, its gain has paid for the path${open}. An estimate: it rests on the figures below and on what you entered.`;
}

/** What the gain comes from. */
export function gainWords({ gainLow, gainHigh }: PaybackCase, target: TargetPay, currency: string): string {
  const pay = (value: number): string => yearlyPay(value, currency);
  const range = (low: number, high: number): string =>
    low === high ? pay(low) : `${pay(low)} to ${pay(high)}`;
  return `${range(gainLow, gainHigh)} a year: target pay of ${range(target.low, target.high)}${target.isOpen ? ' and more' : ''}, less what you earn now`;
}

/** Which part of the costs is fees, and which is hours. */
export function costWords(costs: PathCosts, currency: string): string {
  const pay = (value: number): string => yearlyPay(Math.round(value), currency);
  const fees = `${pay(costs.feesSum)} fees`;
  if (costs.hoursSum === 0) return `${pay(costs.sum)}, all of it fees; hours are not counted`;
  const [logged, left] = [wholeHours(costs.minutesLogged), wholeHours(costs.minutesLeft)];
  const parts = `${fees} and ${pay(costs.hoursSum)} hours (${percent(costs.hoursSum / costs.sum)})`;
  return `${pay(costs.sum)}: ${parts}, ${logged} logged and an estimated ${left} left`;
}

const number = (value: number | null): Figure =>
  value === null
    ? { shown: 'never', raw: '' }
    : { shown: (Math.round(value * 10) / 10).toLocaleString('en-GB'), raw: Math.round(value * 10) / 10 };

/** All cases as a table. */
export const paybackFigures = (cases: readonly PaybackCase[], currency: string): Figures => ({
  columns: [
    'What is assumed',
    'Soonest, months',
    'Latest, months',
    `Costs, ${currency}`,
    `Least gain a year, ${currency}`,
    `Most gain a year, ${currency}`,
  ],
  rows: cases.map(({ id, costs, gainLow, gainHigh, months }) => [
    { shown: CASE_NAMES[id] },
    number(months.best),
    number(months.worst),
    number(costs),
    number(gainLow),
    number(gainHigh),
  ]),
});
