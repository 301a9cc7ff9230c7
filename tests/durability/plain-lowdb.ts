import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorker, killSomewhere, startWorker } from './worker-pool.ts';

export const PLAIN_WORKER = fileURLToPath(new URL('plain-lowdb-worker.ts', import.meta.url));
const NAME = 'db.json';

export const plainFile = (folder: string): string => join(folder, NAME);

/** The ids a plain file holds, or null when it can't be read. */
export function readPlain(folder: string): Set<string> | null {
  const file = plainFile(folder);
  if (!existsSync(file)) return new Set();
  try {
    const { sessions } = JSON.parse(readFileSync(file, 'utf8')) as { sessions: object };
    return new Set(Object.keys(sessions));
  } catch {
    return null;
  }
}

/** The same kills on plain lowdb, one process at a time as it knows no other. */
export async function killPlain(
  folder: string,
  kills: number,
): Promise<{ kills: number; unreadable: number; lost: number; strays: number }> {
  const worker = await bundleWorker(PLAIN_WORKER);
  const result = { kills: 0, unreadable: 0, lost: 0, strays: 0 };
  const promised = new Set<string>();
  while (result.kills < kills && result.unreadable === 0) {
    result.kills += 1;
    const said = await killSomewhere(startWorker(worker.file, plainFile(folder), `k${result.kills}`));
    for (const id of said) promised.add(id);
    const kept = readPlain(folder);
    if (!kept) result.unreadable += 1;
    else result.lost = [...promised].filter((id) => !kept.has(id)).length;
  }
  worker.remove();
  result.strays = readdirSync(folder).filter((name) => name.includes('tmp')).length;
  return result;
}
