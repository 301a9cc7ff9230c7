import type { Mending } from '../../../contract/answers.ts';
import { Backups } from '../backups/backups.ts';
import { type FileSystem, nodeFileSystem } from '../file-system.ts';
import { FolderFiles } from '../folder-files.ts';
import { load } from '../loading.ts';
import { Lock } from '../lock.ts';
import { mend, type Proposal, propose } from './mend.ts';

interface Place {
  files: FolderFiles;
  backups: Backups;
}

function placeOf(folder: string, fs: FileSystem, clock: () => number, second: string | null): Place {
  return {
    files: new FolderFiles(fs, folder),
    backups: new Backups({ fs, folder, clock, second: () => second }),
  };
}

/** What mending a folder would give, without changing a byte; null when nothing can be made of it. */
export async function proposeMending(
  folder: string,
  fs: FileSystem = nodeFileSystem,
): Promise<Mending | null> {
  const { files, backups } = placeOf(folder, fs, Date.now, null);
  return (await propose(files, backups))?.mending ?? null;
}

/**
 * Mends a damaged folder where `agree` says yes to what it would give. Null when it can be read after all, nothing can
 * be made of it, or the answer was no: then not a byte was changed.
 */
export async function mendFolder(
  folder: string,
  agree: (mending: Mending) => boolean,
  fs: FileSystem = nodeFileSystem,
  clock: () => number = Date.now,
): Promise<Mending | null> {
  const { files, backups } = placeOf(folder, fs, clock, null);
  const release = await new Lock(fs, folder).acquire();
  try {
    // Another process may have mended it while this one waited.
    const damaged = await load(files).then(
      () => false,
      () => true,
    );
    const proposal: Proposal | null = await propose(files, backups);
    const needed = damaged || (proposal?.sources.damage.length ?? 0) > 0;
    if (!proposal || !needed || !agree(proposal.mending)) return null;
    return await mend(files, backups, proposal, clock());
  } finally {
    await release();
  }
}
