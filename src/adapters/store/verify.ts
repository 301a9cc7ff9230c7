import { danglingReferences } from '../../domain/consistency.ts';
import { same } from '../../domain/same.ts';
import { totalsOf } from '../../domain/sessions.ts';
import { newestMonth, newestPlan, unreadable } from './document.ts';
import { nodeFileSystem } from './file-system.ts';
import { FolderFiles, monthFile } from './folder-files.ts';

/**
 * Reads every month's document against its checksum and what the plan says of it, one at a time and keeping none, and
 * the plan's references; true when day totals and references hold. Throws store-unreadable naming the first document
 * that doesn't.
 */
export async function verifyDocuments(folder: string): Promise<boolean> {
  const files = new FolderFiles(nodeFileSystem, folder);
  const document = await files.readPlan();
  if (!document) return true;
  const plan = newestPlan(document);
  let holds = danglingReferences(plan).length === 0;
  for (const [name, known] of Object.entries(document.months)) {
    const month = await files.readMonth(name);
    if (!month) throw unreadable(monthFile(name), 'missing');
    if (month.seq < known.seq) throw unreadable(monthFile(name), 'older than the plan says');
    // One that followed the journal in the meantime is told by newer totals.
    if (
      month.seq === known.seq &&
      !same(totalsOf(Object.values(newestMonth(month)))[name], plan.totals[name])
    )
      holds = false;
    // Between two months everybody else has their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return holds;
}
