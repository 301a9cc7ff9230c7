import { z } from 'zod';
import { EntryId } from './catalog-source.ts';

/**
 * An entry of an earlier catalogue that goes on under another id, or as several (a split; the first takes over hours,
 * ticks and evidence). Several entries may go on as one.
 */
export const Rename = z.strictObject({
  kind: z.enum(['skill', 'group', 'course', 'certification', 'project']),
  from: EntryId,
  to: z.array(EntryId).min(1),
});
export type Rename = z.infer<typeof Rename>;

const LEVELS = [1, 2, 3, 4, 5];
const HORIZONS = ['ready', 'full'];

/** Every id that a plan may hold for a renamed entry: tasks, milestones, subjects. */
function idsOf({ kind }: Rename, id: string): string[] {
  if (kind === 'skill') return [id, ...LEVELS.map((level) => `study.${id}.${level}`)];
  if (kind === 'group') return HORIZONS.map((horizon) => `skills.${id}.${horizon}`);
  return [id, `${kind}.${id}`];
}

/** Old id → what it goes on as, the successor of hours and evidence first. */
export function successors(renames: readonly Rename[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const rename of renames) {
    const next = rename.to.map((id) => idsOf(rename, id));
    idsOf(rename, rename.from).forEach((id, at) =>
      found.set(
        id,
        next.map((ids) => ids[at] ?? id),
      ),
    );
  }
  return found;
}

/** Months whose sessions are for something that was renamed. */
export function renamedMonths(
  renames: readonly Rename[],
  totals: Readonly<Record<string, Record<string, Record<string, number>>>>,
): string[] {
  const old = successors(renames);
  return Object.keys(totals).filter((month) =>
    Object.values(totals[month] ?? {}).some((day) => Object.keys(day).some((subject) => old.has(subject))),
  );
}
