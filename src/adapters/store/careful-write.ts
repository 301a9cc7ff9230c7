import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf, type FileSystem, type OpenFile } from './file-system.ts';

// Virus scanners and indexers hold a file open for a moment on Windows; elsewhere these codes are final.
const WINDOWS_DELAYS = [10, 20, 40, 80, 160, 320];
const PASSING = new Set(['EPERM', 'EBUSY', 'EACCES']);

/** Waits between tries of a rename, in milliseconds. */
export const renameDelays = (platform: string): number[] => (platform === 'win32' ? WINDOWS_DELAYS : []);

/** Writes until every byte is out: one `write` may take fewer than asked, on a nearly full disk for example. */
export async function writeFully(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten <= 0) throw new Error('no byte was written');
    done += bytesWritten;
  }
}

/** Makes the names in a folder survive a power cut. */
export async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = codeOf(error) ?? '';
    // Windows opens no folders, and some network file systems can't flush them: nothing more can be done there.
    if (process.platform === 'win32' || code === 'EINVAL' || code === 'ENOTSUP') return;
    throw error;
  }
}

/** Renames, trying again where a virus scanner holds the file for a moment. */
export async function renamePatiently(
  fs: FileSystem,
  from: string,
  to: string,
  delays: number[] = renameDelays(process.platform),
): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      const wait = delays[attempt];
      if (wait === undefined || !PASSING.has(codeOf(error) ?? '')) throw error;
      await delay(wait);
    }
  }
}

/** A name beside `path` that no other process takes; `tidy` knows its shape. */
export const temporaryName = (path: string): string => `${path}.${randomBytes(8).toString('hex')}.tmp`;

/** Replaces a file as a whole: afterwards it holds all of `bytes`, flushed, or what it held before. */
export async function replaceFile(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  delays: number[] = renameDelays(process.platform),
): Promise<void> {
  const temporary = temporaryName(path);
  try {
    const file = await fs.open(temporary, 'wx', 0o600);
    try {
      await writeFully(file, bytes, 0);
      await file.sync();
      const { size } = await file.stat();
      if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes arrived`);
    } finally {
      await file.close();
    }
    await renamePatiently(fs, temporary, path, delays);
  } catch (error) {
    // The first failure is the one to tell; a temporary that stays is removed by the next writer.
    await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(fs, dirname(path));
}
