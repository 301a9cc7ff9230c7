import { posix } from 'node:path';
import { type FileSystem, nodeFileSystem, type OpenFile } from '../../src/adapters/store/file-system.ts';

/** What a disk holds: a file's bytes, or null for a folder, by path. Bytes are never changed in place. */
export type Disk = Map<string, Uint8Array | null>;

/** What a name leads to: a file's number, a folder, or nothing any more. */
export type Target = number | 'folder' | null;

/** One thing a disk was told; `folder` is the one whose flush makes the names last. */
export type Act =
  | { kind: 'content'; file: number; bytes: Uint8Array }
  | { kind: 'names'; what: string; folder: string; names: [path: string, target: Target][] }
  | { kind: 'flush-content'; file: number }
  | { kind: 'flush-names'; folder: string };

export interface RecordedDisk {
  fileSystem: FileSystem;
  /** What it held at first; file numbers are the positions in it. */
  start: Disk;
  /** Everything it was told since, in order. */
  acts: Act[];
  /** What it holds now, to whoever asks without a power cut in between. */
  now(): Disk;
}

const failing = (code: string, path: string): Error =>
  Object.assign(new Error(`${code}: ${path}`), { code, path });

const plain = (path: string): string => path.replaceAll('\\', '/');

const none = new Uint8Array();

/** A file system in memory that notes everything that changes what it holds, and what was flushed. */
export function recordedDisk(start: Disk): RecordedDisk {
  const acts: Act[] = [];
  const names = new Map<string, Target>();
  const contents = new Map<number, Uint8Array>();
  for (const [path, bytes] of start) {
    const file = contents.size;
    contents.set(file, bytes ?? none);
    names.set(path, bytes ? file : 'folder');
  }
  const find = (path: string): number | 'folder' => {
    const target = names.get(plain(path)) ?? null;
    if (target === null) throw failing('ENOENT', path);
    return target;
  };
  const findFile = (path: string): number => {
    const target = find(path);
    if (target === 'folder') throw failing('EISDIR', path);
    return target;
  };
  const requireFree = (path: string): void => {
    if ((names.get(plain(path)) ?? null) !== null) throw failing('EEXIST', path);
    if (find(posix.dirname(plain(path))) !== 'folder') throw failing('ENOTDIR', path);
  };
  const name = (what: string, last: string, given: [string, Target][]): void => {
    const changed = given.map(([path, target]): [string, Target] => [plain(path), target]);
    for (const [path, target] of changed) names.set(path, target);
    acts.push({ kind: 'names', what, folder: posix.dirname(plain(last)), names: changed });
  };
  const fill = (file: number, bytes: Uint8Array): void => {
    contents.set(file, bytes);
    acts.push({ kind: 'content', file, bytes });
  };
  const bytesOf = (file: number): Uint8Array => contents.get(file) ?? none;

  const opened = (target: number | 'folder', path: string): OpenFile => {
    const file = target === 'folder' ? -1 : target;
    const flush = (): Promise<void> => {
      acts.push(file < 0 ? { kind: 'flush-names', folder: path } : { kind: 'flush-content', file });
      return Promise.resolve();
    };
    return {
      read: async (buffer, offset, length, position) => {
        const part = bytesOf(file).subarray(position, position + length);
        buffer.set(part, offset);
        return { bytesRead: part.length };
      },
      write: async (buffer, offset, length, position) => {
        const before = bytesOf(file);
        const bytes = new Uint8Array(Math.max(before.length, position + length));
        bytes.set(before);
        bytes.set(buffer.subarray(offset, offset + length), position);
        fill(file, bytes);
        return { bytesWritten: length };
      },
      stat: async () => ({ size: bytesOf(file).length }),
      sync: flush,
      datasync: flush,
      truncate: async (length) => {
        const bytes = new Uint8Array(length);
        bytes.set(bytesOf(file).subarray(0, length));
        fill(file, bytes);
      },
      close: () => Promise.resolve(),
    };
  };

  const fileSystem: FileSystem = {
    open: async (path, flags) => {
      if (flags !== 'wx') return opened(flags === 'r' ? find(path) : findFile(path), plain(path));
      requireFree(path);
      const file = contents.size;
      contents.set(file, none);
      name('create', path, [[path, file]]);
      return opened(file, plain(path));
    },
    readFile: async (path) =>
      // Who holds a lock is asked of the machine itself.
      path.startsWith('/proc/') ? nodeFileSystem.readFile(path) : bytesOf(findFile(path)),
    readdir: async (path) => {
      if (find(path) !== 'folder') throw failing('ENOTDIR', path);
      const below = [...names].filter(([one, to]) => to !== null && posix.dirname(one) === plain(path));
      return below.map(([one]) => posix.basename(one));
    },
    stat: async (path) => {
      const target = find(path);
      return target === 'folder'
        ? { size: 0, ino: 0, mtimeMs: 0 }
        : { size: bytesOf(target).length, ino: target + 1, mtimeMs: target };
    },
    mkdir: async (path, { recursive }) => {
      if (recursive && names.get(plain(path)) === 'folder') return;
      requireFree(path);
      name('mkdir', path, [[path, 'folder']]);
    },
    rename: async (from, to) => {
      const target = findFile(from);
      name('rename', to, [
        [from, null],
        [to, target],
      ]);
    },
    link: async (existing, fresh) => {
      const target = findFile(existing);
      requireFree(fresh);
      name('link', fresh, [[fresh, target]]);
    },
    unlink: async (path) => {
      findFile(path);
      name('unlink', path, [[path, null]]);
    },
    realpath: async (path) => {
      find(path);
      return path;
    },
    watch: () => {
      throw failing('ENOSYS', 'watch');
    },
  };
  const now = (): Disk =>
    new Map(
      [...names].flatMap(([path, target]): [string, Uint8Array | null][] =>
        target === null ? [] : [[path, target === 'folder' ? null : bytesOf(target)]],
      ),
    );
  return { fileSystem, start, acts, now };
}
