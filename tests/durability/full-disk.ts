import { existsSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { JSONFilePreset } from 'lowdb/node';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { State } from '../../src/domain/state.ts';
import { addGoal, log, session, whole } from '../adapters/store/sample-state.ts';
import { plainFile, readPlain } from './plain-lowdb.ts';

/** Takes up room until `left` bytes are free. */
function fill(at: string, left: number): string {
  const ballast = join(at, 'ballast');
  const { bavail, bsize } = statfsSync(at);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left), 'x'));
  return ballast;
}

/**
 * Changes a store until the disk is full; then what was saved must be there, in memory and on the disk, and a change
 * must be possible once there is room. Gives what is wrong, or null.
 */
export async function fillStore(at: string, left: number): Promise<string | null> {
  const folder = join(at, 'data');
  const ballast = fill(at, left);
  const store = await openStore({ folder, idleCheckpoint: false });
  let acknowledged: State = await whole(store);
  let failed: unknown = null;
  for (let turn = 0; turn < 1000 && !failed; turn += 1) {
    try {
      if (turn % 10 === 9) await store.checkpoint(turn % 20 === 19);
      else if (turn % 5 === 0) await addGoal(store, `g${turn}`, 'A long title. '.repeat(14));
      else await log(store, `2026-11.${turn}`);
      acknowledged = await whole(store);
    } catch (error) {
      failed = error;
    }
  }
  if (!(failed instanceof Failure) || failed.code !== 'store-write') return `ended with ${String(failed)}`;
  if (!isDeepStrictEqual(await whole(store), acknowledged)) return 'memory holds what was not saved';
  const again = await openStore({ folder, idleCheckpoint: false });
  if (!isDeepStrictEqual(await whole(again), acknowledged)) return 'the disk holds another state';
  rmSync(ballast);
  await addGoal(store, 'after');
  await store.close();
  const last = await whole(await openStore({ folder, idleCheckpoint: false }));
  const { after, ...goals } = last.plan.goals;
  const before = { ...last, plan: { ...last.plan, goals } };
  return after && isDeepStrictEqual(before, acknowledged) ? null : 'the next change did not come back';
}

/** The same with plain lowdb: whether the file can be read, and whether memory says what the disk holds. */
export async function fillPlain(at: string, left: number): Promise<string | null> {
  fill(at, left);
  let held = 0;
  let saved = 0;
  try {
    const low = await JSONFilePreset<{ sessions: Record<string, object> }>(plainFile(at), { sessions: {} });
    for (let turn = 0; ; turn += 1) {
      low.data.sessions[`2026-11.${turn}`] = session(`2026-11.${turn}`);
      held += 1;
      await low.write();
      saved += 1;
    }
  } catch {
    const kept = readPlain(at);
    if (!kept) return 'unreadable';
    if (kept.size < saved) return 'a saved change is gone';
    const left = readdirSync(at).filter((name) => name.includes('tmp'));
    if (left.length > 0) return 'leaves a temporary file that takes up room';
    return existsSync(plainFile(at)) && held > kept.size ? 'memory holds what was not saved' : null;
  }
}
