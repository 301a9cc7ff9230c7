import type { Money } from '../../../domain/identity.ts';
import { minorUnits } from '../../../domain/path-costs.ts';

const read = (text: string): number | null => {
  const typed = text.trim().replace(',', '.');
  return /^\d{1,7}(?:\.\d{1,3})?$/.test(typed) && Number(typed) > 0 ? Number(typed) : null;
};

/** What an hour is worth, as a field shows it; nothing is an empty one. */
export const hourText = (hour: Money | null): string =>
  hour ? `${hour.minor / minorUnits(hour.currency)}` : '';

/** What is wrong with a typed worth, in words; an empty one is none. */
export const hourProblem = (text: string): string =>
  text.trim() === '' || read(text) !== null ? '' : 'An amount such as 15 or 12.50';

/** A typed worth as money of a currency; null when nothing is typed. */
export function hourMoney(text: string, currency: string): Money | null {
  const amount = read(text);
  return amount === null ? null : { minor: Math.round(amount * minorUnits(currency)), currency };
}
