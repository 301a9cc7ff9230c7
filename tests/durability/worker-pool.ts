import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const STORE_WORKER = fileURLToPath(new URL('../adapters/store/worker.ts', import.meta.url));

/** A worker as one file: starting hundreds of processes costs a third. */
export async function bundleWorker(entry = STORE_WORKER): Promise<{ file: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: entry, outDir: folder, rolldownOptions: { output: { entryFileNames: 'worker.mjs' } } },
  });
  return {
    file: join(folder, 'worker.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A process at work on a folder; it says each change once it was promised that change. */
export interface Worker {
  child: ChildProcess;
  said: string[];
  lines: Interface;
  /** How it ended, once everything it said is in `said`. */
  ended: Promise<number | NodeJS.Signals>;
}

export function startWorker(file: string, ...given: (string | number)[]): Worker {
  const child = spawn(process.execPath, [file, ...given.map(String)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Compiled once for all: starting one costs half.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'ascent-compile-cache') },
  });
  const said: string[] = [];
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(line));
  const closed = once(lines, 'close');
  const ended = once(child, 'close').then(async ([code, signal]: unknown[]) => {
    await closed;
    if (typeof code === 'number' && code !== 0) throw new Error(`a worker ended with ${code}: ${errors}`);
    return (signal ?? code) as number | NodeJS.Signals;
  });
  ended.catch(() => undefined);
  return { child, said, lines, ended };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Kills a worker at a random moment: while it starts, opens, or after some changes; gives what it was promised. */
export async function killSomewhere(worker: Worker): Promise<string[]> {
  // One in eight dies before its first change.
  await saying(worker, Math.floor(Math.random() * 8));
  // A moment that is no line's end.
  for (let turns = Math.floor(Math.random() * 200); turns > 0; turns -= 1) await turn();
  worker.child.kill('SIGKILL');
  const how = await worker.ended;
  if (how !== 'SIGKILL') throw new Error(`a worker ended by itself: ${how}`);
  return worker.said;
}

/** Resolves when a worker has said `count` lines, or ended. */
function saying({ said, lines, ended }: Worker, count: number): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (said.length >= count) resolve();
    };
    lines.on('line', look);
    ended.then(
      () => resolve(),
      () => resolve(),
    );
    look();
  });
}
