import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../../domain/failure.ts';
import { codeOf, type FileSystem } from './file-system.ts';
import { Claim, readHolder } from './lock-claim.ts';
import { describeSelf, type Holder, isGone, nameHolder, type Self } from './lock-holder.ts';

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
 * again, so a breaker that comes late reads another token and leaves it alone. A lock that a power cut left without
 * its content is named by its inode and time instead; nobody living made it, since locks are linked full.
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
    const mine: Holder = { ...self, token: randomBytes(12).toString('hex') };
    const claim = new Claim(this.#fs, this.#folder, mine);
    try {
      await this.#wait(claim, mine);
    } catch (error) {
      await claim.end();
      throw error;
    }
    // The claim goes while the change is at work: one wait less.
    const ended = claim.end();
    return () => Promise.all([ended, this.#release(mine.token)]).then(() => undefined);
  }

  async #wait(claim: Claim, mine: Holder): Promise<void> {
    const begun = performance.now();
    let seen = { token: '', since: begun };
    let looked = -Infinity;
    while (!(await claim.take(this.#path))) {
      const now = performance.now();
      if (now - looked > LOOK_AGAIN || now - begun > this.#limit) {
        looked = now;
        const { gone, holder, torn } = await readHolder(this.#fs, this.#path);
        if (gone) continue;
        if (torn !== null) await this.#break(torn, claim, mine);
        if (holder && holder.token !== seen.token) seen = { token: holder.token, since: now };
        if (holder && this.#unreleased.has(holder.token)) await this.#release(holder.token);
        else if (holder && (await isGone(this.#fs, holder, mine, now - seen.since))) {
          await this.#break(holder.token, claim, mine);
        }
        if (now - begun > this.#limit) throw new Failure('store-busy', { holder: nameHolder(holder) });
      }
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

  async #break(token: string, claim: Claim, mine: Holder): Promise<void> {
    const names: string[] = [];
    for (let n = 0; ; n += 1) {
      const name = join(this.#folder, `lock.break.${token}.${n}`);
      names.push(name);
      if (await claim.take(name)) break;
      const { gone, holder, torn } = await readHolder(this.#fs, name);
      if (gone || (torn === null && !(holder && (await isGone(this.#fs, holder, mine, 0))))) return;
    }
    const { holder, torn } = await readHolder(this.#fs, this.#path);
    if (holder?.token === token || torn === token) await this.#fs.unlink(this.#path).catch(() => undefined);
    // From the lowest up, so that our own stays as long as one that would let another breaker in.
    for (const name of names) await this.#fs.unlink(name).catch(() => undefined);
  }
}
