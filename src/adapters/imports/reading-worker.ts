import { parentPort, workerData } from 'node:worker_threads';
import { Failure, type FailureCode, type FailureData } from '../../domain/failure.ts';
import type { ReadSession } from '../../domain/reading.ts';
import type { MonthState } from '../../domain/state.ts';
import { isWholePlan } from '../documents/plan-marks.ts';
import type { LentContent } from '../store/backups/lent-file.ts';
import { type FilesRead, readFiles } from './read-files.ts';

/** What a worker is started with: the files' bytes come with every question, shared and not copied. */
export interface ReadingTask {
  files: { name: string; bytes: Uint8Array }[];
  format: string | null;
  choices: Record<string, string>;
  zone: string;
  now: string;
}

/** Sessions and months come in parts, so that taking them in never holds the host up; the rest comes last. */
export type ReadingMessage =
  | { sessions: ReadSession[] }
  | { month: [string, MonthState] }
  | { whole: Omit<LentContent, 'months'> }
  | { read: FilesRead }
  | { failure: { code: FailureCode; data: FailureData[FailureCode] } };

const PART = 2000;

const tell = (message: ReadingMessage): void => parentPort?.postMessage(message);

try {
  const task = workerData as ReadingTask;
  const [file, ...others] = task.files;
  if (file && others.length === 0 && isWholePlan(file.bytes)) {
    // Fetched when it is needed: the schemas of a plan take a table's reader longer to load than to read.
    const { readWholePlan } = await import('./read-whole-plan.ts');
    const { months, ...whole } = await readWholePlan(file.name, file.bytes);
    for (const month of months) tell({ month });
    tell({ whole });
  } else {
    const { format, formats, reading } = readFiles(task);
    for (let at = 0; at < reading.sessions.length; at += PART)
      tell({ sessions: reading.sessions.slice(at, at + PART) });
    tell({ read: { format, formats, reading: { ...reading, sessions: [] } } });
  }
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  tell({ failure: { code: error.code, data: error.data } });
}
