import { randomBytes } from 'node:crypto';
import { replaceFile, syncFolder } from './careful-write.ts';
import { codeOf } from './file-system.ts';
import type { FolderFiles } from './folder-files.ts';

/** The folder of copies that are never cleared. */
export const KEPT = 'kept';

/** Makes a folder inside the data folder, and its name last. */
export async function makeFolder(files: FolderFiles, name: string): Promise<void> {
  try {
    await files.fs.mkdir(files.path(name), { recursive: false, mode: 0o700 });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    throw error;
  }
  await syncFolder(files.fs, files.folder);
}

/** Puts bytes that are about to go, or can't be read, into `kept/`, flushed; gives the file's name there. */
export async function keepBytes(
  files: FolderFiles,
  file: string,
  bytes: Uint8Array,
  now: number,
): Promise<string> {
  await makeFolder(files, KEPT);
  const moment = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  // Two in one millisecond must not replace each other.
  const name = `${KEPT}/${file.replaceAll('/', '-')}.${moment}.${randomBytes(2).toString('hex')}`;
  await replaceFile(files.fs, files.path(name), bytes);
  return name;
}
