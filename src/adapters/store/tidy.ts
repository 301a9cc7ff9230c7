import { join } from 'node:path';
import { type FileSystem, codeOf, listIfThere, readIfThere } from './file-system.ts';
import { describeSelf, Holder, isGone } from './lock-holder.ts';

const LEFT = /^(plan\.json|journal\.jsonl|journal\.previous\.jsonl)\.[0-9a-f]{16}\.tmp$/;
const LEFT_MONTH = /^\d{4}-\d{2}\.json\.[0-9a-f]{16}\.tmp$/;
const LOCK_LEFT = /^lock\.(\d+\.[0-9a-f]{16}\.tmp|break\.[0-9a-f]+\.\d+)$/;

/**
 * Removes what killed processes left. Only inside the lock: documents and journals are written inside it, so their
 * temporaries belong to nobody. Those of waiting lock seekers go only when their process is gone; one removed too early
 * would merely be made again.
 */
export async function tidy(fs: FileSystem, folder: string): Promise<void> {
  const remove = (path: string): Promise<void> => fs.unlink(path).catch(() => undefined);
  for (const entry of await listIfThere(fs, folder).catch(() => [])) {
    const path = join(folder, entry);
    if (LEFT.test(entry) || (LOCK_LEFT.test(entry) && (await isLeft(fs, path)))) await remove(path);
  }
  const sessions = join(folder, 'sessions');
  for (const entry of await listIfThere(fs, sessions).catch(() => [])) {
    if (LEFT_MONTH.test(entry)) await remove(join(sessions, entry));
  }
}

async function isLeft(fs: FileSystem, path: string): Promise<boolean> {
  try {
    const bytes = await readIfThere(fs, path);
    if (!bytes) return false;
    const { mtimeMs } = await fs.stat(path);
    // Killed before it was filled.
    if (bytes.length === 0) return Date.now() - mtimeMs > 60_000;
    const holder = Holder.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return await isGone(fs, holder, await describeSelf(fs), 0);
  } catch (error) {
    return codeOf(error) === undefined;
  }
}
