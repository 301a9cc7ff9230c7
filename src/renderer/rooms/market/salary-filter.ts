import type { Salary } from '../../../domain/catalog-guide.ts';
import { levelKey, salaryGroups } from '../../../domain/salary-ranges.ts';
import { levelWords } from '../../../domain/salary-words.ts';

/** Stands for figures without a country. */
export const NOT_STATED = 'not-stated';

/** What is looked at; an empty text stands for all. */
export interface SalaryFilter {
  country: string;
  level: string;
  currency: string;
}

export interface Choice {
  value: string;
  title: string;
}

const countryKey = ({ country }: Salary): string => country ?? NOT_STATED;

/** The figures that fit. */
export const fittingSalaries = (figures: readonly Salary[], filter: SalaryFilter): Salary[] =>
  figures.filter(
    (one) =>
      (filter.country === '' || countryKey(one) === filter.country) &&
      (filter.level === '' || levelKey(one) === filter.level) &&
      (filter.currency === '' || one.currency === filter.currency),
  );

/** What can be chosen, of what there is. */
export function filterChoices(figures: readonly Salary[]): Record<keyof SalaryFilter, Choice[]> {
  const groups = salaryGroups(figures);
  const levels = new Map(
    groups.map((group) => [
      group.figures[0] ? levelKey(group.figures[0]) : '',
      levelWords(group.levels, group.experienceYears),
    ]),
  );
  const countries = [...new Set(figures.map(countryKey))].filter((one) => one !== NOT_STATED).sort();
  const hasNone = figures.some(({ country }) => country === null);
  return {
    country: [
      ...countries.map((value) => ({ value, title: value })),
      ...(hasNone ? [{ value: NOT_STATED, title: 'No country stated' }] : []),
    ],
    level: [...levels].map(([value, title]) => ({ value, title })),
    currency: [...new Set(figures.map(({ currency }) => currency))]
      .sort()
      .map((value) => ({ value, title: value })),
  };
}
