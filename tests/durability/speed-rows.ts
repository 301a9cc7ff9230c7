import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeMany } from './many-sessions.ts';
import { ms, type Outcome, quantile, type Row } from './row.ts';
import { type Saves, timeSaves, TIMED } from './save-times.ts';
import { inFolder } from './temporary-folder.ts';
import { bundleWorker, startWorker } from './worker-pool.ts';

const SIZES = [1000, 10_000, 100_000];

const row = (name: string, run: () => Promise<Omit<Outcome, 'row'>[]>): Row => ({
  name,
  run: async () => (await run()).map((one) => ({ row: name, ...one })),
});

const D8 = row('D8', async () => {
  const outcomes: Omit<Outcome, 'row'>[] = [];
  const all: Saves[] = [];
  for (const size of SIZES) {
    const found = await timeSaves(size);
    all.push(found);
    const { save, probe, blocked, plain } = found;
    const what = `a save with ${size.toLocaleString('en')} sessions, median of ${TIMED}`;
    const figure = `${ms(save)}, probe ${ms(probe)}, plain lowdb ${ms(plain)}`;
    outcomes.push(
      { what, bar: '≤ 2 ms above the probe’s flush', figure, holds: save - probe <= 2 },
      {
        what: `event loop taken by one save of those, p95`,
        bar: '≤ 8 ms',
        figure: ms(blocked),
        holds: blocked <= 8,
      },
    );
  }
  const [least, most] = [all[0], all.at(-1)];
  if (!least || !most) throw new Error('nothing was measured');
  const grown = most.save / least.save;
  const share = most.save / most.plain;
  outcomes.push(
    {
      what: '100,000 sessions beside 1,000',
      bar: '≤ 1.3 ×',
      figure: `${grown.toFixed(2)} ×`,
      holds: grown <= 1.3,
    },
    {
      what: '100,000 sessions beside plain lowdb, which doesn’t flush',
      bar: '≤ 1/10',
      figure: `1/${(1 / share).toFixed(0)}`,
      holds: share <= 0.1,
    },
  );
  return outcomes;
});

const OPENING_WORKER = fileURLToPath(new URL('opening-worker.ts', import.meta.url));

interface Opening {
  first: number;
  all: number;
  megabytes: number;
  sessions: number;
}

const D9 = row('D9', async () => {
  const worker = await bundleWorker(OPENING_WORKER);
  const found = await inFolder(async (folder) => {
    const data = join(folder, 'data');
    await makeMany(data, 100_000);
    const openings: Opening[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      const started = startWorker(worker.file, data);
      await started.ended;
      openings.push(JSON.parse(started.said[0] ?? '') as Opening);
    }
    return openings;
  });
  worker.remove();
  if (found.some(({ sessions }) => sessions !== 100_000)) throw new Error('sessions are missing');
  const of = (name: keyof Opening): number => quantile(found.map((one) => one[name]));
  const what = 'opening with 100,000 sessions in a fresh process, median of 7';
  return [
    {
      what: `${what}: plan and newest month`,
      bar: '≤ 30 ms',
      figure: ms(of('first')),
      holds: of('first') <= 30,
    },
    { what: `${what}: everything`, bar: '≤ 400 ms', figure: ms(of('all')), holds: of('all') <= 400 },
    {
      what: `${what}: memory with everything read`,
      bar: '≤ 160 MB',
      figure: `${of('megabytes').toFixed(0)} MB`,
      holds: of('megabytes') <= 160,
    },
  ];
});

export const rows: Row[] = [D8, D9];
