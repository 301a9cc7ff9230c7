import { toBase64, fromBase64 } from '../domain/base64.ts';
import { Failure } from '../domain/failure.ts';
import { evidenceFiles, MOST_BYTES, PIECE_BYTES } from '../domain/kept-files.ts';
import type { KeptFile } from '../domain/roadmap-schema.ts';
import { damagedFiles } from './damaged-files.ts';
import type { Ports } from './ports.ts';
import { procedures } from './procedures.ts';

const { files } = procedures;

/** Refuses evidence whose file was not kept before. Throws `not-found`. */
export async function refuseUnkept({ files: kept }: Ports, file: KeptFile | null): Promise<void> {
  if (file && (await kept.state(file)) !== 'kept')
    throw new Failure('not-found', { kind: 'file', id: file.name });
}

export const fileProcedures = {
  put: files.put.handler(async ({ context, input }) => {
    const bytes = fromBase64(input.base64);
    if (bytes.length > PIECE_BYTES || input.offset + bytes.length > MOST_BYTES)
      throw new Failure('invalid', { field: 'file', reason: 'is larger than 50 MB' });
    return { kept: await context.files.put(input.sha256, input.offset, bytes) };
  }),
  finish: files.finish.handler(async ({ context, input: { sha256, name } }) => ({
    name,
    bytes: await context.files.finish(sha256),
    sha256,
  })),
  get: files.get.handler(async ({ context, input: { sha256, offset } }) => {
    const piece = await context.files.get(sha256, offset, PIECE_BYTES);
    if (piece) return { base64: toBase64(piece.bytes), bytes: piece.size };
    const known = evidenceFiles(context.store.current().plan).find((one) => one.file.sha256 === sha256);
    throw new Failure('not-found', { kind: 'file', id: known?.file.name ?? sha256 });
  }),
  check: files.check.handler(async ({ context, input }) => {
    await context.store.refresh();
    return damagedFiles(context.files, context.store.current().plan, input.owner);
  }),
};
