import { daysBetween, type Day } from '../../../domain/day.ts';
import { matchScore } from '../../../domain/matching.ts';
import { TRASH_DAYS } from '../../../domain/trash.ts';
import type { TrashItem } from '../../../domain/trash-schema.ts';
import { count, dayOf } from '../../format.ts';

/** The newest first; with words to find only what fits them. */
export const trashItems = (trash: Readonly<Record<string, TrashItem>>, find: string): TrashItem[] =>
  Object.values(trash)
    .filter((item) => find.trim() === '' || matchScore(find, `${itemTitle(item)} ${item.kind}`) > 0)
    .sort((a, b) => b.deletedAt.localeCompare(a.deletedAt) || b.id.localeCompare(a.id));

export function itemTitle({ kind, title, parts }: TrashItem): string {
  if (title !== '') return title;
  const sessions = parts.sessions?.length ?? 0;
  return sessions > 1 ? count(sessions, 'session') : `A ${kind}`;
}

/** How long it is still there. */
export function daysLeft({ deletedAt }: TrashItem, today: Day): string {
  const left = TRASH_DAYS - daysBetween(dayOf(deletedAt), today);
  return left > 0 ? `${count(left, 'day')} left` : 'goes with the next deletion';
}
