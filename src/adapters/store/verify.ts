import { monthFile } from './folder-files.ts';
import { nodeFileSystem } from './file-system.ts';
import { FolderFiles } from './folder-files.ts';
import { unreadable } from './document.ts';

/**
 * Reads every month's document against its checksum and what the plan says of it, one at a time and keeping none.
 * Throws store-unreadable naming the first that doesn't hold.
 */
export async function verifyMonths(folder: string): Promise<void> {
  const files = new FolderFiles(nodeFileSystem, folder);
  const plan = await files.readPlan();
  for (const [name, known] of Object.entries(plan?.months ?? {})) {
    const month = await files.readMonth(name);
    if (!month) throw unreadable(monthFile(name), 'missing');
    if (month.seq < known.seq) throw unreadable(monthFile(name), 'older than the plan says');
    // Between two months everybody else has their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
