import { readdirSync } from 'node:fs';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { log, MONTH } from '../adapters/store/sample-state.ts';
import { bundleWorker, killSomewhere, startWorker } from './worker-pool.ts';

const OWN = [
  'plan.json',
  'journal.jsonl',
  'journal.previous.jsonl',
  'acknowledged',
  'sessions',
  'kept',
  'history',
  'backups',
];
const MONTH_FILE = /^sessions\/\d{4}-\d{2}\.json$/;
const BELOW = /^(kept|history|backups)\//;

/** Files that neither hold data nor are kept on purpose. */
export const strays = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter(
      (name) => !OWN.includes(name) && !MONTH_FILE.test(name) && (!BELOW.test(name) || name.endsWith('.tmp')),
    );

export interface Killed {
  kills: number;
  /** Starts that could not read the folder, and why. */
  unreadable: string[];
  /** Changes that were promised and are not there. */
  lost: string[];
  /** Sessions there that nobody can have written. */
  unexplained: number;
  /** Files left over after the next start's first change. */
  strays: string[];
  /** Milliseconds of each start. */
  recovery: number[];
}

/** Kills `kills` processes writing to one folder, several at a time, and looks at what is there between them. */
export async function killProcesses(
  folder: string,
  { kills, atOnce, each }: { kills: number; atOnce: number; each: number },
): Promise<Killed> {
  const result: Killed = { kills: 0, unreadable: [], lost: [], unexplained: 0, strays: [], recovery: [] };
  const promised = new Set<string>();
  const lost = new Set<string>();
  const worker = await bundleWorker();
  while (result.kills < kills && result.unreadable.length === 0) {
    let left = Math.min(each, kills - result.kills);
    const killing = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const name = `k${(result.kills += 1)}`;
        const said = await killSomewhere(startWorker(worker.file, 'endless', folder, name));
        for (const id of said) promised.add(id);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, killing));
    const begun = performance.now();
    try {
      const store = await openStore({ folder, idleCheckpoint: false });
      const kept = await store.month(MONTH);
      result.recovery.push(performance.now() - begun);
      for (const id of promised) if (!(id in kept)) lost.add(id);
      // One change of each that was killed may have been on its way.
      result.unexplained = Math.max(0, Object.keys(kept).length - promised.size - result.kills);
      const id = `2026-11.after${result.kills}`;
      await log(store, id);
      promised.add(id);
      await store.close();
    } catch (error) {
      result.unreadable.push(`after ${result.kills} kills: ${String(error)} ${JSON.stringify(error)}`);
    }
    result.strays.push(...strays(folder));
  }
  worker.remove();
  result.lost = [...lost];
  return result;
}
