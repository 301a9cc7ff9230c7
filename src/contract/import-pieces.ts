import { toBase64 } from '../domain/base64.ts';
import type { PlannerOperations } from './client.ts';
import { refuseTooLarge } from './file-pieces.ts';

/** Bytes that go at once: making base64 and JSON of more would hold a window up for longer than a frame or two. */
const PIECE_BYTES = 3 * 32 * 1024;

/** A file of which a piece is read when its turn comes: a page that reads all of it at once stands still meanwhile. */
export interface FileToImport {
  name: string;
  size: number;
  bytes(from: number, to: number): Promise<Uint8Array>;
}

/** A file that is in memory already. */
export const fileInMemory = (name: string, bytes: Uint8Array): FileToImport => ({
  name,
  size: bytes.length,
  bytes: (from, to) => Promise.resolve(bytes.subarray(from, to)),
});

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
    const name = one.name.toWellFormed().slice(-255);
    for (let offset = 0; offset === 0 || offset < one.size; offset += PIECE_BYTES) {
      const piece = await one.bytes(offset, Math.min(offset + PIECE_BYTES, one.size));
      await imports.put({ id, file, name, offset, base64: toBase64(piece) });
      gone += piece.length;
      if (!sent(gone)) return false;
    }
  }
  return true;
}
