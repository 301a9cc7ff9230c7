import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileSystem } from '../../src/adapters/store/file-system.ts';
import type { FolderStore } from '../../src/adapters/store/folder-store.ts';
import { openStore } from '../../src/adapters/store/open-store.ts';
import type { State } from '../../src/domain/state.ts';
import { addGoal, log, whole } from '../adapters/store/sample-state.ts';
import { type Disk, recordedDisk, type RecordedDisk } from './recorded-disk.ts';

/** The folder as version 1 left it. */
export const VERSION_1 = fileURLToPath(new URL('../fixtures/store-v1', import.meta.url));

export const FOLDER = '/home/data';

/** A folder that is there and whose name was flushed, as an installation leaves it. */
export const emptyDisk = (): Disk =>
  new Map([
    ['/home', null],
    [FOLDER, null],
  ]);

/** A life of a store on a recorded disk: after how many acts which state was acknowledged, oldest first. */
export interface Recorded {
  disk: RecordedDisk;
  marks: { at: number; state: State }[];
}

export type Life = (store: FolderStore, acknowledge: () => Promise<void>) => Promise<void>;

/** Saves over two months, a checkpoint, two rotations, and the saves after them. */
export const usualLife: Life = async (store, acknowledge) => {
  const saves: (() => Promise<unknown>)[] = [
    () => log(store, '2026-11.a'),
    () => addGoal(store, 'g1'),
    () => log(store, '2026-10.b', '2026-10'),
    () => store.checkpoint(),
    () => log(store, '2026-11.c'),
    () => store.checkpoint(true),
    () => log(store, '2026-10.d', '2026-10'),
    () => store.undo(),
    () => store.checkpoint(true),
    () => addGoal(store, 'g2'),
    () => store.checkpoint(true),
    () => log(store, '2026-11.e'),
  ];
  for (const save of saves) {
    await save();
    await acknowledge();
  }
};

/** Backups, and the saves between them. */
export const backupLife: Life = async (store, acknowledge) => {
  for (const id of ['a', 'b']) {
    await log(store, `2026-11.${id}`);
    await acknowledge();
    await store.backUp('asked');
    await acknowledge();
  }
};

/** One change to whatever is there. */
export const oneChange: Life = async (store, acknowledge) => {
  await addGoal(store, 'g9');
  await acknowledge();
};

/** A real folder's files as they would lie on a disk in memory. */
export function diskOf(folder: string): Disk {
  const disk = emptyDisk();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    const bytes = statSync(path).isDirectory() ? null : readFileSync(path);
    disk.set(`${FOLDER}/${name.replaceAll('\\', '/')}`, bytes);
  }
  return disk;
}

/** Runs a life on a disk in memory; `through` may put a fault between the store and the disk. */
export async function record(
  life: Life,
  through = (fs: FileSystem): FileSystem => fs,
  start = emptyDisk(),
): Promise<Recorded> {
  const disk = recordedDisk(start);
  const fileSystem = through(disk.fileSystem);
  const store = await openStore({ folder: FOLDER, fileSystem, idleCheckpoint: false });
  // Opening changes no state, though it may bring an older version's files up to date.
  const marks: Recorded['marks'] = [{ at: 0, state: await whole(store) }];
  const acknowledge = async (): Promise<void> => {
    marks.push({ at: disk.acts.length, state: await whole(store) });
  };
  await life(store, acknowledge);
  await store.close();
  return { disk, marks };
}
