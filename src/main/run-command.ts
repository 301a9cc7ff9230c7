import type { Writable } from 'node:stream';
import { runProgram } from '../cli/program.ts';

/** Resolves when what was written has left the process; a reader that is gone waits for nothing. */
const flushed = (stream: Writable): Promise<void> => new Promise((done) => stream.write('', () => done()));

/** Runs a command on the person's data without a window; gives the exit code that the command line has. */
export async function runCommand(words: readonly string[]): Promise<number> {
  try {
    await runProgram(words);
  } catch (error) {
    console.error(`ascent: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  return Number(process.exitCode ?? 0);
}
