import { describe, expect, it } from 'vitest';
import { labelSide } from '../../src/renderer/rooms/roadmap/label-place.ts';
import { type Day, daysBetween, weekStart } from '../../src/domain/day.ts';
import { type Zoom, namesInSight, timeScale } from '../../src/renderer/rooms/roadmap/time-scale.ts';

describe('the words of a due day on the timeline', () => {
  const words = 'due 3 Dec';
  it.each([
    ['nothing', 500, [], 'after'],
    ['a bar that ends before it', 500, [[300, 490]], 'after'],
    ['a bar that begins after it', 500, [[520, 700]], 'before'],
    ['a bar over it', 500, [[300, 700]], null],
    ['its tail', 500, [[450, 560]], null],
    [
      'a line on each side',
      500,
      [
        [530, 532],
        [470, 472],
      ],
      null,
    ],
    ['the start of the chart', 20, [[40, 90]], null],
    ['the end of the chart', 970, [], 'before'],
  ] as const)('beside %s', (_, at, taken, side) => {
    expect(labelSide(at, words, taken, 1000)).toBe(side);
  });
});

describe('the names of months', () => {
  const months = [0, 45, 90, 135].map((x) => ({ day: '2026-11-01', x, name: 'Nov' }));
  it.each([
    [0, 200, [0, 4]],
    [6, 200, [1, 4]],
    [50, 200, [1, 4]],
    [51, 130, [2, 3]],
    [51, 60, [2, 2]],
  ])('are shown from %i to %i only where they are in sight as a whole', (from, to, shown) => {
    expect(namesInSight(months, from, to)).toEqual(shown);
  });
});

describe('the scale of days', () => {
  const named = (zoom: Zoom, room: number, until: Day): string[] =>
    timeScale([], '2026-11-21', room, [until], zoom).marks.map((mark) => mark.name);

  it('fits everything in its room when all is asked for, and names only what has room', () => {
    const { width, marks } = timeScale([], '2026-11-21', 700, ['2030-08-30'], 'all');
    expect(width).toBeCloseTo(700);
    const gaps = marks.slice(1).map((mark, at) => mark.x - marks[at]!.x);
    expect(Math.min(...gaps)).toBeGreaterThan(37);
    expect(marks.map((mark) => mark.name)).toContain('2028');
    expect(named('all', 200, '2036-01-01').every((name) => /^\d{4}$/.test(name))).toBe(true);
  });

  it('gives weeks seven pixels a day and marks Mondays', () => {
    const { width, marks, at } = timeScale([], '2026-11-21', 700, ['2027-11-21'], 'weeks');
    expect(width).toBe(7 * daysBetween('2026-11-01', '2028-01-01'));
    expect(marks[0]).toMatchObject({ day: '2026-11-02', x: at('2026-11-02') });
    expect(marks.every((mark) => weekStart(mark.day) === mark.day)).toBe(true);
  });
});
