// Without workers of its own, for which the other entry declares a `require` that a built file has already.
import { unzipSync } from 'fflate/browser';
import { Failure } from '../../domain/failure.ts';

/** More than this inside an archive is taken for one that is made to fill the memory. */
const MOST_BYTES = 200_000_000;
const MOST_FILES = 5000;

/** True for the beginning of a ZIP archive. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * The files of a ZIP archive, by the last part of their names: nothing in a name leads anywhere, as nothing of it is
 * ever written. Throws `invalid` for a damaged archive, and for one that unpacks to more than 200 MB or 5,000 files.
 */
export function filesOf(bytes: Uint8Array): { name: string; bytes: Uint8Array }[] {
  let size = 0;
  let count = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/')) return false;
        size += originalSize;
        count += 1;
        if (size > MOST_BYTES || count > MOST_FILES)
          throw new Failure('invalid', {
            field: 'file',
            reason: 'unpacks to more than 200 MB or 5,000 files',
          });
        return true;
      },
    });
    return Object.entries(files).map(([path, content]) => ({ name: lastPart(path), bytes: content }));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('invalid', { field: 'file', reason: 'is an archive that can’t be unpacked' });
  }
}

const lastPart = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;
