import type { Salary } from './catalog-guide.ts';

/** The three amounts that a figure may state. */
export const MEASURES = ['min', 'avg', 'max'] as const;
export type Measure = (typeof MEASURES)[number];

/** A disagreement of several figures on the same pay, in whole units of the group's currency. */
export type Disagreement =
  /** The figures state different amounts for the same measure. */
  | { kind: 'amounts'; measure: Measure; low: Salary; high: Salary; apart: number }
  /** One figure's average lies below the least, or above the most, that another without an average states. */
  | { kind: 'outside'; average: Salary; range: Salary; side: 'below' | 'above'; apart: number };

/** All figures on the same pay: one role, place and currency, one level or the same years of experience. */
export interface SalaryGroup {
  key: string;
  role: string;
  country: string | null;
  city: string | null;
  currency: string;
  levels: Salary['level'][];
  experienceYears: Salary['experienceYears'];
  figures: Salary[];
  /** The least and the most that any figure states. */
  low: number;
  high: number;
  /** Some figure names a least without a most or an average: it goes on upwards. */
  isOpen: boolean;
  disagreements: Disagreement[];
}

/** The amounts that a figure states. */
export const amountsOf = (salary: Salary): number[] =>
  MEASURES.map((measure) => salary[measure]).filter((amount) => amount !== null);

/** Whether a figure says from where on, and not up to where. */
export const isOpenUpwards = ({ min, avg, max }: Salary): boolean =>
  min !== null && avg === null && max === null;

/** Two names of a level for the same years of experience are one level; without years the name counts. */
export const levelKey = ({ level, experienceYears }: Salary): string => experienceYears?.join('–') ?? level;

const groupKey = (salary: Salary): string =>
  [salary.currency, salary.country ?? '', salary.city ?? '', salary.role, levelKey(salary)].join('|');

/** Where the figures state different amounts for one measure: from the least to the most. */
function differing(figures: readonly Salary[], measure: Measure): Disagreement[] {
  const stated = figures
    .filter((one) => one[measure] !== null)
    .sort((a, b) => (a[measure] ?? 0) - (b[measure] ?? 0) || (a.id < b.id ? -1 : 1));
  const [low, high] = [stated[0], stated.at(-1)];
  if (!low || !high) return [];
  const apart = (high[measure] ?? 0) - (low[measure] ?? 0);
  return apart > 0 ? [{ kind: 'amounts', measure, low, high, apart }] : [];
}

/** Where one figure's average is outside of what another states; two averages are compared as such. */
function outside(figures: readonly Salary[]): Disagreement[] {
  const found: Disagreement[] = [];
  for (const average of figures) {
    const { avg } = average;
    if (avg === null) continue;
    for (const range of figures.filter((one) => one.avg === null)) {
      if (range.min !== null && avg < range.min)
        found.push({ kind: 'outside', average, range, side: 'below', apart: range.min - avg });
      if (range.max !== null && avg > range.max)
        found.push({ kind: 'outside', average, range, side: 'above', apart: avg - range.max });
    }
  }
  return found;
}

/** Every way in which figures on the same pay contradict each other; their order does not matter. */
export function disagreementsOf(figures: readonly Salary[]): Disagreement[] {
  const sorted = figures.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...MEASURES.flatMap((measure) => differing(sorted, measure)), ...outside(sorted)];
}

function groupOf(key: string, figures: Salary[]): SalaryGroup {
  const [first] = figures;
  if (!first) throw new Error('a group of salaries has a figure');
  const amounts = figures.flatMap(amountsOf);
  return {
    key,
    role: first.role,
    country: first.country,
    city: first.city,
    currency: first.currency,
    levels: [...new Set(figures.map((one) => one.level))].sort(),
    experienceYears: first.experienceYears,
    figures,
    low: Math.min(...amounts),
    high: Math.max(...amounts),
    isOpen: figures.some(isOpenUpwards),
    disagreements: disagreementsOf(figures),
  };
}

const years = (group: SalaryGroup): number => group.experienceYears?.[0] ?? -1;

/**
 * The figures by place, currency and level. Figures in different currencies never meet, nothing is converted, and no
 * figure is left out or made one with another. In order of currency, place (those without one last), experience.
 */
export function salaryGroups(figures: readonly Salary[]): SalaryGroup[] {
  const byKey = new Map<string, Salary[]>();
  for (const figure of figures) {
    const key = groupKey(figure);
    byKey.set(key, [...(byKey.get(key) ?? []), figure]);
  }
  const place = ({ country, city }: SalaryGroup): string => `${country ?? '\uffff'} ${city ?? ''}`;
  const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  return [...byKey]
    .map(([key, held]) => groupOf(key, held))
    .sort(
      (a, b) =>
        compare(a.currency, b.currency) ||
        compare(place(a), place(b)) ||
        years(a) - years(b) ||
        compare(a.key, b.key),
    );
}
