import { rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../domain/failure.ts';
import { whenEnded } from './ended.ts';

/**
 * Writes a file under a temporary name beside it and renames it, so that an export that fails or is ended leaves nothing
 * half-written. `mode` says who may use a new file, before the system takes off its mask.
 */
export async function writeWhole(file: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file).slice(0, 100)}.${randomBytes(6).toString('hex')}`);
  const written = whenEnded((code) => {
    rmSync(temporary, { force: true });
    process.exit(code);
  });
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
