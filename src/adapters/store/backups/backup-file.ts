import { promisify } from 'node:util';
import { constants, gunzip, gunzipSync, gzip } from 'node:zlib';
import type { MonthState, PlanState } from '../../../domain/state.ts';
import { MOST_UNPACKED } from '../../documents/pdf-files.ts';
import { newestMonth, newestPlan, readMonthDocument, readPlanDocument, unreadable } from '../document.ts';
import { codeOf, type FileSystem } from '../file-system.ts';
import { monthFile, PLAN } from '../folder-files.ts';
import { seal } from '../seal.ts';
import { type BackupHeader, readBackupHeader } from './backup-header.ts';

/** A backup's own content: a header, and the store's documents as they were, byte by byte. */
export interface BackupContent {
  header: BackupHeader;
  plan: PlanState;
  months: Map<string, MonthState>;
}

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Enough of a file to hold the header's line of twenty years. */
const HEAD_BYTES = 32 * 1024;

/** The file: gzip of one JSON line for the header and the documents behind it. */
export const packBackup = (header: BackupHeader, documents: Uint8Array[]): Promise<Uint8Array> =>
  zip(Buffer.concat([Buffer.from(seal(header)), ...documents]), { level: 3 });

/** The header alone, without unpacking the rest. Throws store-unreadable or store-newer. */
export async function readHead(fs: FileSystem, path: string, name: string): Promise<BackupHeader> {
  const file = await fs.open(path, 'r');
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0);
    return readBackupHeader(name, firstLine(name, unpackSome(name, buffer.subarray(0, bytesRead))));
  } finally {
    await file.close().catch(() => undefined);
  }
}

function unpackSome(name: string, bytes: Uint8Array): Buffer {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    throw unreadable(name, 'not-gzip');
  }
}

function firstLine(name: string, bytes: Buffer): Buffer {
  const end = bytes.indexOf(10);
  if (end < 0) throw unreadable(name, 'header');
  return bytes.subarray(0, end);
}

/**
 * Everything in a backup, each document held against its checksum, and when `thorough` against its schema; a file from
 * anywhere is read so, and unpacked up to a limit. Throws store-unreadable, store-newer.
 */
export async function unpackBackup(
  name: string,
  bytes: Uint8Array,
  thorough: boolean,
): Promise<BackupContent> {
  const limit = thorough ? { maxOutputLength: MOST_UNPACKED } : {};
  const text = await unzip(bytes, limit).catch((error: unknown) => {
    const isTooLarge = codeOf(error) === 'ERR_BUFFER_TOO_LARGE';
    throw unreadable(name, isTooLarge ? 'too-large' : 'not-gzip');
  });
  const header = readBackupHeader(name, firstLine(name, text));
  let from = text.indexOf(10) + 1;
  const months = new Map<string, MonthState>();
  let plan: PlanState | null = null;
  for (const { file, bytes: length } of header.files) {
    const document = text.subarray(from, from + length);
    if (document.length < length) throw unreadable(name, `ends before ${file}`);
    from += length;
    if (file === PLAN) plan = newestPlan(readPlanDocument(file, document, thorough));
    else {
      const month = file.slice(-12, -5);
      if (monthFile(month) !== file) throw unreadable(name, `holds ${file}`);
      months.set(month, newestMonth(readMonthDocument(file, month, document, thorough)));
      // A hundred months read in one go would hold the event loop up.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  if (!plan) throw unreadable(name, 'holds no plan');
  return { header, plan, months };
}
