import { writeFully } from './careful-write.ts';
import { codeOf, type OpenFile } from './file-system.ts';
import { ACKNOWLEDGED, type FolderFiles } from './folder-files.ts';
import { isSealed, seal } from './seal.ts';

/*
 * A second witness of how far the journal goes. A line cut off behind the last good one may be an append that never
 * finished, or a change that was saved and then damaged: only a note of the last number acknowledged tells them apart.
 * It is overwritten in place and not flushed, since it only has to be right as a lower bound: it is written after the
 * line's own flush, and one that was torn is no witness.
 */

/** The newest change that was acknowledged in this folder; null when nothing tells. */
export async function readAcknowledged(files: FolderFiles): Promise<{ store: string; seq: number } | null> {
  try {
    const bytes = await files.fs.readFile(files.path(ACKNOWLEDGED));
    const text = bytes.subarray(0, bytes.indexOf(10));
    if (!isSealed(text)) return null;
    const { store, seq } = JSON.parse(Buffer.from(text).toString('utf8')) as { store: string; seq: string };
    return { store, seq: Number(seq) };
  } catch {
    return null;
  }
}

/** Opens the note for a turn inside the lock; null when that fails, which takes nothing from the journal. */
export async function openAcknowledged(files: FolderFiles): Promise<OpenFile | null> {
  const path = files.path(ACKNOWLEDGED);
  try {
    return await files.fs.open(path, 'r+');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? files.fs.open(path, 'wx', 0o600).catch(() => null) : null;
  }
}

/** Notes a change as acknowledged; always as many bytes, so that a later note covers an earlier one. */
export async function noteAcknowledged(file: OpenFile, store: string, seq: number): Promise<void> {
  const bytes = Buffer.from(seal({ store, seq: String(seq).padStart(16, '0') }));
  await writeFully(file, bytes, 0).catch(() => undefined);
}
