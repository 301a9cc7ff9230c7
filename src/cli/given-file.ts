import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileToImport } from '../contract/import-pieces.ts';
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

async function read(path: string, from: number, to: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(to - from);
    for (let at = 0; at < bytes.length;) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, from + at);
      if (bytesRead === 0) throw new Error('it grew shorter meanwhile');
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** A file that was named on the command line. Throws `not-found`, and `invalid` for a folder or what can't be read. */
export async function givenFile(path: string): Promise<FileToImport> {
  const found = await stat(path).catch((error: unknown) => Promise.reject(failed(path, error)));
  if (!found.isFile())
    throw new Failure('invalid', {
      field: 'file',
      reason: `is ${found.isDirectory() ? 'a folder' : 'no regular file'}: ${path}`,
    });
  return {
    name: basename(path),
    size: found.size,
    bytes: (from, to) => read(path, from, to).catch((error: unknown) => Promise.reject(failed(path, error))),
  };
}
