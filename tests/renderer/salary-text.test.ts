import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Salaries } from '../../src/domain/catalog-guide.ts';
import { salaryGroups } from '../../src/domain/salary-ranges.ts';
import { sourceWords } from '../../src/domain/source-words.ts';
import { catalog } from '../domain/catalog-for-tests.ts';

// The interface's words follow the system's English; here it is the British one.
Object.defineProperty(globalThis, 'navigator', { value: { language: 'en-GB' }, configurable: true });
const { disagreementWords, payTicks, rangeWords, statedWords } =
  await import('../../src/renderer/rooms/market/salary-text.ts');
const { filterChoices, fittingSalaries } = await import('../../src/renderer/rooms/market/salary-filter.ts');

const { salaries } = JSON.parse(
  readFileSync(new URL('../../resources/catalog/salaries.json', import.meta.url), 'utf8'),
) as Salaries;
const salary = (id: string) => salaries.find((one) => one.id === id)!;
const words = (id: string): string[] => {
  const group = salaryGroups(salaries).find(({ figures }) => figures.includes(salary(id)))!;
  return group.disagreements.map((one) => disagreementWords(one, (source) => sourceWords([source], catalog)));
};

it('tells what a figure states, and never makes a range one number', () => {
  expect(statedWords(salary('b-junior-range'))).toBe('US$70,000 to US$120,000');
  expect(statedWords(salary('us-c'))).toBe('US$110,000 to US$180,000, US$140,000 on average');
  expect(statedWords(salary('b-senior-range'))).toBe('US$180,000 and more');
  expect(statedWords(salary('us-top-market-d'))).toBe('up to US$200,000');
  expect(statedWords(salary('b-entry-average'))).toBe('US$80,000 on average');
  expect(salaryGroups(salaries).map(rangeWords)).toContain('US$150,000 to US$180,000 and more');
});

it('says who disagrees by how much: two documents, or two tables of one', () => {
  expect(words('us-c')[0]).toBe(
    'Two documents disagree by US$8,485 on the average: US$140,000 in “A Guide for Aspiring Machine Learning Engineer”, US$148,485 in “What Steps Should I Take to become a Machine Learning Engineer”.',
  );
  expect(words('b-mid-range')).toEqual([
    'Two tables of one document disagree by US$10,000: the average US$110,000 in “Table: Average Salaries of Machine Learning Engineers by Experience” lies below the least, US$120,000, in “Machine Learning Engineering Salaries (Approximate)”.',
  ]);
  expect(words('uk-c')).toEqual([]);
});

it('filters by country, level and currency; figures without a country are a choice of their own', () => {
  const { country, level, currency } = filterChoices(salaries);
  expect(country.at(-1)).toEqual({ value: 'not-stated', title: 'No country stated' });
  expect(level.map(({ title }) => title)).toContain('entry or junior, 0 to 2 years');
  expect(currency.map(({ value }) => value)).toEqual(['CAD', 'GBP', 'INR', 'USD']);
  const all = { country: '', level: '', currency: '' };
  expect(fittingSalaries(salaries, all)).toEqual(salaries);
  for (const [key, choices] of Object.entries({ country, level, currency })) {
    const sizes = choices.map(({ value }) => fittingSalaries(salaries, { ...all, [key]: value }).length);
    expect(sizes.every((size) => size > 0)).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(salaries.length);
  }
});

it('draws three to six round amounts from nothing to the top', () => {
  for (const top of [80_000, 212_000, 3_180_000, 7, 999]) {
    const ticks = payTicks(top, 'USD');
    expect(ticks.length).toBeGreaterThanOrEqual(3);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks[0]).toMatchObject({ at: 0 });
    expect(ticks.at(-1)!.at).toBeLessThanOrEqual(1);
  }
});
