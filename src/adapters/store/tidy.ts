import { join } from 'node:path';
import { type FileSystem, listIfThere } from './file-system.ts';
import { readHolder } from './lock-claim.ts';
import { describeSelf, isAlive, isGone } from './lock-holder.ts';

const LEFT = /^(plan\.json|journal\.jsonl|journal\.previous\.jsonl)\.[0-9a-f]{16}\.tmp$/;
const LEFT_MONTH = /^\d{4}-\d{2}\.json\.[0-9a-f]{16}\.tmp$/;
const LOCK_TEMPORARY = /^lock\.(\d+)\.[0-9a-f]{16}\.tmp$/;
const BREAKER = /^lock\.break\.[0-9a-f]+\.\d+$/;

/**
 * Removes what killed processes left. Only inside the lock: documents and journals are written inside it, so their
 * temporaries belong to nobody. Those of processes that seek the lock go when that process is gone; one removed too
 * early would merely be made again.
 */
export async function tidy(fs: FileSystem, folder: string): Promise<void> {
  const remove = (path: string): Promise<void> => fs.unlink(path).catch(() => undefined);
  for (const entry of await listIfThere(fs, folder).catch(() => [])) {
    const path = join(folder, entry);
    const seeker = LOCK_TEMPORARY.exec(entry)?.[1];
    const left =
      LEFT.test(entry) ||
      (seeker !== undefined && !isAlive(Number(seeker))) ||
      (BREAKER.test(entry) && (await isLeft(fs, path)));
    if (left) await remove(path);
  }
  const sessions = join(folder, 'sessions');
  for (const entry of await listIfThere(fs, sessions).catch(() => [])) {
    if (LEFT_MONTH.test(entry)) await remove(join(sessions, entry));
  }
}

async function isLeft(fs: FileSystem, path: string): Promise<boolean> {
  try {
    const { holder, torn } = await readHolder(fs, path);
    if (!holder) return torn !== null;
    return await isGone(fs, holder, await describeSelf(fs), 0);
  } catch {
    return false;
  }
}
