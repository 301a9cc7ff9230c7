import type { Backup, BackupFolder, BackupReason, Difference } from '../../contract/answers.ts';
import { groupBy } from '../../domain/group-by.ts';
import { fullDay, monthYear } from '../format.ts';

const REASONS: Record<BackupReason, string> = {
  regular: 'as you worked',
  quit: 'when Ascent ended',
  asked: 'you asked for it',
  import: 'before an import',
  migration: 'before an upgrade',
  restore: 'before restoring',
  'bulk delete': 'before deleting a lot',
  repair: 'after mending',
};

export const backupReason = ({ reason }: Backup): string => REASONS[reason];

/** The first and last day with a session. */
export const backupSpan = ({ firstDay, lastDay }: Backup): string =>
  firstDay === null || lastDay === null
    ? 'no sessions yet'
    : firstDay === lastDay
      ? fullDay(firstDay)
      : `${fullDay(firstDay)} – ${fullDay(lastDay)}`;

/** Which of the two folders hold it; nothing to say where there is one. */
export function backupPlace({ folders: held }: Backup, folders: readonly BackupFolder[]): string {
  if (folders.length < 2) return '';
  if (held.length > 1) return 'in both folders';
  return folders.find(({ path }) => path === held[0])?.second
    ? 'in the second folder'
    : 'in the first folder';
}

/** One difference in words; sessions are told by their month. */
function differenceWords({ kind, title }: Difference): string {
  if (title === '') return kind.charAt(0).toUpperCase() + kind.slice(1);
  const [, month, rest] = /^(\d{4}-\d\d): (.*)$/.exec(title) ?? [];
  return kind === 'sessions' && month !== undefined ? `${monthYear(`${month}-01`)}: ${rest ?? ''}` : title;
}

/** What differs, by how it does; `then` is what the other side is called. */
export function differenceGroups(differences: readonly Difference[], then: string) {
  const titles: Record<Difference['what'], string> = {
    'only-then': `Only ${then.charAt(0).toLowerCase()}${then.slice(1)}`,
    'only-now': 'Only now',
    different: 'Different',
  };
  const found = groupBy(differences, (one) => one.what);
  return (['only-then', 'only-now', 'different'] as const).flatMap((what) => {
    const those = found.get(what) ?? [];
    const lines = those.map((one) => ({
      kind: one.title === '' || one.kind === 'sessions' ? '' : one.kind,
      words: differenceWords(one),
    }));
    return lines.length > 0 ? [{ what, title: titles[what], lines }] : [];
  });
}
