import { count, monthYear } from '../format.ts';

/** What could not be brought back; a month of sessions is told by its name. */
export const lossWords = ({ what }: { what: string }): string =>
  what.replace(
    /^sessions of (\d{4}-\d\d)$/,
    (_, month: string) => `Sessions of ${monthYear(`${month}-01`)}, some or all`,
  );

/** A number of losses: `1 loss`, `3 losses`. */
export const losses = (number: number): string => count(number, 'loss', 'losses');
