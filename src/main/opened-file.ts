import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { PlannerOperations } from '../contract/client.ts';
import { isTooLarge } from '../contract/file-pieces.ts';
import { fileInMemory, sendForImport } from '../contract/import-pieces.ts';
import { nameOfFile } from './opened-with.ts';

/** Why an opened file was not handed over, as the page is told. */
type Refused = 'too-large' | 'unreadable';

/**
 * The address that shows an opened file in Import. Its bytes are handed over as those of an import that nobody else
 * knows the number of, so that the page never learns where the file lies; a file that can't be had or is larger than
 * 50 MB is only named, with the reason. Null for other files than exports of ours.
 */
export async function addressOfOpened(
  operations: Pick<PlannerOperations, 'imports'>,
  file: string,
): Promise<string | null> {
  const name = nameOfFile(file);
  if (name === null) return null;
  const id = randomUUID();
  const refused = await handOver(operations, id, name, file);
  return `/import?${new URLSearchParams({ file: name, ...(refused ? { refused } : { import: id }) }).toString()}`;
}

async function handOver(
  operations: Pick<PlannerOperations, 'imports'>,
  id: string,
  name: string,
  file: string,
): Promise<Refused | null> {
  try {
    const found = await stat(file);
    // A pipe or a device would never end.
    if (!found.isFile()) return 'unreadable';
    if (isTooLarge(found.size)) return 'too-large';
    await sendForImport(operations, id, [fileInMemory(name, await readFile(file))]);
    return null;
  } catch {
    return 'unreadable';
  }
}
