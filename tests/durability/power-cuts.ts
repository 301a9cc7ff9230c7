import { posix } from 'node:path';
import type { Act, Disk, RecordedDisk, Target } from './recorded-disk.ts';

/** One disk that a power cut may leave behind. */
export interface Cut {
  /** How many acts the disk had been told. */
  at: number;
  /** What became of that which was not flushed. */
  what: string;
  /** Equal for equal disks. */
  key: string;
  disk: Disk;
}

type Names = Extract<Act, { kind: 'names' }>;

/** What may become of bytes since their file's last flush. */
const FATES = ['kept', 'dropped', 'zeroed', 'halved'] as const;
type Fate = (typeof FATES)[number];

const none = new Uint8Array();

/** The bytes left of `live`, of which only `safe` was flushed. */
export function remains(live: Uint8Array, safe: Uint8Array, fate: Fate): Uint8Array {
  if (fate === 'kept') return live;
  if (fate === 'dropped') return safe;
  let same = 0;
  while (same < Math.min(live.length, safe.length) && live[same] === safe[same]) same += 1;
  const until = same + Math.ceil((live.length - same) / 2);
  if (fate === 'zeroed') return Uint8Array.from(live).fill(0, same);
  // The first half arrived; behind it there is what was there before.
  const bytes = new Uint8Array(Math.max(until, Math.min(safe.length, live.length)));
  bytes.set(safe.subarray(0, bytes.length));
  bytes.set(live.subarray(0, until));
  return bytes;
}

/**
 * Every disk that a power cut after each act may leave. A file's bytes last once it was flushed, a name once its folder
 * was (a rename's once the new name's folder was; it is kept or dropped as one). Of the names not flushed: all kept,
 * all dropped, each alone dropped. Of the bytes not flushed, for each of those: all files kept, dropped, zeroed (right
 * length, bytes 0) or halved, and each file alone in each of these ways.
 */
export function* powerCuts({ start, acts }: RecordedDisk): Generator<Cut> {
  const disk = new Replay(start);
  for (const [index, act] of acts.entries()) {
    disk.take(act);
    yield* disk.cuts(index + 1);
  }
}

class Replay {
  readonly #first = new Map<string, Target>();
  /** Acts on names in their order; those flushed stay in their places, as a later one may build on them. */
  #names: { act: Names; safe: boolean }[] = [];
  readonly #live = new Map<number, Uint8Array>();
  readonly #safe = new Map<number, Uint8Array>();
  readonly #numbers = new WeakMap<Uint8Array, number>();
  readonly #made = new Map<string, Uint8Array>();
  #count = 0;

  constructor(start: Disk) {
    for (const [path, bytes] of start) {
      const file = this.#live.size;
      this.#first.set(path, bytes ? file : 'folder');
      this.#live.set(file, bytes ?? none);
      this.#safe.set(file, bytes ?? none);
    }
  }

  take(act: Act): void {
    if (act.kind === 'content') this.#live.set(act.file, act.bytes);
    if (act.kind === 'flush-content') this.#safe.set(act.file, this.#live.get(act.file) ?? none);
    if (act.kind === 'names') this.#names.push({ act, safe: false });
    if (act.kind === 'flush-names') {
      for (const entry of this.#names) entry.safe ||= entry.act.folder === act.folder;
    }
    const until = this.#names.findIndex(({ safe }) => !safe);
    const settled = this.#names.splice(0, until === -1 ? this.#names.length : until);
    for (const entry of settled) for (const [path, target] of entry.act.names) this.#first.set(path, target);
  }

  *cuts(at: number): Generator<Cut> {
    const open = this.#names.filter(({ safe }) => !safe).map(({ act }) => act);
    const choices: [string, (act: Names) => boolean][] = [['names kept', () => true]];
    if (open.length > 0) choices.push(['names dropped', () => false]);
    if (open.length > 1) {
      for (const one of open) {
        const [last] = one.names.at(-1) ?? [];
        choices.push([`${one.what} ${last} dropped`, (act) => act !== one]);
      }
    }
    for (const [said, keeps] of choices) {
      const names = this.#namesWhere(keeps);
      const files = [...new Set(names.values())].filter((target) => typeof target === 'number');
      const dirty = files.filter((file) => this.#live.get(file) !== (this.#safe.get(file) ?? none));
      yield this.#cut(at, said, names, () => 'kept');
      if (dirty.length === 0) continue;
      for (const fate of FATES.slice(1)) {
        yield this.#cut(at, `${said}, bytes ${fate}`, names, () => fate);
        if (dirty.length === 1) continue;
        for (const file of dirty) {
          const what = `${said}, bytes of file ${file} ${fate}`;
          yield this.#cut(at, what, names, (one) => (one === file ? fate : 'kept'));
        }
      }
    }
  }

  #namesWhere(keeps: (act: Names) => boolean): Map<string, Target> {
    const names = new Map(this.#first);
    for (const { act, safe } of this.#names) {
      if (safe || keeps(act)) for (const [path, target] of act.names) names.set(path, target);
    }
    return names;
  }

  #cut(at: number, what: string, names: Map<string, Target>, fateOf: (file: number) => Fate): Cut {
    const disk: Disk = new Map();
    const keys: string[] = [];
    const isThere = (path: string): boolean =>
      names.get(path) === 'folder' && (!names.has(posix.dirname(path)) || isThere(posix.dirname(path)));
    for (const [path, target] of names) {
      // What is in a folder whose own name was lost is out of reach.
      const parent = posix.dirname(path);
      if (target === null || (names.has(parent) && !isThere(parent))) continue;
      const bytes = target === 'folder' ? null : this.#bytes(target, fateOf(target));
      disk.set(path, bytes);
      keys.push(`${path} ${bytes ? this.#number(bytes) : ''}`);
    }
    return { at, what, key: keys.sort().join('\n'), disk };
  }

  #bytes(file: number, fate: Fate): Uint8Array {
    const [live, safe] = [this.#live.get(file) ?? none, this.#safe.get(file) ?? none];
    if (live === safe) return live;
    const key = `${this.#number(live)} ${this.#number(safe)} ${fate}`;
    const bytes = this.#made.get(key) ?? remains(live, safe, fate);
    this.#made.set(key, bytes);
    return bytes;
  }

  /** The same bytes are the same object, so that counting objects tells contents apart. */
  #number(bytes: Uint8Array): number {
    const number = this.#numbers.get(bytes) ?? (this.#count += 1);
    this.#numbers.set(bytes, number);
    return number;
  }
}
