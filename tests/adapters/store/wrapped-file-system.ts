import { type FileSystem, nodeFileSystem, type OpenFile } from '../../../src/adapters/store/file-system.ts';

/** One call as the wrapper sees it. */
export interface Call {
  name: string;
  path: string;
}

export interface Hooks {
  /** Runs before each call; a throw makes the call fail. */
  before?: (call: Call) => void;
  /** Runs once a call has succeeded. */
  after?: (call: Call) => void;
  /** How many bytes a write may take. */
  take?: (length: number) => number;
}

const ACTS = new Set(['mkdir', 'rename', 'link', 'unlink', 'write', 'truncate', 'create']);

/** True for calls that change what a folder holds. */
export const isAct = (call: Call): boolean => ACTS.has(call.name);

export const systemError = (code: string, syscall: string): Error =>
  Object.assign(new Error(`${code}: made to fail, ${syscall}`), { code, syscall });

/** The real file system with hooks around every call, those on open files included. */
export function wrappedFileSystem(hooks: Hooks): FileSystem {
  const around = async <T>(name: string, path: string, call: () => Promise<T>): Promise<T> => {
    hooks.before?.({ name, path });
    const result = await call();
    hooks.after?.({ name, path });
    return result;
  };
  const fs = nodeFileSystem;
  const wrapFile = (file: OpenFile, path: string): OpenFile => ({
    read: (buffer, offset, length, position) =>
      around('read', path, () => file.read(buffer, offset, length, position)),
    write: (buffer, offset, length, position) =>
      around('write', path, () => file.write(buffer, offset, hooks.take?.(length) ?? length, position)),
    stat: () => around('fstat', path, () => file.stat()),
    sync: () => around('sync', path, () => file.sync()),
    datasync: () => around('datasync', path, () => file.datasync()),
    truncate: (length) => around('truncate', path, () => file.truncate(length)),
    close: async () => {
      // A file whose closing fails is closed all the same.
      await file.close();
      await around('close', path, () => Promise.resolve());
    },
  });
  return {
    open: async (path, flags, mode) =>
      wrapFile(
        await around(flags === 'wx' ? 'create' : 'open', path, () => fs.open(path, flags, mode)),
        path,
      ),
    readFile: (path) => around('readFile', path, () => fs.readFile(path)),
    readdir: (path) => around('readdir', path, () => fs.readdir(path)),
    stat: (path) => around('stat', path, () => fs.stat(path)),
    mkdir: (path, options) => around('mkdir', path, () => fs.mkdir(path, options)),
    rename: (from, to) => around('rename', to, () => fs.rename(from, to)),
    link: (existing, fresh) => around('link', fresh, () => fs.link(existing, fresh)),
    unlink: (path) => around('unlink', path, () => fs.unlink(path)),
    realpath: (path) => around('realpath', path, () => fs.realpath(path)),
    watch: fs.watch,
  };
}
