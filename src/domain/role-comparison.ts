import type { Guide, GuideEntry } from './catalog-guide.ts';

const DUTIES = 'duties';

/** What the documents say of several roles on one thing; a cell a role, empty where nothing is said. */
export interface ComparedRow {
  id: string;
  title: string;
  cells: GuideEntry[][];
}

const names = (entry: GuideEntry, role: string): boolean => entry.roles?.includes(role) ?? false;

/** The roles that the documents tell duties of or set against others, in the order of the guide. */
export const comparedRoles = ({ entries }: Guide): string[] => [
  ...new Set(
    entries
      .filter(({ topic }) => topic === DUTIES || topic === 'differences')
      .flatMap((entry) => entry.roles ?? []),
  ),
];

/**
 * Roles side by side: what they do, group by group, then how each differs from the first, and how it leads there. Of the
 * first role the last two say nothing: they are about the others.
 */
export function roleComparison({ groups, entries }: Guide, roles: readonly string[]): ComparedRow[] {
  const row = (
    id: string,
    title: string,
    isOf: (entry: GuideEntry) => boolean,
    from: number,
  ): ComparedRow => ({
    id,
    title,
    cells: roles.map((role, at) =>
      at < from ? [] : entries.filter((entry) => isOf(entry) && names(entry, role)),
    ),
  });
  return [
    ...groups
      .filter(({ topic }) => topic === DUTIES)
      .map(({ id, name }) => row(id, name, ({ group }) => group === id, 0)),
    row('differences', 'How it differs', ({ topic }) => topic === 'differences', 1),
    row('paths', 'As a first job', ({ topic }) => topic === 'paths', 1),
  ].filter(({ cells }) => cells.some((cell) => cell.length > 0));
}
