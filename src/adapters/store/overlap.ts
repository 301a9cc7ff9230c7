import type { Line } from './journal-line.ts';

/** Where a patch works: a list counts as one thing, since its places move. */
function place(path: readonly (string | number)[]): string[] {
  const at = path.findIndex((step) => typeof step === 'number' || step === 'length');
  return (at < 0 ? path : path.slice(0, at)).map(String);
}

const within = (outer: readonly string[], inner: readonly string[]): boolean =>
  outer.every((step, index) => inner[index] === step);

/** Day totals follow from the sessions: two sessions of one day don't stand in each other's way. */
export const isTotal = (path: readonly (string | number)[]): boolean =>
  path[0] === 'plan' && path[1] === 'totals';

const placesOf = ({ patches }: Pick<Line, 'patches'>): string[][] =>
  patches.flatMap(({ path }) => {
    const steps = path as (string | number)[];
    return isTotal(steps) ? [] : [place(steps)];
  });

/** Whether two changes touched the same things, so that one can't be taken back without the other. */
export function overlapping(a: Pick<Line, 'patches'>, b: Pick<Line, 'patches'>): boolean {
  const places = placesOf(b);
  return placesOf(a).some((mine) => places.some((theirs) => within(mine, theirs) || within(theirs, mine)));
}
