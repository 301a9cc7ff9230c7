import { countPlan, spanOf } from '../../../domain/counts.ts';
import { checkpoint } from '../checkpoint.ts';
import { unreadable } from '../document.ts';
import { readIfThere, reasonOf } from '../file-system.ts';
import { monthFile, PLAN } from '../folder-files.ts';
import type { Keeper } from '../keeper.ts';
import type { BackupHeader } from './backup-header.ts';

/** A state as it stands in the documents, taken in one moment; the reason and the time are added when it is kept. */
export interface Taken {
  header: Omit<BackupHeader, 'at' | 'reason'>;
  documents: Uint8Array[];
}

/** Copies the documents, brought up to date first, inside the lock; null for a folder nothing was ever written to. */
export async function takeCopy(keeper: Keeper): Promise<Taken | null> {
  const { memory, files } = keeper;
  if (!keeper.place || memory.store === null || memory.seq === 0) return null;
  await checkpoint(keeper, false);
  const names = [PLAN, ...Object.keys(memory.index).sort().map(monthFile)];
  const documents = await Promise.all(
    names.map(async (name) => {
      const bytes = await readIfThere(files.fs, files.path(name)).catch((error: unknown) => {
        throw unreadable(name, reasonOf(error));
      });
      if (!bytes) throw unreadable(name, 'missing');
      return bytes;
    }),
  );
  const sessions = Object.values(memory.index).reduce((sum, month) => sum + month.records, 0);
  const { minutes, ...days } = spanOf(memory.plan.totals);
  return {
    header: {
      format: 'ascent-backup',
      version: memory.version,
      store: memory.store,
      seq: memory.seq,
      counts: { ...countPlan(memory.plan), sessions, minutes },
      ...days,
      files: names.map((file, index) => ({ file, bytes: documents[index]?.length ?? 0 })),
    },
    documents,
  };
}
