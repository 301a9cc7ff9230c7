import { describe, expect, it } from 'vitest';
import { type Kept, toForget } from '../../../src/adapters/store/backups/rotation.ts';

const counts = (tasks: number): Kept['counts'] => ({
  goals: 0,
  milestones: 0,
  tasks,
  courses: 0,
  certifications: 0,
  projects: 0,
  sessions: 0,
  minutes: 0,
});
const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-21T12:30:00Z');
const backup = (ago: number, tasks = 10, reason = 'regular'): Kept => ({
  id: `b${ago}`,
  at: NOW - ago * HOUR,
  reason,
  counts: counts(tasks),
});

/** What is left after two years of a backup every quarter of an hour, rotated after each. */
function lived(years: number): Kept[] {
  let kept: Kept[] = [];
  for (let ago = years * 365 * 24; ago >= 0; ago -= 0.25) {
    kept.push(backup(ago));
    const gone = new Set(toForget(kept));
    kept = kept.filter(({ id }) => !gone.has(id));
  }
  return kept;
}

describe('rotation', () => {
  it('leaves 24 hours, 30 days and 12 months after years of use', () => {
    const kept = lived(1.2);
    const slots = (length: number): string[] => [
      ...new Set(kept.map(({ at }) => new Date(at).toISOString().slice(0, length))),
    ];
    expect(slots(13).filter((hour) => Date.parse(`${hour}:30:00Z`) > NOW - 24 * HOUR)).toHaveLength(24);
    expect(slots(10).length).toBeGreaterThanOrEqual(30);
    const days = slots(10).sort().reverse().slice(0, 30);
    expect(days.at(-1)).toBe('2026-10-23');
    expect(slots(7)).toHaveLength(12);
    expect(kept.length).toBeLessThan(24 + 30 + 12);
  });

  it('keeps the newest of each slot, and the newest of all', () => {
    const [young, old] = [backup(0.1), backup(0.3)];
    expect(toForget([old, young])).toEqual([old.id]);
  });

  it('keeps the last ten that were asked for or made before something risky', () => {
    const special = Array.from({ length: 12 }, (_, index) => backup(0.01 * (index + 1), 10, 'restore'));
    expect(toForget([backup(0), ...special])).toEqual(special.slice(10).map(({ id }) => id));
  });

  it('lets nothing go that holds more than twice as much as the newest', () => {
    const rich = Array.from({ length: 40 }, (_, index) => backup(0.3 + index / 1000, 100));
    const fresh = backup(0, 49);
    expect(toForget([fresh, ...rich])).toEqual([]);
    expect(toForget([backup(0, 50), ...rich])).toHaveLength(40);
    // Poor ones among themselves are rotated as ever.
    expect(toForget([fresh, backup(0.2, 49), ...rich])).toEqual(['b0.2']);
  });

  it('has nothing to do with no backups', () => {
    expect(toForget([])).toEqual([]);
  });
});
