import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { EVERY } from '../../../src/adapters/store/backups/rhythm.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import type { FolderStore } from '../../../src/adapters/store/folder-store.ts';
import type { State } from '../../../src/domain/state.ts';
import { addGoal, log, whole } from './sample-state.ts';
import { freshData, scratchFolder } from './scratch-folder.ts';
import { systemError, wrappedFileSystem } from './wrapped-file-system.ts';

/** A clock that tests move. */
const clockAt = (text: string) => {
  const clock = { now: Date.parse(text) };
  return { clock: () => clock.now, pass: (milliseconds: number) => (clock.now += milliseconds) };
};

async function filled(folder = freshData()): Promise<{ folder: string; store: FolderStore }> {
  const store = await openStore({ folder, idleCheckpoint: false });
  await addGoal(store, 'g1');
  await log(store, '2026-10.a', '2026-10');
  await log(store, '2026-11.a');
  return { folder, store };
}

const read = async (store: FolderStore, id: string): Promise<State> => {
  const { plan, months } = await store.backups.read(id);
  return { plan, months: Object.fromEntries(months) };
};

describe('a backup', () => {
  it('holds everything at its moment, says what, and is read by its owner alone', async () => {
    const { folder, store } = await filled();
    const then = await whole(store);
    const made = (await store.backUp('asked'))!;
    await log(store, '2026-11.b');
    expect(await read(store, made.id)).toEqual(then);
    expect(made).toMatchObject({ seq: 3, reason: 'asked', counts: { goals: 1, sessions: 2, minutes: 100 } });
    const { backups, folders } = await store.backups.list();
    expect(backups).toEqual([made]);
    expect(folders).toEqual([{ path: join(folder, 'backups'), second: false, problem: null }]);
    const file = join(folder, 'backups', readdirSync(join(folder, 'backups'))[0]!);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is none for a folder nothing was written to', async () => {
    const store = await openStore({ folder: freshData() });
    expect(await store.backUp('asked')).toBeNull();
  });

  it('is found out when any byte of it is altered, and listed as unreadable or refused when read', async () => {
    const { folder, store } = await filled();
    const then = await whole(store);
    const { id } = (await store.backUp('asked'))!;
    const path = join(folder, 'backups', `${id}.ascent-backup.gz`);
    const bytes = readFileSync(path);
    let harmless = 0;
    // Ten bytes of gzip's own head say nothing of the content (flags, time, system).
    for (let at = 10; at < bytes.length; at += 3) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(path, damaged);
      const outcome = await read(store, id).catch((error: { code: string }) => error.code);
      // A bit that compression leaves unused may change without changing anything.
      if (typeof outcome === 'string') expect(outcome).toBe('store-unreadable');
      else {
        expect(outcome).toEqual(then);
        harmless += 1;
      }
    }
    expect(harmless).toBeLessThan(5);
    for (const length of [0, 1, 20, 200, bytes.length - 1]) {
      writeFileSync(path, bytes.subarray(0, length));
      await expect(store.backups.read(id)).rejects.toMatchObject({ code: 'store-unreadable' });
    }
    writeFileSync(path, 'no backup');
    expect((await store.backups.list()).backups[0]).toMatchObject({ id, problem: 'not-gzip' });
  });

  it('leaves nothing half-written when any call fails, and says so', async () => {
    const { folder } = await filled();
    let left = Infinity;
    let fired: boolean;
    const fileSystem = wrappedFileSystem({
      before: (call) => {
        left -= 1;
        if (left === 0) {
          fired = true;
          throw systemError('ENOSPC', call.name);
        }
      },
    });
    const store = await openStore({ folder, fileSystem, idleCheckpoint: false });
    const state = await whole(store);
    for (let nth = 1; ; nth += 1) {
      [left, fired] = [nth, false];
      const made = await store.backUp('asked').catch((error: { code?: string }) => error.code);
      left = Infinity;
      if (typeof made === 'string') expect(made).toMatch(/^store-/);
      for (const { id, problem } of (await store.backups.list()).backups) {
        expect(problem).toBeNull();
        expect(await read(store, id)).toEqual(state);
      }
      if (!fired) break;
    }
    expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a second folder', () => {
  it('gets every backup as well; trouble with it is told and takes nothing from the first', async () => {
    const { store } = await filled();
    const second = join(scratchFolder(), 'other disk');
    await store.change('Set', [], ({ plan }) => void (plan.settings.backupFolder = second));
    const one = (await store.backUp('asked'))!;
    expect(one.folders).toHaveLength(2);
    rmSync(second, { recursive: true });
    writeFileSync(second, 'a file in the way');
    await addGoal(store, 'g2');
    const two = (await store.backUp('asked'))!;
    expect(two.folders).toHaveLength(1);
    const { folders, backups } = await store.backups.list();
    expect(folders[1]).toMatchObject({ path: second, second: true });
    expect(folders[1]?.problem).toMatch(/^E[A-Z]+$/);
    expect(backups.map(({ id }) => id)).toEqual([two.id, one.id]);
  });

  it('is read from when the first copy is damaged, and keeps another plan’s backups', async () => {
    const second = scratchFolder();
    const other = await filled();
    await other.store.change('Set', [], ({ plan }) => void (plan.settings.backupFolder = second));
    const theirs = (await other.store.backUp('quit'))!;
    const { folder, store } = await filled();
    await store.change('Set', [], ({ plan }) => void (plan.settings.backupFolder = second));
    const state = await whole(store);
    const ours = (await store.backUp('asked'))!;
    writeFileSync(join(folder, 'backups', `${ours.id}.ascent-backup.gz`), 'gone');
    expect(await read(store, ours.id)).toEqual(state);
    const ids = (await store.backups.list()).backups.map(({ id }) => id);
    expect(ids.sort()).toEqual([ours.id, theirs.id].sort());
  });

  it('is not made anew where its disk is not there', async () => {
    const { store } = await filled();
    const gone = join(scratchFolder(), 'not mounted', 'backups');
    await store.change('Set', [], ({ plan }) => void (plan.settings.backupFolder = gone));
    expect((await store.backUp('asked'))!.folders).toHaveLength(1);
    expect((await store.backups.list()).folders[1]).toMatchObject({ path: gone, problem: 'ENOENT' });
    expect(existsSync(gone)).toBe(false);
  });

  it('can be read from anywhere', async () => {
    const { folder, store } = await filled();
    const then = await whole(store);
    const { id } = (await store.backUp('asked'))!;
    const elsewhere = await openStore({ folder: freshData(), idleCheckpoint: false });
    await addGoal(elsewhere, 'x');
    const path = join(folder, 'backups', `${id}.ascent-backup.gz`);
    expect(await elsewhere.backups.lend(path)).toBe(id);
    expect(await read(elsewhere, id)).toEqual(then);
    await expect(elsewhere.backups.lend(join(folder, 'plan.json'))).rejects.toMatchObject({
      code: 'plan-file-refused',
    });
  });
});

describe('the rhythm', () => {
  it('makes one a quarter of an hour after a change, and none when nothing changed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { clock, pass } = clockAt('2026-11-21T10:00:00Z');
      const store = await openStore({ folder: freshData(), clock, idleCheckpoint: 1e9, backUp: true });
      const ids = async (): Promise<number[]> => (await store.backups.list()).backups.map(({ seq }) => seq);
      const wait = async (milliseconds: number): Promise<void> => {
        pass(milliseconds);
        await vi.advanceTimersByTimeAsync(milliseconds);
        await store.refresh();
        await vi.waitFor(async () => expect(await store.backups.newest()).not.toBeUndefined(), 30_000);
      };
      await addGoal(store, 'g1');
      await wait(EVERY - 1000);
      expect(await ids()).toEqual([]);
      await wait(2000);
      await vi.waitFor(async () => expect(await ids()).toEqual([1]), 30_000);
      await wait(3 * EVERY);
      expect(await ids()).toEqual([1]);
      await addGoal(store, 'g2');
      await wait(EVERY + 1000);
      await vi.waitFor(async () => expect((await ids())[0]).toBe(2), 30_000);
      await store.close();
    } finally {
      vi.useRealTimers();
    }
  });

  it('makes one at the end when something changed, for a short-lived process only after a quarter of an hour', async () => {
    const folder = freshData();
    const { clock, pass } = clockAt('2026-11-21T10:00:00Z');
    const seqs = async (): Promise<number[]> =>
      (await (await openStore({ folder })).backups.list()).backups.map(({ seq }) => seq);
    const run = async (id: string, longLived: boolean): Promise<void> => {
      const store = await openStore({
        folder,
        clock,
        idleCheckpoint: longLived ? 1e9 : false,
        backUp: true,
      });
      if (id) await addGoal(store, id);
      await store.close();
    };
    await run('g1', false);
    expect(await seqs()).toEqual([1]);
    await run('g2', false);
    expect(await seqs()).toEqual([1]);
    await run('g3', true);
    expect(await seqs()).toEqual([3]);
    await run('', true);
    pass(EVERY);
    await run('', false);
    expect(await seqs()).toEqual([3]);
    await run('g4', false);
    expect((await seqs())[0]).toBe(4);
  });
});

describe('a drill over every kept generation (D11)', () => {
  it('gives each state back record by record, and one undo the newest', async () => {
    const { clock, pass } = clockAt('2026-01-01T08:00:00Z');
    const folder = freshData();
    const store = await openStore({ folder, clock, idleCheckpoint: false });
    const states = new Map<string, State>();
    for (let round = 0; round < 60; round += 1) {
      await addGoal(store, `g${round}`);
      await log(
        store,
        `2026-${String(1 + (round % 9)).padStart(2, '0')}.s${round}`,
        `2026-0${1 + (round % 9)}`,
      );
      const { id } = (await store.backUp('regular'))!;
      states.set(id, await whole(store));
      pass(round < 30 ? 3_600_000 : 24 * 3_600_000);
    }
    const { backups } = await store.backups.list();
    expect(backups.length).toBeGreaterThanOrEqual(30);
    for (const { id } of backups) expect(await read(store, id)).toEqual(states.get(id));
  });
});
