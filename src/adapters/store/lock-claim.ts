import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { writeFailure } from './careful-file.ts';
import { writeFully } from './careful-write.ts';
import { codeOf, type FileSystem, readIfThere } from './file-system.ts';
import { Holder } from './lock-holder.ts';

/** No hard links on this file system (FAT, some network shares). */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR', 'EINVAL']);

/** A file younger than this may be one that its holder is just filling, where there are no hard links. */
const FILLING_MS = 1000;

/** What a lock file tells. */
export interface Held {
  gone: boolean;
  holder: Holder | null;
  /** Names a file that a power cut left without its content: the name had reached the disk, the bytes had not. */
  torn: string | null;
}

/** A lock file that can't be read is waited for, unless it is torn: a holder fills its file at once or links it full. */
export async function readHolder(fs: FileSystem, path: string): Promise<Held> {
  try {
    const bytes = await readIfThere(fs, path);
    if (!bytes) return { gone: true, holder: null, torn: null };
    const holder = Holder.safeParse(parse(bytes)).data ?? null;
    return { gone: false, holder, torn: holder ? null : await tornName(fs, path) };
  } catch {
    return { gone: false, holder: null, torn: null };
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

async function tornName(fs: FileSystem, path: string): Promise<string | null> {
  const { ino, mtimeMs } = await fs.stat(path);
  // Either side of now: the clock may have been set since.
  if (Math.abs(Date.now() - mtimeMs) < FILLING_MS) return null;
  return `${ino.toString(16)}${Math.round(mtimeMs).toString(16)}`;
}

/** A process's name on a file of its own, which `take` gives to a lock file in one step, content and all. */
export class Claim {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #bytes: Buffer;
  #made = false;

  constructor(fs: FileSystem, folder: string, holder: Holder) {
    this.#fs = fs;
    this.#path = join(folder, `lock.${holder.pid}.${randomBytes(8).toString('hex')}.tmp`);
    this.#bytes = Buffer.from(JSON.stringify(holder));
  }

  /** True when `path` is ours now; false when it is there already. Throws store-write. */
  async take(path: string): Promise<boolean> {
    try {
      if (!this.#made) await this.#write(this.#path);
      this.#made = true;
      return await this.#link(path);
    } catch (error) {
      throw writeFailure('lock', error);
    }
  }

  async #link(path: string): Promise<boolean> {
    try {
      await this.#fs.link(this.#path, path);
      return true;
    } catch (error) {
      const code = codeOf(error) ?? '';
      if (code === 'EEXIST') return false;
      if (code === 'ENOENT') {
        // Tidied away by a process that can't see this one: the next try makes it again.
        this.#made = false;
        return false;
      }
      if (!NO_LINKS.has(code)) throw error;
    }
    try {
      await this.#write(path);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  }

  /** Makes the file exclusively; one that could not be filled is removed, as nobody could tell whose it is. */
  async #write(path: string): Promise<void> {
    const file = await this.#fs.open(path, 'wx', 0o600);
    try {
      await writeFully(file, this.#bytes, 0);
      await file.close();
    } catch (error) {
      await file.close().catch(() => undefined);
      await this.#fs.unlink(path).catch(() => undefined);
      throw error;
    }
  }

  async end(): Promise<void> {
    if (this.#made) await this.#fs.unlink(this.#path).catch(() => undefined);
  }
}
