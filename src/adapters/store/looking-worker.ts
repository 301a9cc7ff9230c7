import { parentPort, workerData } from 'node:worker_threads';
import { Failure, type FailureCode, type FailureData } from '../../domain/failure.ts';
import { verifyDocuments } from './verify.ts';

/** What the worker says once it has looked through the folder that it was started with. */
export type Looked = { holds: boolean } | { failure: { code: FailureCode; data: FailureData[FailureCode] } };

const tell = (looked: Looked): void => parentPort?.postMessage(looked);

try {
  tell({ holds: await verifyDocuments(workerData as string) });
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  tell({ failure: { code: error.code, data: error.data } });
}
