import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import type { FolderStore } from '../../../src/adapters/store/folder-store.ts';
import type { State } from '../../../src/domain/state.ts';
import { copyFolder, freshData } from './scratch-folder.ts';
import { addGoal, log, MONTH, whole } from './sample-state.ts';
import { isAct, wrappedFileSystem } from './wrapped-file-system.ts';

/** What a crash leaves: a copy of the folder, and the states that opening it may give. */
interface Crash {
  call: string;
  folder: string;
  acknowledged: State;
}

const dead = spawnSync(process.execPath, ['-e', '']).pid;

/** The process that held the lock ended with the machine. */
function stopped(folder: string): string {
  const lock = join(folder, 'lock');
  if (existsSync(lock)) {
    const holder = JSON.parse(readFileSync(lock, 'utf8')) as object;
    rmSync(lock);
    writeFileSync(lock, JSON.stringify({ ...holder, pid: dead }));
  }
  return folder;
}

/** Runs a life of a store and copies its folder after each act on it, as if the machine had stopped there. */
async function crashes(
  life: (store: FolderStore, acknowledge: () => Promise<void>) => Promise<void>,
): Promise<Crash[]> {
  const folder = freshData();
  const found: Crash[] = [];
  let acknowledged: State | undefined;
  const fileSystem = wrappedFileSystem({
    after: (call) => {
      if (acknowledged && isAct(call) && existsSync(folder)) {
        found.push({ call: `${call.name} ${call.path}`, folder: stopped(copyFolder(folder)), acknowledged });
      }
    },
    // Half of what is asked, so that torn files are among the copies.
    take: (length) => Math.ceil(length / 2),
  });
  const store = await openStore({ folder, fileSystem, idleCheckpoint: false });
  const acknowledge = async (): Promise<void> => {
    acknowledged = undefined;
    acknowledged = await whole(store);
  };
  await acknowledge();
  await life(store, acknowledge);
  await store.close();
  return found;
}

const reopened = async (folder: string): Promise<FolderStore> => openStore({ folder, idleCheckpoint: false });

describe('a machine that stops between any two acts on the folder', () => {
  it('comes back with the last acknowledged state, through checkpoints and rotations', async () => {
    const points = await crashes(async (store, acknowledge) => {
      // Documents and journals follow; the state stays as acknowledged.
      await addGoal(store, 'g1');
      await log(store, '2026-10.a', '2026-10');
      await acknowledge();
      await store.checkpoint();
      await store.checkpoint(true);
    });
    const during = points.filter((point) => Object.keys(point.acknowledged.plan.goals).length > 0);
    expect(during.length).toBeGreaterThan(30);
    for (const { call, folder, acknowledged } of during) {
      expect(await whole(await reopened(folder)), call).toEqual(acknowledged);
    }
  });

  it('also with months emptied, several generations, and the next change made on what came back', async () => {
    const points = await crashes(async (store, acknowledge) => {
      for (const id of ['a', 'b']) await log(store, `2026-11.${id}`);
      await store.checkpoint(true);
      await store.change('Empty', [MONTH], (draft) => {
        draft.months[MONTH] = {};
      });
      await log(store, '2026-12.c', '2026-12');
      await acknowledge();
      await store.checkpoint(true);
      await store.checkpoint(true);
    });
    const during = points.filter((point) => '2026-12' in point.acknowledged.months);
    expect(during.length).toBeGreaterThan(20);
    for (const { call, folder, acknowledged } of during) {
      const store = await reopened(folder);
      expect(await whole(store), call).toEqual(acknowledged);
      await addGoal(store, 'after');
      await store.checkpoint(true);
      await store.close();
      const again = await reopened(folder);
      const { plan } = acknowledged;
      const goals = { ...plan.goals, after: again.current().plan.goals['after'] };
      expect(await whole(again), call).toEqual({ ...acknowledged, plan: { ...plan, goals } });
    }
  });

  it('comes back with the old or the new state when it stops within a change', async () => {
    let [before, after]: (State | undefined)[] = [];
    const points = await crashes(async (store, acknowledge) => {
      await log(store, '2026-11.a');
      await acknowledge();
      before = await whole(store);
      await log(store, '2026-11.b');
      after = await whole(store);
    });
    const during = points.filter((point) => point.acknowledged.months[MONTH]);
    expect(during.length).toBeGreaterThan(4);
    let olds = 0;
    for (const { call, folder } of during) {
      const state = await whole(await reopened(folder));
      expect([before, after], call).toContainEqual(state);
      if (JSON.stringify(state) === JSON.stringify(before)) olds += 1;
    }
    expect(olds).toBeGreaterThan(0);
    expect(olds).toBeLessThan(during.length);
  });

  it('is an empty folder, or the first change, when it stops within the first change', async () => {
    const points = await crashes(async (store) => {
      await log(store, '2026-11.a');
    });
    expect(points.length).toBeGreaterThan(5);
    for (const { call, folder } of points) {
      const store = await reopened(folder);
      expect([0, 1], call).toContain(store.current().seq);
      await log(store, '2026-11.b');
      expect(Object.keys(await store.month(MONTH)), call).toContain('2026-11.b');
    }
  });
});
