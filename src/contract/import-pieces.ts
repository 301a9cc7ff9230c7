import { toBase64 } from '../domain/base64.ts';
import type { PlannerOperations } from './client.ts';
import { refuseTooLarge } from './file-pieces.ts';

/** Bytes that go at once: making base64 and JSON of more would hold a window up for longer than a frame or two. */
const PIECE_BYTES = 3 * 32 * 1024;

/** A file whose bytes are read when its turn comes. */
export interface FileToImport {
  name: string;
  size: number;
  bytes(): Promise<Uint8Array>;
}

/**
 * Hands files over for an import; gives false when `sent`, called with the bytes that have gone of all, says to stop.
 * Throws `invalid` for one of more than 50 MB.
 */
export async function sendForImport(
  { imports }: Pick<PlannerOperations, 'imports'>,
  id: string,
  files: readonly FileToImport[],
  sent: (bytes: number) => boolean = () => true,
): Promise<boolean> {
  for (const { size } of files) refuseTooLarge(size);
  let gone = 0;
  for (const [file, one] of files.entries()) {
    const bytes = await one.bytes();
    const name = one.name.toWellFormed().slice(-255);
    for (let offset = 0; offset === 0 || offset < bytes.length; offset += PIECE_BYTES) {
      const piece = bytes.subarray(offset, offset + PIECE_BYTES);
      await imports.put({ id, file, name, offset, base64: toBase64(piece) });
      gone += piece.length;
      if (!sent(gone)) return false;
    }
  }
  return true;
}
