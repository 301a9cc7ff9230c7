import { join } from 'node:path';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { log, MONTH } from '../adapters/store/sample-state.ts';
import { killProcesses } from './kills.ts';
import { killPlain } from './plain-lowdb.ts';
import { few, ms, type Outcome, quantile, type Row } from './row.ts';
import { inFolder } from './temporary-folder.ts';
import { bundleWorker, startWorker } from './worker-pool.ts';

const row = (name: string, run: (folder: string, kills: number) => Promise<Omit<Outcome, 'row'>[]>): Row => ({
  name,
  run: async ({ kills }) =>
    (await inFolder((folder) => run(join(folder, 'data'), kills))).map((one) => ({ row: name, ...one })),
});

const D1 = row('D1', async (folder, kills) => {
  const found = await killProcesses(folder, { kills, atOnce: 4, each: 20 });
  const wrong = [...found.unreadable, ...found.lost, ...found.strays];
  const plain = await killPlain(join(folder, '..'), Math.min(kills, 200));
  return [
    {
      what: `${found.kills} SIGKILLs at random moments, 4 processes at a time`,
      bar: '0 unreadable, 0 lost, 0 strays',
      figure: `${found.unreadable.length} unreadable, ${found.lost.length} lost, ${found.strays.length} strays${few(wrong)}`,
      holds: wrong.length === 0 && found.unexplained === 0 && found.kills === kills,
    },
    {
      what: 'slowest start after kills',
      bar: '≤ 500 ms',
      figure: `${ms(Math.max(...found.recovery))}, median ${ms(quantile(found.recovery))}`,
      holds: Math.max(...found.recovery) <= 500,
    },
    {
      what: `plain lowdb 7, ${plain.kills} SIGKILLs, one process at a time`,
      bar: '–',
      figure: `${plain.unreadable} unreadable, ${plain.lost} lost, ${plain.strays} strays`,
      holds: null,
    },
  ];
});

const D7 = row('D7', async (folder) => {
  const worker = await bundleWorker();
  const start = (...given: (string | number)[]) => startWorker(worker.file, ...given);
  try {
    const begun = performance.now();
    const workers = Array.from({ length: 8 }, (_, index) => start('write', folder, `w${index}`, 250));
    await Promise.all(workers.map(({ ended }) => ended));
    const took = performance.now() - begun;
    const promised = workers.flatMap(({ said }) => said);
    const store = await openStore({ folder, idleCheckpoint: false });
    const kept = Object.keys(await store.month(MONTH));
    const missing = promised.filter((id) => !kept.includes(id));
    await start('die-locked', folder, 'dead').ended;
    const locked = performance.now();
    await log(store, '2026-11.next');
    const cleared = performance.now() - locked;
    const heard = new Promise<number>((resolve) => {
      // Nothing of the store's keeps a process from ending.
      const limit = setTimeout(() => resolve(Infinity), 10_000);
      store.subscribe(() => {
        clearTimeout(limit);
        resolve(performance.now());
      });
    });
    const other = start('write', folder, 'other', 1);
    const saved = await new Promise<number>((resolve) =>
      other.lines.once('line', () => resolve(performance.now())),
    );
    const seen = (await heard) - saved;
    await other.ended;
    await store.close();
    return [
      {
        what: '8 processes × 250 changes on one folder',
        bar: '2,000 there, each once',
        figure: `${kept.length} there, ${missing.length} missing, ${(took / 1000).toFixed(1)} s`,
        holds: kept.length === 2000 && missing.length === 0,
      },
      {
        what: 'the lock of a dead process clears',
        bar: '≤ 2 s',
        figure: ms(cleared),
        holds: cleared <= 2000,
      },
      {
        what: 'another process sees a change',
        bar: '≤ 1 s',
        figure: ms(Math.max(0, seen)),
        holds: seen <= 1000,
      },
    ];
  } finally {
    worker.remove();
  }
});

const D12 = row('D12', async (folder) => {
  const worker = await bundleWorker();
  const outcomes: Omit<Outcome, 'row'>[] = [];
  for (const how of ['exit', 'kill']) {
    const names = Array.from({ length: 20 }, (_, index) => `${how}${index}`);
    for (const name of names) await startWorker(worker.file, how, folder, name).ended;
    const kept = await (await openStore({ folder, idleCheckpoint: false })).month(MONTH);
    const there = names.filter((name) => `2026-11.${name}` in kept).length;
    outcomes.push({
      what: `${how} in the tick after an acknowledged change`,
      bar: '20 of 20 kept',
      figure: `${there} of 20`,
      holds: there === 20,
    });
  }
  worker.remove();
  return outcomes;
});

export const rows: Row[] = [D1, D7, D12];
