import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { Failure, type FailureCode, type FailureData } from '../../domain/failure.ts';
import type { ReadSession } from '../../domain/reading.ts';
import type { MonthState } from '../../domain/state.ts';
import { isWholePlan } from '../documents/plan-marks.ts';
import type { LentContent } from '../store/backups/lent-file.ts';
import { type FilesRead, readFiles } from './read-files.ts';

/** What a worker is started with: the files' bytes come with every question, in pieces, shared and not copied. */
export interface ReadingTask {
  files: { name: string; pieces: Uint8Array[] }[];
  format: string | null;
  choices: Record<string, string>;
  zone: string;
  now: string;
}

/**
 * Sessions and months come in parts, each once the one before was taken in, so that this never holds the host up; the
 * rest comes last.
 */
export type ReadingMessage =
  | { sessions: ReadSession[] }
  | { month: [string, MonthState] }
  | { whole: Omit<LentContent, 'months'> }
  | { read: FilesRead }
  | { failure: { code: FailureCode; data: FailureData[FailureCode] } };

const PART = 2000;

const tell = (message: ReadingMessage): void => parentPort?.postMessage(message);

/** Tells a part, and waits until it was taken in. */
async function tellPart(message: ReadingMessage): Promise<void> {
  const taken = parentPort && once(parentPort, 'message');
  tell(message);
  await taken;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

try {
  const task = workerData as ReadingTask;
  const files = task.files.map(({ name, pieces }) => ({ name, bytes: joined(pieces) }));
  const [file, ...others] = files;
  if (file && others.length === 0 && isWholePlan(file.bytes)) {
    // Fetched when it is needed: the schemas of a plan take a table's reader longer to load than to read.
    const { readWholePlan } = await import('./read-whole-plan.ts');
    const { months, ...whole } = await readWholePlan(file.name, file.bytes);
    for (const month of months) await tellPart({ month });
    tell({ whole });
  } else {
    const { format, formats, reading } = readFiles({ ...task, files });
    for (let at = 0; at < reading.sessions.length; at += PART)
      await tellPart({ sessions: reading.sessions.slice(at, at + PART) });
    tell({ read: { format, formats, reading: { ...reading, sessions: [] } } });
  }
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  tell({ failure: { code: error.code, data: error.data } });
}
