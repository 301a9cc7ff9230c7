import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/adapters/store/doctor.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { killProcesses, strays } from '../../durability/kills.ts';
import { freshData } from './scratch-folder.ts';
import { log, MONTH, whole } from './sample-state.ts';
import { startWorker } from './worker-process.ts';

describe('several processes on one folder', () => {
  it('keeps 8 × 250 changes, each once, and nothing unreadable (D7)', async () => {
    const folder = freshData();
    const workers = Array.from({ length: 8 }, (_, index) => startWorker('write', folder, `w${index}`, 250));
    await Promise.all(workers.map((worker) => worker.ended));
    const promised = workers.flatMap((worker) => worker.said);
    expect(promised).toHaveLength(2000);
    const store = await openStore({ folder });
    expect(store.current().seq).toBe(2000);
    expect(Object.keys(await store.month(MONTH)).sort()).toEqual(promised.sort());
    const { documents, journal, sessions, problem } = await examine(folder);
    expect(documents.filter(({ ok }) => !ok)).toEqual([]);
    expect({ journal: journal.problem, torn: journal.torn, sessions, problem }).toEqual({
      journal: null,
      torn: 0,
      sessions: 2000,
      problem: null,
    });
    expect(strays(folder)).toEqual([]);
  });

  it('shows another process’s change within a second (D7)', async () => {
    const folder = freshData();
    const watching = await openStore({ folder });
    const heard = new Promise<number>((resolve) => watching.subscribe((change) => resolve(change.seq)));
    const other = startWorker('write', folder, 'other', 1);
    await other.saying(1);
    const said = performance.now();
    expect(await heard).toBe(1);
    expect(performance.now() - said).toBeLessThan(1000);
    expect(Object.keys(await watching.month(MONTH))).toEqual(['2026-11.other-0']);
    await watching.close();
  });

  it('follows another process through rotations it slept through', async () => {
    const folder = freshData();
    const [one, two] = [await openStore({ folder }), await openStore({ folder, idleCheckpoint: false })];
    let number = 0;
    for (const turns of [[], [true], [false, true], [true, true], [true, true, true]]) {
      await log(two, `2026-11.${(number += 1)}`);
      for (const turn of turns) {
        await log(two, `2026-10.${(number += 1)}`, '2026-10');
        await two.checkpoint(turn);
        await log(two, `2026-11.${(number += 1)}`);
      }
      await one.refresh();
      expect(one.current()).toEqual(two.current());
      expect(await whole(one)).toEqual(await whole(two));
      await log(one, `2026-11.${(number += 1)}`);
      await two.refresh();
    }
    expect(await whole(await openStore({ folder }))).toEqual(await whole(one));
    await Promise.all([one.close(), two.close()]);
  });
});

describe('a process that ends', () => {
  it.each(['exit', 'kill'])(
    '%s in the tick after an acknowledged change loses nothing, 20 of 20 (D12)',
    async (how) => {
      const folder = freshData();
      const names = Array.from({ length: 20 }, (_, index) => `${how}${index}`);
      for (let index = 0; index < names.length; index += 4) {
        await Promise.all(
          names.slice(index, index + 4).map(async (name) => {
            expect(await startWorker(how, folder, name).ended).toBe(how === 'kill' ? 'SIGKILL' : 0);
          }),
        );
      }
      const kept = Object.keys(await (await openStore({ folder })).month(MONTH));
      expect(kept.sort()).toEqual(names.map((name) => `2026-11.${name}`).sort());
    },
  );

  it('loses nothing through 200 kills at random moments, and leaves nothing about (D1)', async () => {
    const folder = freshData();
    const found = await killProcesses(folder, { kills: 200, atOnce: 4, each: 20 });
    const { recovery, ...outcome } = found;
    expect(recovery).toHaveLength(10);
    expect(outcome).toEqual({ kills: 200, unreadable: [], lost: [], unexplained: 0, strays: [] });
    expect((await examine(folder)).problem).toBeNull();
  });
});
