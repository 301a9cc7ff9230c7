import type { Line } from './journal-line.ts';

/** Where a patch works: a list counts as one thing, since its places move. */
function place(path: readonly (string | number)[]): string[] {
  const at = path.findIndex((step) => typeof step === 'number' || step === 'length');
  return (at < 0 ? path : path.slice(0, at)).map(String);
}

const within = (outer: readonly string[], inner: readonly string[]): boolean =>
  outer.every((step, index) => inner[index] === step);

/** Whether two changes touched the same things, so that one can't be taken back without the other. */
export function overlapping(a: Pick<Line, 'patches'>, b: Pick<Line, 'patches'>): boolean {
  const places = b.patches.map(({ path }) => place(path as (string | number)[]));
  return a.patches.some(({ path }) => {
    const mine = place(path as (string | number)[]);
    return places.some((theirs) => within(mine, theirs) || within(theirs, mine));
  });
}
