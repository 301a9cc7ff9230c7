import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Salaries } from '../../src/domain/catalog-guide.ts';
import type { OwnFigure } from '../../src/domain/market-schema.ts';
import { isOwn, ownSalaries } from '../../src/domain/own-figures.ts';
import { salaryGroups } from '../../src/domain/salary-ranges.ts';
import { planThings } from '../../src/domain/search-plan.ts';
import { findIn, searchIndex } from '../../src/domain/search-index.ts';
import { emptyPlan } from '../../src/domain/empty-plan.ts';
import { catalog } from './catalog-for-tests.ts';

const { salaries } = JSON.parse(
  readFileSync(new URL('../../resources/catalog/salaries.json', import.meta.url), 'utf8'),
) as Salaries;
const TARGET = 'machine-learning-engineer';

const own = (id: string, part: Partial<OwnFigure> = {}): OwnFigure => ({
  id: `figure.${id}`,
  level: 'all levels',
  country: 'United States',
  city: '',
  currency: 'USD',
  min: null,
  avg: 165_000,
  max: null,
  year: 2026,
  source: 'Survey of a job board',
  addedOn: '2026-11-21',
  ...part,
});
const shaped = (...figures: OwnFigure[]) =>
  ownSalaries(Object.fromEntries(figures.map((one) => [one.id, one])), salaries, TARGET);

describe('own figures', () => {
  it('stand in the group of the documents on the same pay, and disagree with them', () => {
    const groups = salaryGroups([...salaries, ...shaped(own('a'))]);
    const group = groups.find(({ figures }) => figures.some(isOwn));
    expect(group?.figures.map(({ id }) => id)).toContain('us-c');
    expect(group?.disagreements[0]).toMatchObject({
      kind: 'amounts',
      measure: 'avg',
      high: { id: 'figure.a' },
      apart: 25_000,
    });
  });

  it('are of the same country however it is typed, and of a place of their own where there is none', () => {
    const [same, other, city] = shaped(
      own('a', { country: 'united states' }),
      own('b', { country: 'Österreich' }),
      own('c', { city: 'new york' }),
    );
    expect(same?.country).toBe('United States');
    expect(other).toMatchObject({ country: 'Österreich', city: null });
    expect(city?.city).toBe('New York');
  });

  it('are told from those of the documents, and keep source, year and day', () => {
    expect(salaries.filter(isOwn)).toEqual([]);
    const [figure] = shaped(own('a', { year: 2019 }));
    expect(figure && isOwn(figure)).toBe(true);
    expect(figure).toMatchObject({
      role: TARGET,
      year: 2019,
      asOf: '2026-11-21',
      sources: [{ name: 'Survey of a job board' }],
    });
    expect(catalog.roles.find(({ kind }) => kind === 'target')?.id).toBe(TARGET);
  });

  it('are found by place, amount and source', () => {
    const plan = emptyPlan();
    plan.figures['figure.a'] = own('a', { country: 'Germany', city: 'Berlin', currency: 'EUR', avg: 82_000 });
    const index = searchIndex(planThings(plan));
    for (const asked of ['salary berlin', '82000', '82,000', 'job board', 'eur 2026'])
      expect(
        findIn(index, asked).map(({ thing }) => thing.at),
        asked,
      ).toEqual(['/market/figure.a']);
    expect(findIn(index, 'berlin')[0]?.thing).toMatchObject({
      kind: 'salary',
      title: 'Salary: all levels, Berlin, Germany, EUR, 2026',
      source: 'your plan',
    });
  });
});
