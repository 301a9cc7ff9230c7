import type { Mending } from '../contract/answers.ts';
import { hours } from './print.ts';

const KINDS = ['goals', 'milestones', 'tasks', 'courses', 'certifications', 'projects', 'sessions'] as const;

/** What mending a folder gives, or gave: what was damaged, where the state came from, and what is lost. */
export function tellMending(
  { damaged, from, before, after, lost, kept }: Mending,
  begin: string,
  say: (line: string) => void = console.log,
): void {
  say(begin);
  for (const { file, reason } of damaged) say(`  damaged: ${file} (${reason})`);
  say(`  made from: ${from.join(', ')}`);
  for (const kind of KINDS) {
    const then = before?.[kind];
    if (then !== undefined && then !== after[kind]) say(`  ${kind}: ${then} before, ${after[kind]} after`);
  }
  if (before && before.minutes !== after.minutes)
    say(`  hours: ${hours(before.minutes)} before, ${hours(after.minutes)} after`);
  if (lost.length === 0) say('  Nothing is lost.');
  for (const { at, what } of lost.slice(0, 20)) say(`  lost: ${what}${at ? ` (${at})` : ''}`);
  if (lost.length > 20) say(`  and ${lost.length - 20} more`);
  if (kept) say(`  The damaged files are kept in the folder “${kept}”.`);
}
