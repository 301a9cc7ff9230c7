import { watch } from 'node:fs';
import { link, mkdir, open, readFile, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';

/** An open file, as much of Node's `FileHandle` as the store needs. */
export interface OpenFile {
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
  write(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesWritten: number }>;
  stat(): Promise<{ size: number }>;
  sync(): Promise<void>;
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** Every file-system call of the store goes through this port, so that tests can make any of them fail. */
export interface FileSystem {
  open(path: string, flags: 'r' | 'r+' | 'wx', mode?: number): Promise<OpenFile>;
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  stat(path: string): Promise<{ size: number; ino: number; mtimeMs: number }>;
  mkdir(path: string, options: { recursive: boolean; mode: number }): Promise<unknown>;
  rename(from: string, to: string): Promise<void>;
  link(existing: string, fresh: string): Promise<void>;
  unlink(path: string): Promise<void>;
  realpath(path: string): Promise<string>;
  /** Calls back on any event in the folder; throws or reports an error where watching isn't supported. */
  watch(folder: string, changed: () => void, failed: () => void): { close(): void };
}

export const nodeFileSystem: FileSystem = {
  open,
  readFile: (path) => readFile(path),
  readdir: (path) => readdir(path),
  stat: (path) => stat(path),
  mkdir,
  rename,
  link,
  unlink,
  realpath: (path) => realpath(path),
  watch: (folder, changed, failed) => {
    const watcher = watch(folder, { persistent: false }, changed);
    watcher.on('error', failed);
    return watcher;
  },
};

/** The system's short code (`ENOSPC`), or the message; never a path, so that it may be shown and logged. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error) return codeOf(error) ?? error.message;
  return String(error);
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The file's bytes, or null only when there is no such file; any other trouble is thrown. */
export async function readIfThere(fs: FileSystem, path: string): Promise<Uint8Array | null> {
  try {
    return await fs.readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The folder's entries; none when there is no such folder. */
export async function listIfThere(fs: FileSystem, path: string): Promise<string[]> {
  try {
    return await fs.readdir(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
