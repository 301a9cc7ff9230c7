import { createHash, randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { Failure } from '../domain/failure.ts';
import type { FileState } from '../domain/kept-files.ts';
import type { Files } from '../service/ports.ts';
import { writeFailure } from './store/careful-file.ts';
import { renamePatiently, syncFolder, writeFully } from './store/careful-write.ts';
import { codeOf, type FileSystem, listIfThere, type OpenFile } from './store/file-system.ts';
import { makeDataFolder } from './store/make-data-folder.ts';
import { Queue } from './store/queue.ts';

/** The folder of kept files in the data folder. */
export const KEPT_FILES = 'files';
const INCOMING = 'incoming';
const PART = /^[0-9a-f]{64}\.[0-9a-f]{16}\.part$/;
const DAY_MS = 24 * 60 * 60 * 1000;
const CHUNK = 1024 * 1024;

interface Looked {
  state: FileState;
  size: number;
}

/**
 * Files under their SHA-256 (`ab/abcdef…`). A file gets its name only when every byte is on the disk and the hash was
 * read back; nothing here ever takes a kept file away.
 */
export class KeptFiles implements Files {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #queue = new Queue();
  // Uploads of other processes have another, so that no two write the same part.
  readonly #token = randomBytes(8).toString('hex');
  readonly #hashed = new Map<string, { key: string; hash: string }>();

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  #path(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }

  #part(sha256: string): string {
    return join(this.#folder, INCOMING, `${sha256}.${this.#token}.part`);
  }

  put(sha256: string, offset: number, bytes: Uint8Array): Promise<boolean> {
    return this.#queue.run(async () => {
      if ((await this.#look(sha256)).state === 'kept') return true;
      const part = this.#part(sha256);
      await this.#writing(sha256, async () => {
        await makeDataFolder(this.#fs, dirname(part));
        const file = await this.#openPart(part, offset === 0);
        try {
          if ((await file.stat()).size < offset)
            throw new Failure('invalid', { field: 'offset', reason: 'is behind what has arrived' });
          await writeFully(file, bytes, offset);
        } finally {
          await file.close();
        }
      });
      return false;
    });
  }

  finish(sha256: string): Promise<number> {
    return this.#queue.run(async () => {
      const { state, size } = await this.#look(sha256);
      if (state === 'kept') return size;
      const [part, path] = [this.#part(sha256), this.#path(sha256)];
      return this.#writing(sha256, async () => {
        const arrived = await this.#verifyPart(part, sha256);
        await makeDataFolder(this.#fs, dirname(path));
        await renamePatiently(this.#fs, part, path);
        await syncFolder(this.#fs, dirname(path));
        return arrived;
      });
    });
  }

  async get(
    sha256: string,
    offset: number,
    most: number,
  ): Promise<{ bytes: Uint8Array; size: number } | null> {
    try {
      return await this.#reading(this.#path(sha256), async (file) => {
        const { size } = await file.stat();
        const bytes = new Uint8Array(Math.max(0, Math.min(most, size - offset)));
        return { bytes: bytes.subarray(0, await readFully(file, bytes, offset)), size };
      });
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      return null;
    }
  }

  async state(file: { sha256: string; bytes: number }): Promise<FileState> {
    const { state, size } = await this.#look(file.sha256, file.bytes);
    return state === 'kept' && size !== file.bytes ? 'altered' : state;
  }

  /** Removes what uploads left that were begun more than a day ago and never finished. */
  async tidy(now = Date.now()): Promise<void> {
    const incoming = join(this.#folder, INCOMING);
    for (const name of await listIfThere(this.#fs, incoming).catch(() => [])) {
      const path = join(incoming, name);
      const begun = await this.#fs.stat(path).catch(() => null);
      if (PART.test(name) && begun && now - begun.mtimeMs > DAY_MS)
        await this.#fs.unlink(path).catch(() => undefined);
    }
  }

  /** Hashes the file again unless nothing about it changed since this process last did; another size needs no hash. */
  async #look(sha256: string, expected?: number): Promise<Looked> {
    const path = this.#path(sha256);
    try {
      const { size, ino, mtimeMs } = await this.#fs.stat(path);
      if (expected !== undefined && size !== expected) return { state: 'altered', size };
      const key = `${size} ${ino} ${mtimeMs}`;
      let known = this.#hashed.get(sha256);
      if (known?.key !== key) {
        const { hash } = await this.#reading(path, hashOf);
        known = { key, hash };
        this.#hashed.set(sha256, known);
      }
      return { state: known.hash === sha256 ? 'kept' : 'altered', size };
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      return { state: 'missing', size: 0 };
    }
  }

  async #openPart(part: string, mayCreate: boolean): Promise<OpenFile> {
    try {
      return await this.#fs.open(part, 'r+');
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || !mayCreate) throw lostPart(error);
      return this.#fs.open(part, 'wx', 0o600);
    }
  }

  /** Flushes what has arrived and reads it back; gives its size. */
  async #verifyPart(part: string, sha256: string): Promise<number> {
    const file = await this.#openPart(part, false);
    try {
      await file.sync();
      const { hash, bytes } = await hashOf(file);
      const { size } = await file.stat();
      if (hash !== sha256 || size !== bytes)
        throw new Failure('invalid', { field: 'file', reason: 'has changed while it was read' });
      return size;
    } finally {
      await file.close();
    }
  }

  async #reading<T>(path: string, read: (file: OpenFile) => Promise<T>): Promise<T> {
    const file = await this.#fs.open(path, 'r');
    try {
      return await read(file);
    } finally {
      await file.close();
    }
  }

  /** What fails is told as `store-write`, and the upload begins anew. */
  async #writing<T>(sha256: string, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      await this.#fs.unlink(this.#part(sha256)).catch(() => undefined);
      throw writeFailure(KEPT_FILES, error);
    }
  }
}

/** A part that was never begun, or was cleaned up. */
const lostPart = (error: unknown): unknown =>
  codeOf(error) === 'ENOENT' ? new Failure('not-found', { kind: 'upload', id: 'file' }) : error;

async function hashOf(file: OpenFile): Promise<{ hash: string; bytes: number }> {
  const hash = createHash('sha256');
  const chunk = new Uint8Array(CHUNK);
  for (let at = 0; ;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, at);
    if (bytesRead === 0) return { hash: hash.digest('hex'), bytes: at };
    hash.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
}

/** Fills as much of `bytes` as the file holds from `offset` on; one read may give less than asked. */
async function readFully(file: OpenFile, bytes: Uint8Array, offset: number): Promise<number> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done;
}
