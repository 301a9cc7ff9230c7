import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeMany } from '../durability/many-sessions.ts';
import { inFolder } from '../durability/temporary-folder.ts';
import { bundleWorker, startWorker } from '../durability/worker-pool.ts';

const WORKER = fileURLToPath(new URL('../durability/opening-worker.ts', import.meta.url));
const TURNS = 7;

export interface Opening {
  /** Milliseconds to the plan and the newest month. */
  first: number;
  sessions: number;
}

/** Openings of a folder with so many sessions, each in a process of its own. */
export async function openLikeNew(count: number): Promise<Opening[]> {
  const worker = await bundleWorker(WORKER);
  try {
    return await inFolder(async (folder) => {
      const data = join(folder, 'data');
      await makeMany(data, count);
      const openings: Opening[] = [];
      for (let turn = 0; turn < TURNS; turn += 1) {
        const started = startWorker(worker.file, data);
        await started.ended;
        openings.push(JSON.parse(started.said[0] ?? '') as Opening);
      }
      return openings;
    });
  } finally {
    worker.remove();
  }
}
