import { typedAmount, typedCurrency } from './amount-field.ts';

/** A salary figure as it is typed. */
export interface TypedFigure {
  country: string | null;
  currency: string | null;
  min: string;
  avg: string;
  max: string;
  year: string;
  source: string;
}

/** What a figure lacks, in words with the reason; an empty object when it can be saved. */
export function figureProblems(
  typed: TypedFigure,
): Partial<Record<'country' | 'currency' | 'amounts' | 'year' | 'source', string>> {
  const amounts = [typed.min, typed.avg, typed.max].map(typedAmount);
  const stated = amounts.filter((one) => typeof one === 'number');
  const isRising = stated.every((one, at) => at === 0 || one >= (stated[at - 1] ?? one));
  const year = Number(typed.year);
  const isYear = /^\d{4}$/.test(typed.year.trim()) && year >= 1990 && year <= 2200;
  return {
    ...((typed.country ?? '').trim() === '' && {
      country: 'Say for which country: pay of two countries is never compared',
    }),
    ...(typedCurrency(typed.currency) === null && { currency: 'Three letters, such as EUR' }),
    ...(amounts.includes('wrong')
      ? { amounts: 'Whole amounts a year, such as 82,000.' }
      : stated.length === 0
        ? { amounts: 'Say one amount at least: without one the figure says nothing.' }
        : !isRising && { amounts: 'The least, the average and the most don’t rise in this order.' }),
    ...(!isYear && { year: 'Say of which year it is, such as 2026: else nobody can tell how old it is' }),
    ...(typed.source.trim() === '' && {
      source: 'Say where it is from: a figure that nobody can look up is a rumour',
    }),
  };
}
