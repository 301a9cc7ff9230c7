import type { Certification, Course as CatalogCourse } from '../../domain/catalog-offers.ts';
import type { HoursRange } from '../../domain/catalog-source.ts';
import type { Catalog } from '../../domain/catalog.ts';
import type { Money } from '../../domain/identity.ts';
import { money } from '../format.ts';

/** The name of a skill; one that is unknown keeps its id. */
export const skillName = (catalog: Catalog | null, id: string): string =>
  catalog?.skills.find((skill) => skill.id === id)?.name ?? id;

/** The name of a level in small letters: `working`. */
export const levelName = (catalog: Catalog | null, level: number): string =>
  catalog?.levels.find((one) => one.level === level)?.name.toLowerCase() ?? `level ${level}`;

/** Hours with their range: `about 100 h (70–140)`, or `40 h` where they are certain. */
export function rangeWords({ typical, low, high }: HoursRange): string {
  return low === high ? `${typical} h` : `about ${typical} h (${low}–${high})`;
}

/** Dollars of the catalogue as money. */
export const dollars = (usd: number): Money => ({
  minor: Math.round(usd * 100),
  currency: 'USD',
});

/** What a course of the catalogue costs, in words. */
export function costWords({ kind, usd }: CatalogCourse['cost']): string {
  if (kind === 'free') return 'free';
  const price = usd === null ? 'price varies' : money(dollars(usd));
  if (kind === 'audit') return usd === null || usd === 0 ? 'free to audit' : `free to audit, else ${price}`;
  return price;
}

/** How long a certification is valid, in words. */
export const validityWords = (months: Certification['validityMonths']): string =>
  months === null
    ? 'does not expire'
    : months % 12 === 0
      ? `valid ${months / 12} ${months === 12 ? 'year' : 'years'}`
      : `valid ${months} months`;
