import { z } from 'zod';
import type { BackupReason } from '../../../contract/answers.ts';
import { openSealed, unreadable, withoutSum } from '../document.ts';
import { SUPPORTED } from '../migrations/migrations.ts';

const REASONS = [
  'regular',
  'quit',
  'asked',
  'import',
  'migration',
  'restore',
  'bulk delete',
  'repair',
] as const satisfies readonly BackupReason[];

const count = z.int().min(0);
const Header = z.strictObject({
  format: z.literal('ascent-backup'),
  version: z.int().min(1).max(SUPPORTED),
  store: z.string().min(1),
  seq: count,
  at: z.iso.datetime(),
  reason: z.enum(REASONS),
  counts: z.strictObject({
    goals: count,
    milestones: count,
    tasks: count,
    courses: count,
    certifications: count,
    projects: count,
    sessions: count,
    minutes: count,
  }),
  firstDay: z.iso.date().nullable(),
  lastDay: z.iso.date().nullable(),
  /** The documents that follow, byte by byte as they were, in this order. */
  files: z.array(z.strictObject({ file: z.string(), bytes: count })),
  sum: z.string(),
});
export type BackupHeader = Omit<z.infer<typeof Header>, 'sum'>;

/** The first line of a backup. Throws store-unreadable or store-newer. */
export function readBackupHeader(file: string, line: Uint8Array): BackupHeader {
  const result = Header.safeParse(openSealed(file, 'ascent-backup', line));
  if (!result.success) throw unreadable(file, 'header');
  return withoutSum(result.data);
}

const NAME = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.(\d+)$/;
const FILE = /^(.+)\.ascent-backup\.gz$/;

/** A backup's id, in the order of time: the moment and the number of the change it was taken at. */
export const backupId = (at: string, seq: number): string => `${at.replaceAll(/[:.]/g, '-')}.${seq}`;
export const backupFile = (id: string): string => `${id}.ascent-backup.gz`;

/** The id that a file's name tells, or null when it is none of ours. */
export function idOfFile(name: string): string | null {
  const id = FILE.exec(name)?.[1];
  return id !== undefined && NAME.test(id) ? id : null;
}

/** When a backup was taken (milliseconds since 1970), and at which change, as its id says. */
export function momentOf(id: string): { at: number; seq: number } | null {
  const parts = NAME.exec(id);
  if (!parts) return null;
  return { at: Date.parse(`${parts[1]}:${parts[2]}:${parts[3]}.${parts[4]}Z`), seq: Number(parts[5]) };
}
