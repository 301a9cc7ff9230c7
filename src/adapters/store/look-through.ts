import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../domain/failure.ts';
import { workerCode } from '../worker-code.ts';
import type { Looked } from './looking-worker.ts';

const YOUNG_MB = 8;

/**
 * Looks a folder through as `verifyDocuments` does, in a thread of its own: what ten years of months take to read would
 * leave the host's memory grown for good. Null when `signal` ended it first.
 */
export async function lookThrough(folder: string, signal: AbortSignal): Promise<boolean | null> {
  const worker = new Worker(workerCode('store/looking-worker'), {
    workerData: folder,
    // What it reads is soon done with: a larger one would only put off collecting it.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  // Nobody waits for it: a host that ends takes it along.
  worker.unref();
  try {
    const [looked] = (await once(worker, 'message', { signal })) as [Looked];
    if ('failure' in looked) throw new Failure(looked.failure.code, looked.failure.data);
    return looked.holds;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    await worker.terminate();
  }
}
