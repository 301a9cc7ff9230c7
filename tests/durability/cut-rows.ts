import { join } from 'node:path';
import { examineCuts, type Examined, examineSecondCuts } from './examine-cuts.ts';
import { PLAIN_WORKER, plainFile } from './plain-lowdb.ts';
import { lookAtPlain, lookAtStore, losePower } from './power-loss.ts';
import { backupLife, diskOf, oneChange, record, usualLife, VERSION_1 } from './recorded-life.ts';
import { few, type Outcome, type Row } from './row.ts';
import { inFolder, reasonNotToMount } from './temporary-folder.ts';
import { bundleWorker, startWorker } from './worker-pool.ts';

async function onStore(cuts: number): Promise<Outcome> {
  const worker = await bundleWorker();
  const found = await inFolder((folder) =>
    losePower(
      folder,
      cuts,
      (at, name) => startWorker(worker.file, 'endless', join(at, 'data'), name),
      lookAtStore,
    ),
  );
  worker.remove();
  const wrong = [...new Set([...found.unreadable, ...found.stuck])];
  return {
    row: 'D2',
    what: `${found.cuts} power cuts on an ext4 image, copied while the writer stands still`,
    bar: '0 unreadable, 0 lossy, 0 without a next change',
    figure: `${found.unreadable.length} unreadable, ${found.lossy} lossy, ${found.stuck.length} without a next change${few(wrong)}`,
    holds: wrong.length === 0 && found.lossy === 0,
  };
}

async function onPlain(cuts: number): Promise<Outcome> {
  const worker = await bundleWorker(PLAIN_WORKER);
  const found = await inFolder((folder) =>
    losePower(folder, cuts, (at, name) => startWorker(worker.file, plainFile(at), name), lookAtPlain),
  );
  worker.remove();
  return {
    row: 'D2',
    what: `plain lowdb 7, ${found.cuts} power cuts of the same kind`,
    bar: '–',
    figure: `${found.unreadable.length} unreadable, ${found.lossy} lossy`,
    holds: null,
  };
}

const D2: Row = {
  name: 'D2',
  run: async ({ cuts }) => {
    const reason = reasonNotToMount();
    if (reason) {
      const what = 'power cuts on an ext4 image';
      return [{ row: 'D2', what, bar: '0 unreadable, 0 lossy', figure: `not run: ${reason}`, holds: null }];
    }
    return [await onStore(cuts), await onPlain(Math.min(cuts, 100))];
  },
};

/** Each way of leaving something on a disk, and how many of its starts are cut a second time. */
const lives: [string, () => Promise<Examined>][] = [
  ['saves, a checkpoint, rotations', async () => examineCuts(await record(usualLife))],
  ['backups', async () => examineCuts(await record(backupLife))],
  [
    'bringing version 1 up to date',
    async () => examineCuts(await record(oneChange, undefined, diskOf(VERSION_1))),
  ],
  ['a second cut in the first change after one', async () => examineSecondCuts(await record(usualLife), 40)],
];

const D3: Row = {
  name: 'D3',
  run: async () => {
    const outcomes: Outcome[] = [];
    for (const [what, examine] of lives) {
      const { cases, distinct, tornLocks, violations } = await examine();
      outcomes.push({
        row: 'D3',
        what: `every disk a power cut may leave: ${what}`,
        bar: '0 neither old nor new',
        figure: `${violations.length} of ${cases} (${distinct} different, ${tornLocks} with a torn lock)${few(violations)}`,
        holds: violations.length === 0,
      });
    }
    return outcomes;
  },
};

export const rows: Row[] = [D2, D3];
