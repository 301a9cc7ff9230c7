import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../domain/failure.ts';

const failed = (path: string, error: unknown): Failure => {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Failure('not-found', { kind: 'file', id: path });
  const reason =
    code === 'EACCES' || code === 'EPERM'
      ? `is not yours to read: ${path}`
      : `can’t be read: ${path}${error instanceof Error ? ` (${error.message})` : ''}`;
  return new Failure('invalid', { field: 'file', reason });
};

/** A file that was named on the command line. Throws `not-found`, and `invalid` for a folder or what can't be read. */
export async function givenFile(
  path: string,
): Promise<{ name: string; size: number; bytes: () => Promise<Uint8Array> }> {
  const found = await stat(path).catch((error: unknown) => Promise.reject(failed(path, error)));
  if (!found.isFile())
    throw new Failure('invalid', {
      field: 'file',
      reason: `is ${found.isDirectory() ? 'a folder' : 'no regular file'}: ${path}`,
    });
  const bytes = (): Promise<Uint8Array> =>
    readFile(path).catch((error: unknown) => Promise.reject(failed(path, error)));
  return { name: basename(path), size: found.size, bytes };
}
