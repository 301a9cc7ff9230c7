/** Currencies that are offered; every other code can be typed. */
export const CURRENCIES = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'INR', 'JPY'] as const;

/** A yearly amount as it is typed: `82000`, `82,000`, `82 000`. Null for an empty field. */
export function typedAmount(text: string): number | null | 'wrong' {
  const digits = text.trim().replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, '');
  if (digits === '') return null;
  return /^\d{1,12}$/.test(digits) && Number(digits) > 0 ? Number(digits) : 'wrong';
}

/** What is wrong with a typed amount, in words. */
export const amountProblem = (text: string): string =>
  typedAmount(text) === 'wrong' ? 'A whole amount a year, such as 82,000' : '';

/** A currency as it is typed, in capitals; null when it is none. */
export function typedCurrency(text: string | null): string | null {
  const code = (text ?? '').trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : null;
}

/** What is wrong with a typed currency, in words. */
export const currencyProblem = (text: string | null): string =>
  typedCurrency(text) === null ? 'Three letters, such as EUR' : '';
