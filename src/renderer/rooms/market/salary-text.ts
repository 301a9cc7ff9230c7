import type { Salary } from '../../../domain/catalog-guide.ts';
import type { Source } from '../../../domain/catalog-source.ts';
import {
  type Disagreement,
  type Measure,
  type SalaryGroup,
  isOpenUpwards,
} from '../../../domain/salary-ranges.ts';
import { isOwn } from '../../../domain/own-figures.ts';
import { levelWords, placeWords } from '../../../domain/salary-words.ts';
import type { Tick } from '../../components/axis.ts';
import { LOCALE } from '../../format.ts';

const formats = new Map<string, Intl.NumberFormat>();

function formatted(
  value: number,
  currency: string,
  notation: 'standard' | 'compact',
  locale: string,
): string {
  const key = `${locale} ${currency} ${notation}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      notation,
      maximumFractionDigits: 0,
    });
    formats.set(key, format);
  }
  return format.format(value);
}

/** An amount a year in whole units of its currency: `US$146,085`. */
export const yearlyPay = (value: number, currency: string, locale = LOCALE): string =>
  formatted(value, currency, 'standard', locale);

/** What a figure states: `US$70,000 to US$120,000`, `US$80,000 on average`, `up to US$200,000`, `US$180,000 and more`. */
export function statedWords(salary: Salary): string {
  const { min, avg, max, currency } = salary;
  const pay = (value: number): string => yearlyPay(value, currency);
  const average = avg === null ? null : `${pay(avg)} on average`;
  if (isOpenUpwards(salary) && min !== null) return `${pay(min)} and more`;
  if (min !== null && max !== null)
    return [`${pay(min)} to ${pay(max)}`, average].filter((part) => part !== null).join(', ');
  const ends = [min === null ? null : `from ${pay(min)}`, average, max === null ? null : `up to ${pay(max)}`];
  return ends.filter((part) => part !== null).join(', ');
}

/** The range over all figures on the same pay; one amount alone is no range. */
export function rangeWords({ low, high, isOpen, currency }: SalaryGroup): string {
  const [from, to] = [yearlyPay(low, currency), yearlyPay(high, currency)];
  const range = low === high ? from : `${from} to ${to}`;
  return isOpen ? `${range} and more` : range;
}

/** Whose pay a group is about: `United States · all levels`. */
export const groupWords = (group: SalaryGroup): string =>
  `${placeWords(group) ?? 'No country stated'} · ${levelWords(group.levels, group.experienceYears)}`;

const NAMES: Record<Measure, string> = { min: 'the least', avg: 'the average', max: 'the most' };

function whoWords(a: Salary, b: Salary): string {
  if (isOwn(a) && isOwn(b)) return 'Two of your figures';
  if (isOwn(a) || isOwn(b)) return 'Your figure and a document';
  const documents = [a, b].map(({ sources }) => sources[0]?.document ?? sources[0]?.name);
  const sections = [a, b].map(({ sources }) => sources[0]?.section);
  if (documents[0] !== documents[1]) return 'Two documents';
  return sections[0] === sections[1] ? 'Two figures of one table' : 'Two tables of one document';
}

/** What tells two sources apart: the section within one document, else the document, without its second title. */
function apartWords(salary: Salary, other: Salary, titleOf: (source: Source) => string): string {
  const [source, another] = [salary.sources[0], other.sources[0]];
  if (!source) return '';
  // Two years of one survey are told apart by the year.
  if (isOwn(salary)) return `“${source.name ?? ''}” of ${salary.year ?? ''}`;
  const isSame = source.document === another?.document && source.section !== another?.section;
  const { section, ...document } = source;
  const [title = ''] = isSame && section ? [section] : titleOf(document).split(': ');
  return `“${title}”`;
}

/** A disagreement in a sentence: who, by how much, on what. */
export function disagreementWords(one: Disagreement, titleOf: (source: Source) => string): string {
  const [a, b] = one.kind === 'amounts' ? [one.low, one.high] : [one.average, one.range];
  const [first, second] = [apartWords(a, b, titleOf), apartWords(b, a, titleOf)];
  const pay = (value: number | null): string => yearlyPay(value ?? 0, a.currency);
  const apart = `${whoWords(a, b)} disagree by ${pay(one.apart)}`;
  if (one.kind === 'amounts')
    return `${apart} on ${NAMES[one.measure]}: ${pay(a[one.measure])} in ${first}, ${pay(b[one.measure])} in ${second}.`;
  const [end, bound] = one.side === 'below' ? ['the least', b.min] : ['the most', b.max];
  return `${apart}: the average ${pay(a.avg)} in ${first} lies ${one.side} ${end}, ${pay(bound)}, in ${second}.`;
}

/** Round amounts from nothing to the top, three to six of them. */
export function payTicks(top: number, currency: string, locale = LOCALE): Tick[] {
  const rough = top / 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power;
  const ticks: Tick[] = [];
  for (let amount = 0; amount <= top; amount += step)
    ticks.push({ at: amount / top, text: formatted(amount, currency, 'compact', locale) });
  return ticks;
}
