import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../../domain/failure.ts';
import { writeFailure } from './careful-file.ts';
import { writeFully } from './careful-write.ts';
import { codeOf, type FileSystem, readIfThere } from './file-system.ts';
import { describeSelf, Holder, isGone, nameHolder, type Self } from './lock-holder.ts';

/** No hard links on this file system (FAT, some network shares). */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR', 'EINVAL']);
/** How often a lock that stays is held against the list of living processes, in milliseconds. */
const LOOK_AGAIN = 100;

/**
 * One lock file per folder, held for the milliseconds of one change.
 *
 * A live lock is never removed: only its holder, or a breaker, unlinks `lock`. A breaker of token T has first seen that
 * T's process is gone, and then made `lock.break.T.n` exclusively, so there is one breaker of T at a time (a dead
 * breaker is followed by n+1, a live one is waited for). Holding that file it reads `lock` again and unlinks it only if
 * it still says T. Between that reading and the unlink nobody else can replace T by a live lock: T's holder is dead,
 * other breakers of T are shut out, and `lock` can't be created while it exists. Tokens are random and never used
 * again, so a breaker that comes late reads another token and leaves it alone.
 */
export class Lock {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #limit: number;
  #self: Promise<Self> | undefined;
  /** Own locks whose removal failed; nobody else may take them, as this process lives. */
  readonly #unreleased = new Set<string>();

  constructor(fs: FileSystem, folder: string, limit = 10_000) {
    this.#fs = fs;
    this.#folder = folder;
    this.#limit = limit;
  }

  get #path(): string {
    return join(this.#folder, 'lock');
  }

  /** Resolves with the release once the lock is ours; throws store-busy naming the holder, or store-write. */
  async acquire(): Promise<() => Promise<void>> {
    this.#self ??= describeSelf(this.#fs);
    const self = await this.#self;
    const token = randomBytes(12).toString('hex');
    const mine: Holder = { ...self, token };
    const begun = performance.now();
    let seen = { token: '', since: begun, looked: -Infinity };
    for (;;) {
      const leftover = await this.#create(this.#path, mine);
      // The temporary goes while the change is at work: one wait less.
      if (leftover) return () => Promise.all([leftover(), this.#release(token)]).then(() => undefined);
      const { gone, holder } = await this.#read(this.#path);
      if (gone) continue;
      const now = performance.now();
      if (holder && holder.token !== seen.token)
        seen = { token: holder.token, since: now, looked: -Infinity };
      if (holder && this.#unreleased.has(holder.token)) await this.#release(holder.token);
      else if (holder && now - seen.looked > LOOK_AGAIN) {
        seen.looked = now;
        if (await isGone(this.#fs, holder, self, now - seen.since)) await this.#break(holder.token, mine);
      }
      if (now - begun > this.#limit) throw new Failure('store-busy', { holder: nameHolder(holder) });
      await delay(1 + Math.random() * 14);
    }
  }

  async #release(token: string): Promise<void> {
    try {
      await this.#fs.unlink(this.#path);
      this.#unreleased.delete(token);
    } catch (error) {
      // What the lock guarded is safe on disk: its change must not be reported as failed.
      if (codeOf(error) !== 'ENOENT') this.#unreleased.add(token);
    }
  }

  /** A lock file that can't be read is one whose holder isn't known: it is waited for, never removed. */
  async #read(path: string): Promise<{ gone: boolean; holder: Holder | null }> {
    try {
      const bytes = await readIfThere(this.#fs, path);
      if (!bytes) return { gone: true, holder: null };
      return {
        gone: false,
        holder: Holder.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data ?? null,
      };
    } catch {
      return { gone: false, holder: null };
    }
  }

  /** Makes the file with its content in one step, and gives what removes the temporary; null when it is there already. */
  async #create(path: string, holder: Holder): Promise<(() => Promise<void>) | null> {
    const temporary = join(this.#folder, `lock.${holder.pid}.${randomBytes(8).toString('hex')}.tmp`);
    const remove = (): Promise<void> => this.#fs.unlink(temporary).catch(() => undefined);
    try {
      await this.#write(temporary, holder);
      if (await this.#link(temporary, path, holder)) {
        const removed = remove();
        return () => removed;
      }
    } catch (error) {
      await remove();
      throw writeFailure('lock', error);
    }
    await remove();
    return null;
  }

  async #link(temporary: string, path: string, holder: Holder): Promise<boolean> {
    try {
      await this.#fs.link(temporary, path);
      return true;
    } catch (error) {
      const code = codeOf(error) ?? '';
      // ENOENT: another process tidied the temporary away; the next try makes a new one.
      if (code === 'EEXIST' || code === 'ENOENT') return false;
      if (!NO_LINKS.has(code)) throw error;
    }
    try {
      await this.#write(path, holder);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  }

  /** Makes the file exclusively; a file that could not be filled is removed, as nobody could tell whose it is. */
  async #write(path: string, holder: Holder): Promise<void> {
    const file = await this.#fs.open(path, 'wx', 0o600);
    try {
      await writeFully(file, Buffer.from(JSON.stringify(holder)), 0);
      await file.close();
    } catch (error) {
      await file.close().catch(() => undefined);
      await this.#fs.unlink(path).catch(() => undefined);
      throw error;
    }
  }

  async #break(token: string, mine: Holder): Promise<void> {
    const names: string[] = [];
    for (let n = 0; ; n += 1) {
      const name = join(this.#folder, `lock.break.${token}.${n}`);
      names.push(name);
      const leftover = await this.#create(name, mine);
      if (leftover) {
        await leftover();
        break;
      }
      const { gone, holder } = await this.#read(name);
      if (gone || !holder || !(await isGone(this.#fs, holder, mine, 0))) return;
    }
    const { holder } = await this.#read(this.#path);
    if (holder?.token === token) await this.#fs.unlink(this.#path).catch(() => undefined);
    // From the lowest up, so that our own stays as long as any that would let another breaker in.
    for (const name of names) await this.#fs.unlink(name).catch(() => undefined);
  }
}
