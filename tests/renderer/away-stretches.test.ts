import { describe, expect, it } from 'vitest';
import { joinStretch, partAfter, secondsBetween } from '../../src/renderer/composables/away-stretches.ts';

const at = (time: string): string => `2026-03-14T${time}:00Z`;
const stretch = (from: string, to: string) => ({ from: at(from), to: at(to) });

describe('stretches away', () => {
  it('become one where they overlap, touch, or lie in each other', () => {
    const known = [stretch('10:00', '10:20'), stretch('11:00', '11:30')];
    expect(joinStretch(known, stretch('10:10', '10:40'))).toEqual([
      stretch('10:00', '10:40'),
      stretch('11:00', '11:30'),
    ]);
    expect(joinStretch(known, stretch('10:20', '11:00'))).toEqual([stretch('10:00', '11:30')]);
    expect(joinStretch(known, stretch('11:05', '11:10'))).toEqual(known);
    expect(joinStretch(known, stretch('09:00', '12:00'))).toEqual([stretch('09:00', '12:00')]);
  });

  it('stay apart and in order otherwise', () => {
    expect(joinStretch([stretch('11:00', '11:30')], stretch('10:00', '10:20'))).toEqual([
      stretch('10:00', '10:20'),
      stretch('11:00', '11:30'),
    ]);
  });

  it('lose what lies before an answer', () => {
    const one = stretch('10:00', '10:30');
    expect(partAfter(one, null)).toEqual(one);
    expect(partAfter(one, at('09:00'))).toEqual(one);
    expect(partAfter(one, at('10:10'))).toEqual(stretch('10:10', '10:30'));
    expect(partAfter(one, at('10:30'))).toBeNull();
    expect(secondsBetween(one.from, one.to)).toBe(1800);
  });
});
