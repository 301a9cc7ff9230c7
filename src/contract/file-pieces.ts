import { toBase64 } from '../domain/base64.ts';
import { MOST_BYTES, PIECE_BYTES } from '../domain/kept-files.ts';
import { Failure } from '../domain/failure.ts';
import type { KeptFile } from '../domain/roadmap-schema.ts';
import type { PlannerOperations } from './client.ts';

type FileOperations = Pick<PlannerOperations, 'files'>;

/** Whether a file is too large to be kept or brought in. */
export const isTooLarge = (bytes: number): boolean => bytes > MOST_BYTES;

/** Refuses such a file before it is read. Throws `invalid`. */
export function refuseTooLarge(bytes: number): void {
  if (isTooLarge(bytes)) throw new Failure('invalid', { field: 'file', reason: 'is larger than 50 MB' });
}

/**
 * Sends a file in pieces and has it kept; gives null when `sent`, called with the bytes that have gone, says to stop.
 * Throws `invalid` for more than 50 MB or bytes that don't have the hash.
 */
export async function sendFile(
  { files }: FileOperations,
  { name, sha256, bytes }: { name: string; sha256: string; bytes: Uint8Array },
  sent: (bytes: number) => boolean = () => true,
): Promise<KeptFile | null> {
  refuseTooLarge(bytes.length);
  for (let offset = 0; offset === 0 || offset < bytes.length; offset += PIECE_BYTES) {
    const piece = bytes.subarray(offset, offset + PIECE_BYTES);
    const { kept } = await files.put({ sha256, offset, base64: toBase64(piece) });
    if (!sent(offset + piece.length)) return null;
    // Another evidence has the same file already.
    if (kept) break;
  }
  return files.finish({ sha256, name: name.toWellFormed().trim().slice(0, 255) || 'file' });
}

/** A kept file's bytes as base64, asked for in pieces. Throws `not-found`. */
export async function fetchFile({ files }: FileOperations, sha256: string): Promise<string> {
  const pieces: string[] = [];
  for (let offset = 0; ; offset += PIECE_BYTES) {
    const { base64, bytes } = await files.get({ sha256, offset });
    pieces.push(base64);
    if (offset + PIECE_BYTES >= bytes) return pieces.join('');
  }
}
