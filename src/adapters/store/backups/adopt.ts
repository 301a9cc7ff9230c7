import { basename, join } from 'node:path';
import { nodeFileSystem } from '../file-system.ts';
import { BACKUPS } from '../folder-files.ts';
import { unpackBackup } from './backup-file.ts';
import { BackupFolder } from './backup-folder.ts';
import { backupId } from './backup-header.ts';

/** Copies a backup from anywhere among the data folder's own, once it holds; gives its id. Throws store-unreadable. */
export async function adopt(folder: string, path: string): Promise<string> {
  const bytes = await nodeFileSystem.readFile(path);
  const { header } = await unpackBackup(basename(path), bytes, true);
  const id = backupId(header.at, header.seq);
  const own = new BackupFolder(nodeFileSystem, join(folder, BACKUPS));
  if (!(await own.ids()).includes(id)) await own.write(id, bytes);
  return id;
}
