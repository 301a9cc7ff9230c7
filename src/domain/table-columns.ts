import { Failure } from './failure.ts';
import type { Money } from './identity.ts';

/** What stands in a cell; null is an empty one. */
export type Cell = string | number | null;

/** A column of an exported table: what it is asked for by, its fixed heading, and what it says of an item. */
export interface Column<Item, About = undefined> {
  id: string;
  title: string;
  cell: (item: Item, about: About) => Cell;
}

/** The columns with these ids, in that order; all when none are named. Throws `invalid` for one that there is not. */
export function chosenColumns<Item, About>(
  columns: readonly Column<Item, About>[],
  ids: readonly string[] | null,
): readonly Column<Item, About>[] {
  if (ids === null) return columns;
  return [...new Set(ids)].map((id) => {
    const column = columns.find((one) => one.id === id);
    if (column) return column;
    const known = columns.map((one) => one.id).join(', ');
    throw new Failure('invalid', { field: 'columns', reason: `knows no “${id}”; there are ${known}` });
  });
}

/** Minutes as hours with two decimals at most. */
export const hoursCell = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

export const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** An amount in whole units with its cents; the currency has a column of its own. */
export const amountCell = (money: Money | null): number | null => money && money.minor / 100;

/** Several words in a cell, parted by semicolons; one inside a word has a backslash before it. */
export const listCell = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[\\;]/g, (sign) => `\\${sign}`)).join('; ');

/** The inverse of {@link listCell}. */
export function listOfCell(cell: string): string[] {
  if (cell === '') return [];
  const words: string[] = [''];
  for (let at = 0; at < cell.length; at++) {
    const sign = cell[at] ?? '';
    if (sign === '\\') words[words.length - 1] += cell[++at] ?? '';
    else if (sign === ';') {
      words.push('');
      if (cell[at + 1] === ' ') at++;
    } else words[words.length - 1] += sign;
  }
  return words;
}
