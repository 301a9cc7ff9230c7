import { checkpoint } from './checkpoint.ts';
import { migratePlan, SUPPORTED, type Json } from './migrations/migrations.ts';
import { writeDocument } from './careful-file.ts';
import type { PlanState } from '../../domain/state.ts';
import { unreadable } from './document.ts';
import { PLAN } from './folder-files.ts';
import { startJournal } from './journal-append.ts';
import type { Keeper } from './keeper.ts';

/**
 * Brings a folder of an older version up to the newest, inside the lock and caught up. First the documents take in
 * every change as their own version knows it, then `backUp` copies them, then the plan is written anew and a new
 * journal begun. A stop in between leaves files of which each says its version: doing it again carries on. Months
 * follow when they next change; until then they are migrated as they are read.
 */
export async function upgrade(keeper: Keeper, backUp: () => Promise<void>): Promise<void> {
  const { memory, files } = keeper;
  if (!keeper.place || memory.store === null || memory.version === SUPPORTED) return;
  await checkpoint(keeper, true);
  await backUp();
  const plan = await files.readPlan();
  if (!plan && memory.seq > 0) throw unreadable(PLAN, 'missing');
  const { version } = keeper.place.header;
  if (plan && plan.version < SUPPORTED) {
    const data = migratePlan(plan.data as unknown as Json, plan.version) as PlanState;
    await writeDocument(files.plan(), { ...plan, version: SUPPORTED, data });
  }
  await keeper.end();
  const { store, id } = keeper.place.header;
  await startJournal(files, { version: SUPPORTED, store, base: memory.seq, previous: id });
  await keeper.open();
  if (keeper.memory.version === version) throw unreadable(PLAN, 'could not be brought up to date');
}
