import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

/** A started worker: the lines it has said, and its end. */
export interface Started {
  child: ChildProcess;
  said: string[];
  /** Resolves with how it ended, once everything it said is in `said`. */
  ended: Promise<number | NodeJS.Signals>;
  /** Resolves when `count` lines were said; rejects when it ends before. */
  saying(count: number): Promise<void>;
}

export function startWorker(...given: (string | number)[]): Started {
  const child = spawn(process.execPath, [worker, ...given.map(String)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Compiled once for all workers: starting one costs half.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'ascent-compile-cache') },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: string[] = [];
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(line));
  const closed = once(lines, 'close');
  const ended = once(child, 'close').then(async ([code, signal]: unknown[]) => {
    await closed;
    if (typeof code === 'number' && code !== 0) throw new Error(`the worker ended with ${code}: ${errors}`);
    return (signal ?? code) as number | NodeJS.Signals;
  });
  ended.catch(() => undefined);
  const saying = (count: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (said.length < count) return;
        lines.off('line', look);
        resolve();
      };
      lines.on('line', look);
      ended.then(() => {
        reject(new Error(`the worker ended after ${said.length} lines: ${errors}`));
      }, reject);
      look();
    });
  return { child, said, ended, saying };
}
