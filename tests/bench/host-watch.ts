import { once } from 'node:events';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

/*
 * Asks a host for a small file again and again, in a thread of its own, so that what the benchmark does itself is not
 * counted as the host's. Told anything, it says the longest that an answer took since the last time, in ms.
 */
if (!isMainThread) {
  let longest = 0;
  parentPort?.on('message', () => {
    parentPort?.postMessage(longest);
    longest = 0;
  });
  for (;;) {
    const begin = performance.now();
    const answer = await fetch(`${workerData as string}/icon.svg`);
    await answer.arrayBuffer();
    longest = Math.max(longest, performance.now() - begin);
  }
}

/** Watches how long a host lets others wait. */
export class HostWatch {
  readonly #worker: Worker;

  constructor(origin: string) {
    this.#worker = new Worker(new URL(import.meta.url), { workerData: origin });
  }

  /** The longest that an answer took since the last time, in ms. */
  async longest(): Promise<number> {
    this.#worker.postMessage('');
    const [longest] = (await once(this.#worker, 'message')) as [number];
    return longest;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
