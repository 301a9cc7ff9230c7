import { expect, it } from 'vitest';
import { type LearningRow, sortRows } from '../../src/renderer/components/learning-table.ts';

const row = (id: string, more: Partial<LearningRow> = {}): LearningRow => ({
  id,
  name: id,
  status: { word: 'planned', tone: 'plain' },
  effort: 60,
  left: 60,
  cost: null,
  paid: false,
  day: null,
  ...more,
});
const ids = (rows: LearningRow[], by: string): string[] => sortRows(rows, by).map((one) => one.id);

it('sorts by any column, either way, equal ones by name', () => {
  const rows = [row('c', { left: 5 }), row('a', { left: 90 }), row('b', { left: 5 })];
  expect(ids(rows, 'name')).toEqual(['a', 'b', 'c']);
  expect(ids(rows, '-name')).toEqual(['c', 'b', 'a']);
  expect(ids(rows, 'left')).toEqual(['b', 'c', 'a']);
  expect(ids(rows, '-left')).toEqual(['a', 'b', 'c']);
  expect(ids(rows, 'no such column')).toEqual(['a', 'b', 'c']);
});

it('keeps currencies apart and puts what has no day last', () => {
  const rows = [
    row('dear', { cost: { minor: 90_000, currency: 'EUR' }, day: '2027-02-01' }),
    row('yen', { cost: { minor: 5, currency: 'JPY' } }),
    row('cheap', { cost: { minor: 100, currency: 'EUR' }, day: '2026-12-01' }),
    row('unknown'),
  ];
  expect(ids(rows, 'cost')).toEqual(['unknown', 'cheap', 'dear', 'yen']);
  expect(ids(rows, 'day')).toEqual(['cheap', 'dear', 'unknown', 'yen']);
});
