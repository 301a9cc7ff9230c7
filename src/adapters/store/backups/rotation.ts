import { records, type Counts } from '../../../domain/counts.ts';

/** What rotation has to know of a backup. */
export interface Kept {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  reason: string;
  counts: Counts;
}

const HOURS = 24;
const DAYS = 30;
const MONTHS = 12;
/** Backups that were asked for, or made before something risky, that stay beside the regular ones. */
const SPECIAL = 10;
const APART = new Set(['asked', 'migration', 'restore', 'repair', 'import', 'bulk delete']);

/**
 * The backups that may go: all but the newest of each of the last 24 hours, 30 days and 12 months that have one, and
 * the last ten that were asked for or taken before something risky. The newest one never makes an older one go that holds more than
 * twice as much: whatever emptied the plan must not empty its backups.
 */
export function toForget(backups: readonly Kept[]): string[] {
  const sorted = backups.toSorted((a, b) => b.at - a.at);
  const newest = sorted[0];
  if (!newest) return [];
  const kept = new Set<string>([newest.id]);
  const slots: [number, number][] = [
    [13, HOURS],
    [10, DAYS],
    [7, MONTHS],
  ];
  for (const [length, most] of slots) {
    const seen = new Set<string>();
    for (const { id, at } of sorted) {
      const slot = new Date(at).toISOString().slice(0, length);
      if (seen.has(slot)) continue;
      if (seen.size === most) break;
      seen.add(slot);
      kept.add(id);
    }
  }
  for (const { id } of sorted.filter(({ reason }) => APART.has(reason)).slice(0, SPECIAL)) kept.add(id);
  const most = 2 * records(newest.counts);
  return sorted.filter((one) => !kept.has(one.id) && records(one.counts) <= most).map((one) => one.id);
}
