import { dirname } from 'node:path';
import { syncFolder } from './careful-write.ts';
import type { FileSystem } from './file-system.ts';

/** Makes the data folder where it isn't there, and makes its name survive a power cut. */
export async function makeDataFolder(fs: FileSystem, folder: string): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  if (typeof first !== 'string') return;
  // Each new folder's name stands in its parent, up to the first one made.
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(fs, dirname(made));
    if (made === first || dirname(made) === made) return;
  }
}
