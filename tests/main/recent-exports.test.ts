import { describe, expect, it } from 'vitest';
import { exportLabels, pathOfExport, withExport } from '../../src/main/recent-exports.ts';

describe('recent exports', () => {
  it('stand newest first, each path once, ten at most, under numbers that none had before', () => {
    let known = withExport([], '/a/plan.pdf');
    known = withExport(known, '/a/hours.csv');
    known = withExport(known, '/a/plan.pdf');
    expect(known).toEqual([
      { number: 3, path: '/a/plan.pdf' },
      { number: 2, path: '/a/hours.csv' },
    ]);
    for (let nth = 0; nth < 20; nth += 1) known = withExport(known, `/b/${nth}`);
    expect(known.map(({ number }) => number)).toEqual([23, 22, 21, 20, 19, 18, 17, 16, 15, 14]);
  });

  it('are found by number, and by no other', () => {
    const known = withExport([], '/a/plan.pdf');
    expect(pathOfExport(known, 1)).toBe('/a/plan.pdf');
    expect(pathOfExport(known, 2)).toBeNull();
  });

  it('are called by name, with the folder where two share one', () => {
    const known = [
      { number: 3, path: '/a/plan.pdf' },
      { number: 2, path: '/b/plan.pdf' },
      { number: 1, path: '/b/R&D.csv' },
    ];
    expect(exportLabels(known)).toEqual([
      { number: 3, label: 'plan.pdf (/a)' },
      { number: 2, label: 'plan.pdf (/b)' },
      { number: 1, label: 'R&&D.csv' },
    ]);
  });
});
