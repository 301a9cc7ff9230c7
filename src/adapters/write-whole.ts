import { rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../domain/failure.ts';

/** Signals by which a person ends a program, and the exit code that shells know each by. */
const ENDINGS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Removes the file when the program is ended meanwhile; gives what ends that. */
function removedWhenEnded(file: string): () => void {
  const handlers = Object.entries(ENDINGS).map(([signal, code]) => {
    const end = (): void => {
      rmSync(file, { force: true });
      process.exit(code);
    };
    // Not once: a signal without a handler ends the program at once, and a second one may come while the first is served.
    process.on(signal, end);
    return () => process.off(signal, end);
  });
  return () => handlers.forEach((off) => void off());
}

/**
 * Writes a file under a temporary name beside it and renames it, so that an export that fails or is ended leaves nothing
 * half-written. `mode` says who may use a new file, before the system takes off its mask.
 */
export async function writeWhole(file: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file).slice(0, 100)}.${randomBytes(6).toString('hex')}`);
  const written = removedWhenEnded(temporary);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
      const { size } = await handle.stat();
      if (size !== bytes.length) throw new Error(`only ${size} of ${bytes.length} bytes were written`);
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure('document-failed', { kind: `file ${file}`, reason });
  } finally {
    written();
  }
}
