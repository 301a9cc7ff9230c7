import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { log, MONTH } from '../adapters/store/sample-state.ts';
import { readPlain } from './plain-lowdb.ts';
import { makeImage, mount } from './temporary-folder.ts';
import type { Worker } from './worker-pool.ts';

export interface Losses {
  cuts: number;
  unreadable: string[];
  /** Power cuts after which a promised change was not there. */
  lossy: number;
  /** Power cuts after which everything was there, but nothing could be changed any more. */
  stuck: string[];
}

/** What is there after a power cut: the ids, or why they can't be read, and why no change can be made. */
type Look = (at: string) => Promise<{ kept: Set<string> | string; stuck: string | null }>;

/** True once every thread of a process stands still, so that no call of it is under way. */
const standsStill = (pid: number): boolean =>
  readdirSync(`/proc/${pid}/task`).every((thread) =>
    /\) [TtZ] /.test(readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')),
  );

/**
 * Power cuts on a real ext4 in a file: a writer is stopped at a random moment, the file is copied as the device has it
 * (what was never flushed is in the memory of the system, not in the file), and the copy is mounted and looked at.
 */
export async function losePower(
  folder: string,
  cuts: number,
  start: (at: string, name: string) => Worker,
  look: Look,
): Promise<Losses> {
  const [image, copy] = [join(folder, 'image'), join(folder, 'copy')];
  const result: Losses = { cuts: 0, unreadable: [], lossy: 0, stuck: [] };
  makeImage(image);
  const unmount = mount(image, join(folder, 'at'));
  const promised: string[] = [];
  try {
    while (result.cuts < cuts) {
      const worker = start(join(folder, 'at'), `p${result.cuts}`);
      const limit = Math.min(cuts, result.cuts + 20);
      while (result.cuts < limit) {
        await delay(Math.random() * 40);
        const before = [...promised, ...(await copyAsIs(worker, image, copy))];
        result.cuts += 1;
        const { kept, stuck } = await lookAt(copy, join(folder, 'after'), look);
        if (typeof kept === 'string') result.unreadable.push(kept);
        else if (before.some((id) => !kept.has(id))) result.lossy += 1;
        else if (stuck) result.stuck.push(stuck);
      }
      worker.child.kill('SIGKILL');
      await worker.ended;
      promised.push(...worker.said);
    }
  } finally {
    unmount();
  }
  return result;
}

/** Copies the device while the writer stands still; gives what had been promised by then. */
async function copyAsIs({ child, said }: Worker, image: string, copy: string): Promise<string[]> {
  const { pid } = child;
  if (!pid) throw new Error('no writer');
  child.kill('SIGSTOP');
  while (!standsStill(pid)) await delay(1);
  const before = [...said];
  copyFileSync(image, copy);
  child.kill('SIGCONT');
  return before;
}

async function lookAt(copy: string, at: string, look: Look): ReturnType<Look> {
  const unmount = mount(copy, at);
  try {
    return await look(at);
  } finally {
    unmount();
    rmSync(copy);
  }
}

/** The number of no process here. */
const NOBODY = 2 ** 22 + 1;

export const lookAtStore: Look = async (at) => {
  const folder = join(at, 'data');
  const lock = join(folder, 'lock');
  // Its holder ended with the machine; here it only stands still.
  if (existsSync(lock)) {
    const text = readFileSync(lock, 'utf8');
    writeFileSync(lock, text.replace(/"pid":\d+,/, `"pid":${NOBODY},`));
  }
  try {
    // As patient as the product: a lock that lost its bytes is known as such after a second.
    const store = await openStore({ folder, idleCheckpoint: false });
    const kept = new Set(Object.keys(await store.month(MONTH)));
    const stuck = await log(store, '2026-11.after').then(
      () => null,
      (error: unknown) => `${String(error)} ${JSON.stringify(error)}`,
    );
    await store.close();
    return { kept, stuck };
  } catch (error) {
    return { kept: `${String(error)} ${JSON.stringify(error)}`, stuck: null };
  }
};

export const lookAtPlain: Look = (at) =>
  Promise.resolve({ kept: readPlain(at) ?? 'no longer JSON', stuck: null });
