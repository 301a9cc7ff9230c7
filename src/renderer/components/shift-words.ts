import type { Shift } from '../../domain/ledger-schema.ts';
import { count } from '../format.ts';

/** Days by which an end moves, in words. */
export const movedWords = (days: number): string =>
  days === 0 ? 'no change' : `${count(Math.abs(days), 'day')} ${days < 0 ? 'sooner' : 'later'}`;

const CAUSES = [
  { part: 'hours', later: 'fewer hours', sooner: 'more hours' },
  { part: 'speed', later: 'slower than estimated', sooner: 'faster than estimated' },
  { part: 'scope', later: 'work added', sooner: 'work taken off' },
  { part: 'order', later: 'order or dates changed', sooner: 'order or dates changed' },
] as const satisfies { part: keyof Shift; later: string; sooner: string }[];

/** What made a shift, part by part, the parts that are nothing left out; they add up to its days. */
export const shiftParts = (shift: Shift): { part: string; days: number; words: string }[] =>
  CAUSES.flatMap(({ part, later, sooner }) => {
    const days = shift[part];
    return days === 0 ? [] : [{ part, days, words: days > 0 ? later : sooner }];
  });
