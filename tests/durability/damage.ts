import { isDeepStrictEqual } from 'node:util';
import type { FileSystem } from '../../src/adapters/store/file-system.ts';
import { openStore } from '../../src/adapters/store/open-store.ts';
import type { State } from '../../src/domain/state.ts';
import { Failure } from '../../src/domain/failure.ts';
import { addGoal, log, whole } from '../adapters/store/sample-state.ts';
import { type Disk, recordedDisk } from './recorded-disk.ts';
import { emptyDisk, FOLDER } from './recorded-life.ts';

/** One way in which files are damaged. */
interface Damage {
  what: string;
  disk: Disk;
}

/** A folder with documents of two months, a journal that goes further, a previous one, and the state in it. */
async function wholeFolder(): Promise<{ disk: Disk; state: State }> {
  const disk = recordedDisk(emptyDisk());
  const store = await openStore({ folder: FOLDER, fileSystem: disk.fileSystem, idleCheckpoint: false });
  for (const id of ['a', 'b', 'c']) await log(store, `2026-10.${id}`, '2026-10');
  await addGoal(store, 'g1');
  for (const id of ['a', 'b', 'c']) await log(store, `2026-11.${id}`);
  await store.checkpoint(true);
  await addGoal(store, 'g2');
  for (const id of ['d', 'e']) await log(store, `2026-11.${id}`);
  await store.checkpoint();
  await log(store, '2026-11.f');
  await addGoal(store, 'g3');
  await store.close();
  return { disk: disk.now(), state: await whole(store) };
}

/** The files that state is read from, and the note of how far it goes. */
const DAMAGED = [
  'plan.json',
  'sessions/2026-10.json',
  'sessions/2026-11.json',
  'journal.jsonl',
  'journal.previous.jsonl',
  'acknowledged',
];

const OTHER_THINGS: [string, string][] = [
  ['empty', ''],
  ['null', 'null'],
  ['null and a newline', 'null\n'],
  ['an empty object', '{}'],
  ['a list', '[]'],
  ['a number', '7'],
  ['another program’s file', '{"version":1,"items":[]}\n'],
  ['no JSON', 'plan: none\n'],
];

/** `count` places spread evenly over a length, its ends included. */
const spread = (count: number, length: number): number[] => [
  ...new Set(Array.from({ length: count }, (_, n) => Math.floor((n * length) / count))),
];

/** One bit of every so-manieth turned over, in another position each time. */
function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

/** The corpus: each file cut, flipped, overwritten, replaced, missing, or in another's place. */
function* damages(disk: Disk, { cuts = 256, flips = 1000, of = DAMAGED } = {}): Generator<Damage> {
  const pathOf = (file: string): string => `${FOLDER}/${file}`;
  const bytesOf = (file: string): Uint8Array => disk.get(pathOf(file)) ?? new Uint8Array();
  const replaced = (what: string, file: string, bytes: Uint8Array): Damage => ({
    what: `${file}: ${what}`,
    disk: new Map(disk).set(pathOf(file), bytes),
  });
  for (const file of of) {
    const bytes = bytesOf(file);
    for (const at of spread(cuts, bytes.length)) yield replaced(`cut to ${at}`, file, bytes.subarray(0, at));
    for (let n = 0; n < flips; n += 1) {
      const at = Math.floor((n * bytes.length) / flips);
      yield replaced(`bit ${n % 8} of byte ${at}`, file, flipped(bytes, at, n % 8));
    }
    yield replaced('NUL bytes', file, new Uint8Array(bytes.length));
    yield replaced('a second half of NUL bytes', file, Uint8Array.from(bytes).fill(0, bytes.length / 2));
    yield replaced('a byte order mark', file, Buffer.concat([Buffer.from('\ufeff'), bytes]));
    yield replaced('twice', file, Buffer.concat([bytes, bytes]));
    for (const [what, text] of OTHER_THINGS) yield replaced(what, file, Buffer.from(text));
    const without = new Map(disk);
    without.delete(pathOf(file));
    yield { what: `${file}: missing`, disk: without };
    for (const other of of) {
      if (other > file) {
        const swapped = new Map(disk).set(pathOf(file), bytesOf(other)).set(pathOf(other), bytes);
        yield { what: `${file} and ${other} swapped`, disk: swapped };
      }
      if (other !== file) yield replaced(`a copy of ${other}`, file, bytesOf(other));
    }
  }
}

/** What opening a damaged folder came to: everything there, told naming a file, or silently something else. */
type Verdict = 'whole' | 'told' | `silent: ${string}`;

async function judge(
  { disk }: Damage,
  state: State,
  through: (fs: FileSystem) => FileSystem,
): Promise<Verdict> {
  const fileSystem = through(recordedDisk(disk).fileSystem);
  try {
    const store = await openStore({ folder: FOLDER, fileSystem, idleCheckpoint: false });
    return isDeepStrictEqual(await whole(store), state) ? 'whole' : `silent: change ${store.current().seq}`;
  } catch (error) {
    return isTold(error) ? 'told' : `silent: ${String(error)}`;
  }
}

/** A failure of ours that names a file, or the folder where two files don't belong together. */
const isTold = (error: unknown): boolean =>
  error instanceof Failure && ('file' in error.data || 'folder' in error.data);

/** The whole corpus, or a part of it: how many cases, and how each silent one differs. */
export async function examineDamage(
  through = (fs: FileSystem): FileSystem => fs,
  corpus: Parameters<typeof damages>[1] = {},
): Promise<{ cases: number; told: number; silent: string[] }> {
  const { disk, state } = await wholeFolder();
  const result = { cases: 0, told: 0, silent: [] as string[] };
  const batch: Promise<void>[] = [];
  for (const damage of damages(disk, corpus)) {
    result.cases += 1;
    batch.push(
      judge(damage, state, through).then((verdict) => {
        if (verdict === 'told') result.told += 1;
        if (verdict.startsWith('silent')) result.silent.push(`${damage.what}: ${verdict}`);
      }),
    );
    if (batch.length === 200) await Promise.all(batch.splice(0));
  }
  await Promise.all(batch);
  return result;
}
