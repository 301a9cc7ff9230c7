import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Salaries, Salary } from '../../src/domain/catalog-guide.ts';
import {
  type SalaryGroup,
  amountsOf,
  disagreementsOf,
  salaryGroups,
} from '../../src/domain/salary-ranges.ts';
import { experienceWords, levelWords, placeWords } from '../../src/domain/salary-words.ts';

const { salaries } = JSON.parse(
  readFileSync(new URL('../../resources/catalog/salaries.json', import.meta.url), 'utf8'),
) as Salaries;

const figure = (id: string, part: Partial<Salary>): Salary => ({
  id,
  role: 'machine-learning-engineer',
  level: 'all levels',
  experienceYears: null,
  country: 'Canada',
  city: null,
  currency: 'CAD',
  min: null,
  avg: null,
  max: null,
  year: null,
  origin: null,
  note: null,
  sources: [{ name: 'a test' }],
  asOf: '2026-11-20',
  estimate: false,
  uncertain: [],
  ...part,
});

/** What contradicts what in a group, by measure or kind, with how far apart it is. */
const told = (group: SalaryGroup | undefined): [string, number][] =>
  (group?.disagreements ?? []).map((one) => [one.kind === 'amounts' ? one.measure : one.side, one.apart]);

describe('the figures of the documents', () => {
  const groups = salaryGroups(salaries);
  const group = (
    currency: string,
    country: string | null,
    from: number | null = null,
    city: string | null = null,
  ) =>
    groups.find(
      (one) =>
        one.currency === currency &&
        one.country === country &&
        one.city === city &&
        (one.experienceYears?.[0] ?? null) === from,
    );

  it('are all there, each once', () => {
    const held = groups.flatMap((one) => one.figures.map(({ id }) => id)).sort();
    expect(held).toEqual(salaries.map(({ id }) => id).sort());
  });

  it('disagree where the documents do, and by how much', () => {
    expect(told(group('USD', 'United States'))).toEqual([
      ['avg', 8485],
      ['max', 20000],
    ]);
    expect(told(group('INR', 'India'))).toEqual([
      ['min', 570000],
      ['avg', 660000],
      ['max', 730000],
    ]);
    // The two tables of one document: the averages of mid and senior people lie below its own ranges.
    expect(told(group('USD', null, 2))).toEqual([['below', 10000]]);
    expect(told(group('USD', null, 5))).toEqual([['below', 30000]]);
    expect(told(group('GBP', 'United Kingdom'))).toEqual([]);
    expect(told(group('USD', 'United States', null, 'New York'))).toEqual([]);
  });

  it('stand together where two levels mean the same years, and are told as a range', () => {
    const first = group('USD', null, 0);
    expect(first?.levels).toEqual(['entry', 'junior']);
    expect([first?.low, first?.high]).toEqual([70000, 120000]);
    expect(levelWords(first!.levels, first!.experienceYears)).toBe('entry or junior, 0 to 2 years');
    expect(group('USD', null, 5)?.isOpen).toBe(true);
    expect(placeWords(salaries.find(({ city }) => city === 'New York')!)).toBe('New York, United States');
    expect(experienceWords([5, null])).toBe('5 years and more');
  });
});

const amount = fc.option(
  fc.integer({ min: 1, max: 400 }).map((one) => one * 1000),
  { nil: null },
);
const anyFigure = fc
  .record({
    country: fc.constantFrom(null, 'India', 'Canada'),
    currency: fc.constantFrom('INR', 'CAD'),
    level: fc.constantFrom('all levels', 'entry', 'junior', 'mid') satisfies fc.Arbitrary<Salary['level']>,
    experienceYears: fc.constantFrom<Salary['experienceYears']>(null, [0, 2], [2, 5], [5, null]),
    min: amount,
    avg: amount,
    max: amount,
  })
  .filter(({ min, avg, max }) => min !== null || avg !== null || max !== null);
const figures = fc
  .array(anyFigure, { maxLength: 14 })
  .map((some) => some.map((one, at) => figure(`figure-${String(at).padStart(2, '0')}`, one)));

describe('any figures', () => {
  it('are grouped without loss, without mixing currencies, and inside the range that is told', () => {
    fc.assert(
      fc.property(figures, (some) => {
        const groups = salaryGroups(some);
        expect(groups.flatMap((one) => one.figures).length).toBe(some.length);
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        for (const { figures: held, low, high, currency } of groups) {
          expect(new Set(held.map((one) => one.currency))).toEqual(new Set([currency]));
          for (const one of held.flatMap(amountsOf)) {
            expect(one).toBeGreaterThanOrEqual(low);
            expect(one).toBeLessThanOrEqual(high);
          }
        }
      }),
    );
  });

  it('contradict each other whatever their order, by amounts above nothing, and never themselves alone', () => {
    fc.assert(
      fc.property(figures, fc.nat(), (some, turn) => {
        const turned = some.map((_, at) => some[(at + turn) % some.length]!);
        expect(disagreementsOf(turned)).toEqual(disagreementsOf(some));
        for (const { apart } of disagreementsOf(some)) expect(apart).toBeGreaterThan(0);
        for (const one of some) expect(disagreementsOf([one, { ...one, id: 'again' }])).toEqual([]);
      }),
    );
  });

  it('with one other average contradict each other by the difference', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (a, b) => {
        const found = disagreementsOf([figure('a', { avg: a }), figure('b', { avg: b })]);
        expect(found.map(({ apart }) => apart)).toEqual(a === b ? [] : [Math.abs(a - b)]);
      }),
    );
  });
});
