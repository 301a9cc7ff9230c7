import { basename, dirname } from 'node:path';
import { MOST_EXPORTS, type Shell } from './shell-file.ts';

type Exports = Shell['exports'];

/** The exports with a file that was just saved in front; its number is one that no export had before. */
export function withExport(known: Exports, path: string): Exports {
  const number = Math.max(0, ...known.map((one) => one.number)) + 1;
  return [{ number, path }, ...known.filter((one) => one.path !== path)].slice(0, MOST_EXPORTS);
}

/** Where the export of a number lies; null for a number that none has. */
export const pathOfExport = (known: Exports, number: number): string | null =>
  known.find((one) => one.number === number)?.path ?? null;

/** What exports are called in a menu: their names, with the folder where two share one. */
export function exportLabels(known: Exports): { number: number; label: string }[] {
  const names = known.map(({ path }) => basename(path));
  return known.map(({ number, path }, nth) => {
    const name = names[nth] ?? '';
    const isShared = names.filter((other) => other === name).length > 1;
    const label = isShared ? `${name} (${dirname(path)})` : name;
    // An ampersand would mark a key of the menu.
    return { number, label: label.replaceAll('&', '&&') };
  });
}
