import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/adapters/store/doctor.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { freshData } from './scratch-folder.ts';
import { log, MONTH, whole } from './sample-state.ts';
import { startWorker } from './worker-process.ts';

const OWN = new Set(['plan.json', 'journal.jsonl', 'journal.previous.jsonl', 'sessions', 'kept']);
const MONTH_FILE = /^sessions\/\d{4}-\d{2}\.json$/;

/** Files that neither hold data nor are kept aside. */
const strays = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !OWN.has(name) && !MONTH_FILE.test(name) && !name.startsWith('kept/'),
  );

describe('several processes on one folder', () => {
  it('keeps 8 × 250 changes, each once, and nothing unreadable (D7)', { timeout: 60_000 }, async () => {
    const folder = freshData();
    const workers = Array.from({ length: 8 }, (_, index) => startWorker('write', folder, `w${index}`, 250));
    await Promise.all(workers.map((worker) => worker.ended));
    const promised = workers.flatMap((worker) => worker.said);
    expect(promised).toHaveLength(2000);
    const store = await openStore({ folder });
    expect(store.current().seq).toBe(2000);
    expect(Object.keys(await store.month(MONTH)).sort()).toEqual(promised.sort());
    expect(await examine(folder)).toMatchObject({ ok: true, sessions: 2000, journal: { torn: 0 } });
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

  it('keeps everything acknowledged through 30 kills at random moments', { timeout: 60_000 }, async () => {
    const folder = freshData();
    const promised = new Set<string>();
    for (let round = 0; round < 15; round += 1) {
      const workers = ['a', 'b'].map((name) => startWorker('endless', folder, `${name}${round}`));
      await Promise.all(
        workers.map(async ({ child, said, saying, ended }) => {
          await saying(1 + Math.floor(Math.random() * 12));
          // A moment that is no line's end: this many turns of the event loop later.
          for (let turn = Math.floor(Math.random() * 40); turn > 0; turn -= 1) {
            await new Promise((resolve) => setImmediate(resolve));
          }
          child.kill('SIGKILL');
          expect(await ended).toBe('SIGKILL');
          for (const id of said) promised.add(id);
        }),
      );
      const store = await openStore({ folder, idleCheckpoint: false });
      const kept = await store.month(MONTH);
      expect([...promised].filter((id) => !(id in kept))).toEqual([]);
      // A change on its way when the kill came may be there as well: at most one for each process.
      expect(Object.keys(kept).length - promised.size).toBeLessThanOrEqual(2 * (round + 1));
      await log(store, `2026-11.after${round}`);
      promised.add(`2026-11.after${round}`);
      expect(strays(folder)).toEqual([]);
      await store.close();
    }
    expect(await examine(folder)).toMatchObject({ ok: true });
  });
});
