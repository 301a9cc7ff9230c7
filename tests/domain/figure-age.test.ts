import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figureAge } from '../../src/domain/figure-age.ts';

it('calls a figure old from the first day on which even its last day is more than three years ago', () => {
  expect(figureAge(2022, '2025-12-31')).toBe('recent');
  expect(figureAge(2022, '2026-01-01')).toBe('old');
  expect(figureAge(2026, '2026-11-21')).toBe('recent');
  expect(figureAge(2030, '2026-11-21')).toBe('recent');
  expect(figureAge(null, '2026-11-21')).toBe('undated');
});

it('never makes an old figure recent again as days go by', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.integer({ min: 1980, max: 2200 }), day, day, (year, one, other) => {
      const [early, late] = [one, other].map((at) => at.toISOString().slice(0, 10)).sort();
      if (figureAge(year, early!) === 'old') expect(figureAge(year, late!)).toBe('old');
    }),
  );
});
