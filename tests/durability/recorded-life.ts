import type { FileSystem } from '../../src/adapters/store/file-system.ts';
import type { FolderStore } from '../../src/adapters/store/folder-store.ts';
import { openStore } from '../../src/adapters/store/open-store.ts';
import type { State } from '../../src/domain/state.ts';
import { addGoal, log, whole } from '../adapters/store/sample-state.ts';
import { type Disk, recordedDisk, type RecordedDisk } from './recorded-disk.ts';

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

/** Runs a life on a disk in memory; `through` may put a fault between the store and the disk. */
export async function record(life: Life, through = (fs: FileSystem): FileSystem => fs): Promise<Recorded> {
  const disk = recordedDisk(emptyDisk());
  const fileSystem = through(disk.fileSystem);
  const store = await openStore({ folder: FOLDER, fileSystem, idleCheckpoint: false });
  const marks: Recorded['marks'] = [];
  const acknowledge = async (): Promise<void> => {
    marks.push({ at: disk.acts.length, state: await whole(store) });
  };
  await acknowledge();
  await life(store, acknowledge);
  await store.close();
  return { disk, marks };
}
