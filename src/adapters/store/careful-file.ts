import { type Adapter, Low } from 'lowdb';
import { Failure } from '../../domain/failure.ts';
import { unreadable } from './document.ts';
import { replaceFile } from './careful-write.ts';
import { type FileSystem, readIfThere, reasonOf } from './file-system.ts';
import { seal } from './seal.ts';

/**
 * lowdb's adapter for one sealed document: reading gives null only when there is no file, and throws store-unreadable
 * for everything else that isn't the document; writing replaces the file as a whole or throws store-write.
 */
export class CarefulFile<T extends object> implements Adapter<T> {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #name: string;
  readonly #parse: (file: string, bytes: Uint8Array) => T;

  constructor(fs: FileSystem, path: string, name: string, parse: (file: string, bytes: Uint8Array) => T) {
    this.#fs = fs;
    this.#path = path;
    this.#name = name;
    this.#parse = parse;
  }

  async read(): Promise<T | null> {
    let bytes: Uint8Array | null;
    try {
      bytes = await readIfThere(this.#fs, this.#path);
    } catch (error) {
      throw unreadable(this.#name, reasonOf(error));
    }
    return bytes && this.#parse(this.#name, bytes);
  }

  async write(data: T): Promise<void> {
    try {
      await replaceFile(this.#fs, this.#path, Buffer.from(seal(data)));
    } catch (error) {
      throw writeFailure(this.#name, error);
    }
  }
}

/** What failed to be written and why; a failure that already says so is kept. */
export const writeFailure = (file: string, error: unknown): Failure =>
  error instanceof Failure ? error : new Failure('store-write', { file, reason: reasonOf(error) });

/** The document through lowdb, or null when there is no such file. */
export async function readDocument<T extends object>(file: CarefulFile<T>): Promise<T | null> {
  const low = new Low<T | null>(file as Adapter<T | null>, null);
  await low.read();
  return low.data;
}

/** Writes the document through lowdb. */
export async function writeDocument<T extends object>(file: CarefulFile<T>, data: T): Promise<void> {
  await new Low<T>(file, data).write();
}
