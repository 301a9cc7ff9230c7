import type { Instant } from '../../domain/day.ts';

export interface Stretch {
  from: Instant;
  to: Instant;
}

/** Whole seconds from one instant to another. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 1000);

/** What of a stretch lies after an instant; null when nothing does. */
export function partAfter({ from, to }: Stretch, begin: Instant | null): Stretch | null {
  if (begin === null || begin <= from) return { from, to };
  return begin < to ? { from: begin, to } : null;
}

/** Stretches in order with one more; those that overlap or touch become one, so that no second counts twice. */
export function joinStretch(known: readonly Stretch[], more: Stretch): Stretch[] {
  const apart = known.filter(({ from, to }) => to < more.from || more.to < from);
  const touching = [...known.filter((one) => !apart.includes(one)), more];
  const joined = {
    from: touching.map(({ from }) => from).reduce((one, other) => (one < other ? one : other)),
    to: touching.map(({ to }) => to).reduce((one, other) => (one > other ? one : other)),
  };
  return [...apart, joined].toSorted((one, other) => (one.from < other.from ? -1 : 1));
}
