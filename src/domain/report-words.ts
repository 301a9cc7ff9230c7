import type { Day } from './day.ts';
import type { Money } from './identity.ts';
import type { Settings } from './settings.ts';

/** The document's own words in one language, by key; `{name}` stands for what is put in. */
export type ReportWords = Readonly<Record<string, string>>;

/** How days are written: as the language does, month first (English only), or as ISO 8601. */
export type DayStyle = 'day-month-year' | 'month-day-year' | 'iso';

const NB = '\u00a0';

/** A sentence with its gaps filled. A key that the table hasn't is a mistake of the program. */
export function phrase(
  words: ReportWords,
  key: string,
  values: Record<string, string | number> = {},
): string {
  const pattern = words[key];
  if (pattern === undefined) throw new Error(`The words of the report have no “${key}”`);
  return pattern.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** A whole number with its separators: `1,240`, `1.240`. */
export function grouped(words: ReportWords, number: number): string {
  const [whole = '', decimals] = String(Math.abs(number)).split('.');
  const sign = number < 0 ? '−' : '';
  const parts = whole.replace(/\B(?=(\d{3})+$)/g, phrase(words, 'number.group'));
  return sign + parts + (decimals === undefined ? '' : phrase(words, 'number.decimal') + decimals);
}

/** A sum as printed: `1,150.00 USD`. */
export function amount(words: ReportWords, { minor, currency }: Money): string {
  const cents = String(Math.abs(minor) % 100).padStart(2, '0');
  const whole = grouped(words, Math.trunc(minor / 100));
  return `${whole}${phrase(words, 'number.decimal')}${cents}${NB}${currency}`;
}

/** How the person has days written; month first is a custom of English. */
export function dayStyle(settings: Pick<Settings, 'dateFormat'>, language: string): DayStyle {
  if (settings.dateFormat === 'iso') return 'iso';
  return settings.dateFormat === 'month-day' && language === 'en' ? 'month-day-year' : 'day-month-year';
}

/** Writes a day as the rest of the page does: `8 Oct 2028`. */
export const dayWriter =
  (words: ReportWords, style: DayStyle) =>
  (day: Day): string => {
    if (style === 'iso') return day.replaceAll('-', '\u2011');
    const [year, month, date] = day.split('-').map(Number);
    const name = phrase(words, `month.${month ?? 1}`);
    if (style === 'month-day-year') return `${name}${NB}${date},${NB}${year}`;
    const said = date === 1 ? phrase(words, 'date.first') : `${date}${phrase(words, 'date.end')}`;
    return `${said}${NB}${name}${NB}${year}`;
  };
