import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../../src/adapters/store/file-system.ts';
import { Lock } from '../../../src/adapters/store/lock.ts';
import { describeSelf, isGone } from '../../../src/adapters/store/lock-holder.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { log, MONTH } from './sample-state.ts';
import { freshData, scratchFolder } from './scratch-folder.ts';
import { startWorker } from './worker-process.ts';
import { systemError, wrappedFileSystem } from './wrapped-file-system.ts';

const fs = nodeFileSystem;
const self = await describeSelf(fs);
const linux = process.platform === 'linux';

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const worker = startWorker('none', freshData());
  await worker.ended;
  return worker.child.pid ?? 0;
}

describe('a lock', () => {
  it('clears within two seconds when its process died inside it', async () => {
    const folder = freshData();
    expect(await startWorker('die-locked', folder, 'dead').ended).toBe('SIGKILL');
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    const store = await openStore({ folder });
    const begun = performance.now();
    await log(store, '2026-11.next');
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(Object.keys(await store.month(MONTH))).toEqual(['2026-11.next']);
    expect(readdirSync(folder)).toEqual(['acknowledged', 'journal.jsonl']);
  });

  it('is never taken from a process that lives, however long it holds it', async () => {
    const folder = freshData();
    const holder = startWorker('hold', folder, 'slow', 2500);
    await holder.saying(1);
    const hasty = await openStore({ folder, lockLimit: 400 });
    await expect(log(hasty, '2026-11.hasty')).rejects.toMatchObject({
      code: 'store-busy',
      data: { holder: `process ${holder.child.pid} on ${self.host}` },
    });
    const patient = await openStore({ folder });
    await log(patient, '2026-11.patient');
    expect(await holder.ended).toBe(0);
    expect(Object.keys(await patient.month(MONTH))).toEqual(['2026-11.slow', '2026-11.patient']);
  });

  it('is broken once, whoever races for it', async () => {
    const folder = scratchFolder();
    const pid = await deadPid();
    for (let round = 0; round < 10; round += 1) {
      writeFileSync(join(folder, 'lock'), JSON.stringify({ ...self, pid, token: `stale${round}` }));
      let inside = 0;
      await Promise.all(
        Array.from({ length: 12 }, async () => {
          const release = await new Lock(fs, folder).acquire();
          inside += 1;
          expect(inside).toBe(1);
          await new Promise((resolve) => setImmediate(resolve));
          inside -= 1;
          await release();
        }),
      );
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('is broken past a breaker that died, and not past one that lives', async () => {
    const folder = scratchFolder();
    const pid = await deadPid();
    const dead = { ...self, pid, token: 'dead' };
    writeFileSync(join(folder, 'lock'), JSON.stringify(dead));
    writeFileSync(join(folder, 'lock.break.dead.0'), JSON.stringify({ ...dead, token: 'breaker' }));
    await (
      await new Lock(fs, folder).acquire()
    )();
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, 'lock'), JSON.stringify(dead));
    writeFileSync(join(folder, 'lock.break.dead.0'), JSON.stringify({ ...self, token: 'breaker' }));
    await expect(new Lock(fs, folder, 300).acquire()).rejects.toMatchObject({ code: 'store-busy' });
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toContain('"dead"');
  });

  it('that can’t be read is waited for, never removed', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'lock'), '');
    await expect(new Lock(fs, folder, 100).acquire()).rejects.toMatchObject({ code: 'store-busy' });
    expect(existsSync(join(folder, 'lock'))).toBe(true);
  });

  it('works where there are no hard links', async () => {
    const folder = scratchFolder();
    const unlinked = wrappedFileSystem({
      before: ({ name }) => {
        if (name === 'link') throw systemError('EPERM', name);
      },
    });
    const release = await new Lock(unlinked, folder).acquire();
    await expect(new Lock(unlinked, folder, 50).acquire()).rejects.toMatchObject({ code: 'store-busy' });
    await release();
    await (
      await new Lock(unlinked, folder, 50).acquire()
    )();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('whose removal failed is taken up by the same store again', async () => {
    const folder = scratchFolder();
    let failing = true;
    const stubborn = wrappedFileSystem({
      before: ({ name, path }) => {
        if (failing && name === 'unlink' && path.endsWith('lock')) throw systemError('EIO', name);
      },
    });
    const lock = new Lock(stubborn, folder, 1000);
    await (
      await lock.acquire()
    )();
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    failing = false;
    await (
      await lock.acquire()
    )();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('whether a holder is gone', () => {
  const token = 't';
  const gone = (over: Partial<typeof self>, watched = 0): Promise<boolean> =>
    isGone(fs, { ...self, token, ...over }, self, watched);

  it('says no in every doubt', async () => {
    expect(await gone({})).toBe(false);
    const pid = await deadPid();
    expect(await gone({ pid, host: 'another-machine' })).toBe(false);
    expect(await gone({ pid, space: 'pid:[1]' })).toBe(false);
    // Another user's, where this one isn't the superuser: alive all the same.
    expect(await gone({ pid: 1, started: '' })).toBe(false);
  });

  it('says yes for a process that ended', async () => {
    expect(await gone({ pid: await deadPid() })).toBe(true);
  });

  it('says yes after the machine was started again', async (context) => {
    if (!linux) context.skip('only Linux names its starts');
    expect(await gone({ bootId: '00000000-0000-0000-0000-000000000000' })).toBe(true);
  });

  it('believes an estimated start of the machine only after a second', async () => {
    const ours = { ...self, bootId: 'at 1000' };
    const holder = { ...ours, token, bootId: 'at 5000' };
    expect(await isGone(fs, holder, ours, 0)).toBe(false);
    expect(await isGone(fs, holder, ours, 1100)).toBe(true);
    expect(await isGone(fs, { ...holder, bootId: 'at 1010' }, ours, 1100)).toBe(false);
  });

  it('says yes when the number belongs to a later process', async (context) => {
    if (!linux) context.skip('only Linux says when a process started');
    expect(await gone({ started: '1' })).toBe(true);
  });
});
