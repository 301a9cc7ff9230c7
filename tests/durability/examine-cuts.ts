import { isDeepStrictEqual } from 'node:util';
import { openStore } from '../../src/adapters/store/open-store.ts';
import type { State } from '../../src/domain/state.ts';
import { addGoal, whole } from '../adapters/store/sample-state.ts';
import { type Cut, powerCuts } from './power-cuts.ts';
import { type Disk, recordedDisk } from './recorded-disk.ts';
import { FOLDER, oneChange, record, type Recorded } from './recorded-life.ts';

/** What opening every disk that a power cut may leave came to. */
export interface Examined {
  /** Prefixes times what may have become of the rest. */
  cases: number;
  /** Those that differ in what is on the disk or in what was acknowledged. */
  distinct: number;
  /** Of these, those with a lock that lost its bytes. */
  tornLocks: number;
  violations: string[];
}

/** Opens every disk a power cut may leave; `enough` violations end it, where one is as good as all. */
export async function examineCuts({ disk, marks }: Recorded, enough = Infinity): Promise<Examined> {
  const result: Examined = { cases: 0, distinct: 0, tornLocks: 0, violations: [] };
  const seen = new Set<string>();
  let batch: Promise<void>[] = [];
  for (const cut of powerCuts(disk)) {
    const now = marks.findLastIndex(({ at }) => at <= cut.at);
    result.cases += 1;
    if (seen.has(`${now}\n${cut.key}`)) continue;
    seen.add(`${now}\n${cut.key}`);
    result.distinct += 1;
    if (hasTornLock(cut.disk)) result.tornLocks += 1;
    // Acknowledged, or on its way.
    const allowed = marks.slice(now, now + 2).map(({ state }) => state);
    batch.push(
      judge(cut, allowed).then((found) => {
        if (found) result.violations.push(`after act ${cut.at}, ${cut.what}: ${found}`);
      }),
    );
    if (batch.length < 100) continue;
    await Promise.all(batch);
    batch = [];
    if (result.violations.length >= enough) break;
  }
  await Promise.all(batch);
  return result;
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : String(error);

/** What is wrong with a disk after its machine started again, or null. */
async function judge(cut: Cut, allowed: State[]): Promise<string | null> {
  const { fileSystem } = recordedDisk(started(cut.disk));
  const options = { folder: FOLDER, fileSystem, idleCheckpoint: false, lockLimit: 1000 };
  try {
    const store = await openStore(options);
    const state = await whole(store);
    if (!allowed.some((one) => isDeepStrictEqual(one, state))) {
      return `opened at change ${store.current().seq}, which is neither acknowledged nor on its way`;
    }
    await addGoal(store, 'after');
    // Now and then with all that follows a change.
    if (cut.at % 4 === 0) await store.checkpoint(true);
    await store.close();
    const again = await whole(await openStore(options));
    const { after, ...goals } = again.plan.goals;
    const before = { ...again, plan: { ...again.plan, goals } };
    return after && isDeepStrictEqual(before, state) ? null : 'the next change did not come back';
  } catch (error) {
    return reasonOf(error);
  }
}

/**
 * A second power cut while what the first one left is being mended: every `each`th different disk of a life, one change
 * on it, and every disk that a cut in that change may leave.
 */
export async function examineSecondCuts(
  first: Recorded,
  each: number,
): Promise<Examined & { starts: number }> {
  const all = { starts: 0, cases: 0, distinct: 0, tornLocks: 0, violations: [] as string[] };
  const seen = new Set<string>();
  for (const { key, disk } of powerCuts(first.disk)) {
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size % each !== 0) continue;
    const found = await examineCuts(await record(oneChange, undefined, started(disk)));
    all.starts += 1;
    all.cases += found.cases;
    all.distinct += found.distinct;
    all.tornLocks += found.tornLocks;
    all.violations.push(...found.violations);
  }
  return all;
}

const LOCK = `${FOLDER}/lock`;
const CLOSING = '}'.charCodeAt(0);
/** The number of no process here. */
const NOBODY = 2 ** 22 + 1;

/** The disk as the machine finds it after its start: who held a lock is gone. */
function started(disk: Disk): Disk {
  return new Map(
    [...disk].map(([path, bytes]) => {
      if (!bytes || !path.startsWith(LOCK)) return [path, bytes];
      const text = Buffer.from(bytes).toString('utf8');
      return [path, Buffer.from(text.replace(`"pid":${process.pid},`, `"pid":${NOBODY},`))];
    }),
  );
}

/** Whether the cut took the bytes of a lock, so that nobody can tell whose it was. */
const hasTornLock = (disk: Disk): boolean =>
  [...disk].some(([path, bytes]) => path === LOCK && bytes && bytes.at(-1) !== CLOSING);
