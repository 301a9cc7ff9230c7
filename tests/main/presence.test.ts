import { describe, expect, it } from 'vitest';
import type { Absence } from '../../src/contract/bridge.ts';
import { type Sign, UNKNOWN, notice } from '../../src/main/presence.ts';

const minute = 60;
const TEN = Date.parse('2026-03-14T10:00:00Z');

/** What is told of signs at seconds after ten, each with the idle time that the system says. */
function told(...signs: [at: number, sign: Sign, idle: number][]): Absence[] {
  let known = UNKNOWN;
  return signs.flatMap(([at, sign, idle]) => {
    const { presence, absence } = notice(known, sign, TEN + at * 1000, idle);
    known = presence;
    return absence ?? [];
  });
}

describe('who is there', () => {
  it('tells of a stretch without input once it is over', () => {
    expect(
      told(
        [0, 'look', 0],
        [5, 'look', 5],
        [20 * minute, 'look', 20 * minute],
        [20 * minute + 5, 'look', 2],
        [20 * minute + 10, 'look', 0],
      ),
    ).toEqual([{ from: '2026-03-14T10:00:00Z', to: '2026-03-14T10:20:03Z' }]);
  });

  it('tells nothing of pauses under a minute, nor of the second that whole seconds lose', () => {
    expect(told([0, 'look', 0], [50, 'look', 50], [55, 'look', 0])).toEqual([]);
    const steady: [number, Sign, number][] = Array.from({ length: 40 }, (_, nth) => [
      nth * 5,
      'look',
      nth * 5 - (nth % 2),
    ]);
    expect(told(...steady)).toEqual([]);
  });

  it('counts what was idle before the first look', () => {
    expect(told([0, 'look', 600], [5, 'look', 0])).toEqual([
      { from: '2026-03-14T09:50:00Z', to: '2026-03-14T10:00:05Z' },
    ]);
  });

  it('makes one stretch of no input, a lock, a sleep and the way back', () => {
    expect(
      told(
        [0, 'look', 0],
        [5 * minute, 'look', 5 * minute],
        [5 * minute, 'locked', 5 * minute],
        [10 * minute, 'asleep', 10 * minute],
        [70 * minute, 'awake', 0],
        [71 * minute, 'look', 3],
        [72 * minute, 'unlocked', 0],
        [72 * minute + 5, 'look', 0],
      ),
    ).toEqual([{ from: '2026-03-14T10:00:00Z', to: '2026-03-14T11:12:00Z' }]);
  });

  it('is right when the idle time goes on over a sleep', () => {
    expect(told([0, 'asleep', 0], [3600, 'awake', 3600], [3605, 'look', 3605], [3610, 'look', 0])).toEqual([
      { from: '2026-03-14T10:00:00Z', to: '2026-03-14T11:00:00Z' },
    ]);
  });

  it('passes over a second word of the same thing, and an end without a beginning', () => {
    expect(
      told(
        [0, 'awake', 0],
        [1, 'unlocked', 0],
        [10, 'asleep', 0],
        [20, 'asleep', 0],
        [310, 'awake', 0],
        [311, 'awake', 0],
      ),
    ).toEqual([{ from: '2026-03-14T10:00:10Z', to: '2026-03-14T10:05:10Z' }]);
  });
});
