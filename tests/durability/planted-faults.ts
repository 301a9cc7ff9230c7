import { setImmediate } from 'node:timers/promises';
import type { FileSystem } from '../../src/adapters/store/file-system.ts';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { seal } from '../../src/adapters/store/seal.ts';
import { log, MONTH } from '../adapters/store/sample-state.ts';
import { recordedDisk } from './recorded-disk.ts';
import { emptyDisk, FOLDER } from './recorded-life.ts';

/** A file system between the store and its disk that has one fault. */
export type Fault = (fs: FileSystem) => FileSystem;

const pass = (): Promise<void> => Promise.resolve();

/** Flushing does nothing for the paths that `which` names. */
export const withoutFlush =
  (which: (path: string) => boolean): Fault =>
  (fs) => ({
    ...fs,
    open: async (path, flags, mode) => {
      const file = await fs.open(path, flags, mode);
      return which(path) ? { ...file, sync: pass, datasync: pass } : file;
    },
  });

/** Everybody is given the lock, whoever has it. */
export const withoutLock: Fault = (fs) => ({
  ...fs,
  link: (existing, fresh) => (fresh.endsWith('lock') ? Promise.resolve() : fs.link(existing, fresh)),
  unlink: (path) => (path.endsWith('lock') ? Promise.resolve() : fs.unlink(path)),
});

/** Documents come with a checksum that fits whatever they hold, as if nobody had looked at it. */
export const withoutChecksum: Fault = (fs) => ({
  ...fs,
  readFile: async (path) => {
    const bytes = await fs.readFile(path);
    if (!path.endsWith('.json')) return bytes;
    try {
      const document = JSON.parse(Buffer.from(bytes).toString('utf8')) as { sum?: string };
      delete document.sum;
      return Buffer.from(seal(document));
    } catch {
      return bytes;
    }
  },
});

/** Lets others go on before each step, as a disk does; memory alone would run a whole change in one go. */
const inTurns: Fault = (fs) => ({
  ...fs,
  open: async (path, flags, mode) => {
    await setImmediate();
    const file = await fs.open(path, flags, mode);
    return {
      ...file,
      write: async (buffer, offset, length, position) => {
        await setImmediate();
        return file.write(buffer, offset, length, position);
      },
    };
  },
});

/**
 * Two writers on one disk, change beside change, so that neither is done before the other has begun; what either was
 * promised and is not there, or why nothing could be read.
 */
export async function examineWriters(fault: Fault = (fs) => fs, changes = 20): Promise<string[]> {
  const disk = recordedDisk(emptyDisk());
  const options = { folder: FOLDER, fileSystem: fault(inTurns(disk.fileSystem)), idleCheckpoint: false };
  const promised: string[] = [];
  const failed: string[] = [];
  const both = async <T>(work: (name: string, index: number) => Promise<T>): Promise<T[]> => {
    const outcomes = await Promise.allSettled(['a', 'b'].map(work));
    failed.push(...outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : [])));
    return outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  };
  const stores = await both(() => openStore(options));
  for (let change = 0; change < changes; change += 1) {
    await both(async (name, index) => {
      const store = stores[index];
      if (!store) return;
      const id = `${MONTH}.${name}-${change}`;
      await log(store, id);
      promised.push(id);
    });
  }
  await both(async (_name, index) => stores[index]?.close());
  try {
    const kept = await (await openStore(options)).month(MONTH);
    return [...failed, ...promised.filter((id) => !(id in kept)).map((id) => `lost ${id}`)];
  } catch (error) {
    return [...failed, String(error)];
  }
}
