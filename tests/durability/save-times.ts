import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { JSONFilePreset } from 'lowdb/node';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { addSession, session } from '../adapters/store/sample-state.ts';
import { openProbe } from './flush-probe.ts';
import { makeMany, manyPlain, NEWEST } from './many-sessions.ts';
import { plainFile } from './plain-lowdb.ts';
import { quantile } from './row.ts';
import { inFolder } from './temporary-folder.ts';

/** Saves that are timed, after some that only warm up. */
export const TIMED = 200;
const WARM = 20;

export interface Saves {
  /** Median milliseconds. */
  save: number;
  /** The probe's, made in turn with the saves. */
  probe: number;
  /** Milliseconds in which one save left the event loop no turn, together; 95th of 100. */
  blocked: number;
  plain: number;
}

/** Saves of one session, and the probe's flushes in turn with them so that both meet the same disk. */
export async function timeSaves(count: number): Promise<Saves> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data');
    await makeMany(data, count);
    const store = await openStore({ folder: data, idleCheckpoint: false });
    await store.month(NEWEST);
    const probe = await openProbe(folder);
    const [took, flushed, blocked]: [number[], number[], number[]] = [[], [], []];
    for (let index = 0; index < TIMED + WARM; index += 1) {
      const flush = await probe.once();
      const before = performance.eventLoopUtilization();
      const begun = performance.now();
      await store.change('Log', [NEWEST], addSession(`${NEWEST}.n${index}`, NEWEST));
      const all = performance.now() - begun;
      const { active } = performance.eventLoopUtilization(before);
      if (index < WARM) continue;
      took.push(all);
      flushed.push(flush);
      blocked.push(active);
    }
    await probe.close();
    await store.close();
    const [save, flush] = [quantile(took), quantile(flushed)];
    return { save, probe: flush, blocked: quantile(blocked, 0.95), plain: await plainSaves(folder, count) };
  });
}

async function plainSaves(folder: string, count: number): Promise<number> {
  const low = await JSONFilePreset(plainFile(folder), { sessions: manyPlain(count) });
  const times: number[] = [];
  for (let index = 0; index < 15; index += 1) {
    const begun = performance.now();
    low.data.sessions[`n${index}`] = session(`n${index}`);
    await low.write();
    times.push(performance.now() - begun);
  }
  return quantile(times);
}
