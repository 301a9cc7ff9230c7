import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Result } from './row.ts';

/** What one run gave, kept to be compared with later ones. */
interface Baseline {
  probeMs: number;
  figures: Record<string, number>;
}

const FILE = new URL('baseline.json', import.meta.url);
/** Slower than this many times the baseline, machine against machine, is told: less is noise here. */
const TOLD = 1.4;

/** A figure that grows when the machine is slower is held against its probe; a size or a share is not. */
const fair = ({ unit, figure }: Result, probeMs: number): number =>
  unit === 'ms' ? (figure ?? NaN) / probeMs : (figure ?? NaN);

const measured = (results: readonly Result[]): Result[] => results.filter(({ figure }) => figure !== null);

/** Keeps what a run gave; rows that were not measured keep what was known of them. */
export function keepBaseline(results: readonly Result[], probeMs: number): void {
  const known = readBaseline();
  const figures = Object.fromEntries(measured(results).map((one) => [one.name, fair(one, probeMs)]));
  const all = { probeMs, figures: { ...known?.figures, ...figures } };
  writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
}

const readBaseline = (): Baseline | null =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Baseline) : null;

/** What got slower, larger or less than it was, in words. */
export function worseThanBaseline(results: readonly Result[], probeMs: number): string[] {
  const known = readBaseline();
  if (!known) throw new Error('there is no baseline; --keep makes one');
  return measured(results).flatMap((one) => {
    const before = known.figures[one.name];
    if (before === undefined) return [];
    const now = fair(one, probeMs);
    const worse = one.unit === 'times' || one.unit === '%' ? before / now : now / before;
    return worse > TOLD ? [`${one.name}: ${worse.toFixed(2)} × worse than the baseline`] : [];
  });
}
