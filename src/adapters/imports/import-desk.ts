import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../domain/failure.ts';
import { MOST_BYTES } from '../../domain/kept-files.ts';
import { type ReadSession, emptyReading } from '../../domain/reading.ts';
import type { MonthState } from '../../domain/state.ts';
import type { ImportRead, Imports } from '../../service/imports-port.ts';
import { workerCode } from '../worker-code.ts';
import type { LentPlans } from '../store/backups/lent-plans.ts';
import type { ReadingMessage, ReadingTask } from './reading-worker.ts';

/** Longer than this nobody waits: the reading is ended. */
const MOST_MS = 120_000;
/** An import that nobody touched for so long was given up. */
const IDLE_MS = 30 * 60_000;
/** All files of one import together. */
const MOST_TOGETHER = 2 * MOST_BYTES;

interface Open {
  files: { name: string; pieces: Uint8Array[]; size: number }[];
  read: ImportRead | null;
  stop: (() => void) | null;
  idle: NodeJS.Timeout;
}

/** Imports under way, each in memory and read in a worker of its own that is ended with it. */
export class ImportDesk implements Imports {
  readonly #open = new Map<string, Open>();
  readonly #now: () => string;
  readonly #zone: () => string;
  readonly #lent: LentPlans;

  constructor(clock: { now(): string; zone(): string }, lent: LentPlans) {
    this.#now = () => clock.now();
    this.#zone = () => clock.zone();
    this.#lent = lent;
  }

  put(id: string, piece: { file: number; name: string; offset: number; bytes: Uint8Array }): void {
    const one = this.#open.get(id) ?? this.#begin(id);
    one.idle.refresh();
    if (piece.offset === 0) one.files[piece.file] = { name: piece.name, pieces: [], size: 0 };
    const file = one.files[piece.file];
    if (!file || file.size !== piece.offset)
      throw new Failure('invalid', { field: 'offset', reason: 'is not where the file goes on' });
    const together = one.files.reduce((sum, { size }) => sum + size, piece.bytes.length);
    if (file.size + piece.bytes.length > MOST_BYTES || together > MOST_TOGETHER)
      throw new Failure('invalid', { field: 'file', reason: 'is larger than 50 MB' });
    file.pieces.push(shared(piece.bytes));
    file.size += piece.bytes.length;
  }

  async read(
    id: string,
    said: { format: string | null; choices: Record<string, string> },
  ): Promise<ImportRead> {
    const one = this.#there(id);
    one.stop?.();
    this.#forget(one);
    const files = one.files.map(({ name, pieces }) => ({ name, pieces }));
    const task: ReadingTask = { files, ...said, zone: this.#zone(), now: this.#now() };
    one.read = await new Promise<ImportRead>((resolve, reject) => {
      const worker = new Worker(workerCode('imports/reading-worker'), { workerData: task });
      const sessions: ReadSession[] = [];
      const months = new Map<string, MonthState>();
      let isOver = false;
      const end = (settle: () => void): void => {
        // A message can still be on its way from a worker that was ended.
        if (isOver) return;
        isOver = true;
        clearTimeout(patience);
        one.stop = null;
        void worker.terminate();
        settle();
      };
      const patience = setTimeout(() => {
        end(() => reject(new Failure('invalid', { field: 'file', reason: 'takes too long to read' })));
      }, MOST_MS);
      one.stop = () => end(() => reject(new Failure('cancelled', {})));
      worker.on('message', (message: ReadingMessage) => {
        if ('sessions' in message) {
          for (const session of message.sessions) sessions.push(session);
          goOn(worker);
        } else if ('month' in message) {
          months.set(...message.month);
          goOn(worker);
        } else if ('whole' in message) {
          const { whole } = message;
          end(() => {
            const backup = this.#lent.lend({ ...whole, months }, one.files[0]?.size ?? 0);
            resolve({ format: null, formats: [], reading: emptyReading(), backup });
          });
        } else if ('failure' in message)
          end(() => reject(new Failure(message.failure.code, message.failure.data)));
        else {
          const reading = { ...message.read.reading, sessions };
          end(() => resolve({ ...message.read, reading, backup: null }));
        }
      });
      worker.on('error', (error) => end(() => reject(error)));
    });
    return one.read;
  }

  last(id: string): ImportRead {
    const { read } = this.#there(id);
    if (!read) throw new Failure('not-found', { kind: 'import', id });
    return read;
  }

  drop(id: string): void {
    const one = this.#open.get(id);
    if (!one) return;
    clearTimeout(one.idle);
    this.#open.delete(id);
    one.stop?.();
    this.#forget(one);
  }

  /** What was read before holds no longer. */
  #forget(one: Open): void {
    if (one.read?.backup) this.#lent.giveBack(one.read.backup.id);
    one.read = null;
  }

  turn(): Promise<void> {
    return setImmediate();
  }

  #begin(id: string): Open {
    const idle = setTimeout(() => this.drop(id), IDLE_MS).unref();
    const one: Open = { files: [], read: null, stop: null, idle };
    this.#open.set(id, one);
    return one;
  }

  #there(id: string): Open {
    const one = this.#open.get(id);
    if (!one) throw new Failure('not-found', { kind: 'import', id });
    one.idle.refresh();
    return one;
  }
}

/** Asks for the next part once others had their turn: a hundred parts that wait are taken in at one stretch. */
const goOn = (worker: Worker): void => void setImmediate().then(() => worker.postMessage('next'));

/** Bytes in memory that the worker sees without a copy. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
