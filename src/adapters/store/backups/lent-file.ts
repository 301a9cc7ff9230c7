import { countState, spanOf } from '../../../domain/counts.ts';
import { isPdf } from '../../documents/pdf-files.ts';
import { type PlanFromFile, readExport, refused, requireShallow } from '../../documents/plan-file.ts';
import { isJson } from '../../documents/plan-marks.ts';
import { planFromPdf } from '../../documents/plan-from-pdf.ts';
import { SUPPORTED } from '../migrations/migrations.ts';
import { type BackupContent, unpackBackup } from './backup-file.ts';

/** A backup from outside the folders. */
export type LentContent = BackupContent & { nameHidden?: boolean };

/**
 * What a file brings that somebody points at: a backup, a JSON export, or a PDF with the plan inside. Throws
 * store-unreadable, store-newer, plan-file-refused.
 */
export async function unpackLent(name: string, bytes: Uint8Array): Promise<LentContent> {
  if (isPdf(bytes)) return asBackup(planFromPdf(name, bytes));
  if (isJson(bytes)) return asBackup(readJson(name, bytes));
  return unpackBackup(name, bytes, true);
}

function readJson(name: string, bytes: Uint8Array): PlanFromFile {
  requireShallow(name, bytes);
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw refused(name, 'no-plan');
  }
  return readExport(name, value);
}

/** As a backup, so that it is compared and restored like one; of the change it was taken at nothing is known. */
function asBackup({ plan, months, exportedAt, nameHidden }: PlanFromFile): LentContent {
  const { firstDay, lastDay } = spanOf(plan.totals);
  const header: BackupContent['header'] = {
    format: 'ascent-backup',
    version: SUPPORTED,
    store: 'export',
    seq: 0,
    at: new Date(exportedAt).toISOString(),
    reason: 'asked',
    counts: countState(plan, months.values()),
    firstDay,
    lastDay,
    files: [],
  };
  return { header, plan, months, nameHidden };
}
