import type { Salary } from './catalog-guide.ts';

/** The address of a salary figure, or of something that pay depends on. */
export const salaryAddress = (id: string): string => `/market/${id}`;

/** Years of experience: `0 to 2 years`, `5 years and more`; null where none are stated. */
export function experienceWords(years: Salary['experienceYears']): string | null {
  if (years === null) return null;
  const [from, to] = years;
  return to === null ? `${from} years and more` : `${from} to ${to} years`;
}

/** City and country: `New York, United States`; null where no country is stated. */
export const placeWords = ({ city, country }: Pick<Salary, 'city' | 'country'>): string | null =>
  [city, country].filter((part) => part !== null).join(', ') || null;

/** Levels with their years: `entry or junior, 0 to 2 years`. */
export const levelWords = (levels: readonly Salary['level'][], years: Salary['experienceYears']): string =>
  [levels.join(' or '), experienceWords(years)].filter((part) => part !== null).join(', ');

/** What a figure is called where it is found: `Salary: mid, 2 to 5 years, Canada, CAD, 2026`. */
export const salaryTitle = (
  one: Pick<Salary, 'level' | 'experienceYears' | 'country' | 'city' | 'currency' | 'year'>,
): string => {
  const parts = [one.level, experienceWords(one.experienceYears), placeWords(one), one.currency, one.year];
  return `Salary: ${parts.filter((part) => part !== null).join(', ')}`;
};

/** An amount as one may look for it: `82000 82,000`. */
export const searchedAmount = (amount: number): string =>
  amount < 1000 ? `${amount}` : `${amount} ${`${amount}`.replace(/\B(?=(\d{3})+$)/g, ',')}`;
