import type { FieldChange } from './roadmap-change.ts';
import { same } from './same.ts';

export interface MergedFields<T> {
  /** Fields to take over from the new template. */
  take: Partial<T>;
  taken: FieldChange[];
  /** Fields where the template changed but the person's own value stays. */
  kept: FieldChange[];
}

/**
 * Three-way merge field by field: the person's value stays where they edited it or it differs from what the template
 * said last time; everywhere else the new template counts. Without an old template only the marks of edits are known.
 */
export function mergeFields<T extends object>(
  mine: T & { edited: readonly string[] },
  base: T | undefined,
  next: T,
  fields: readonly (keyof T & string)[],
): MergedFields<T> {
  const merged: MergedFields<T> = { take: {}, taken: [], kept: [] };
  for (const field of fields) {
    const [own, now] = [mine[field], next[field]];
    if (same(own, now)) continue;
    const change = { field, from: own, to: now };
    const isEdited = mine.edited.includes(field) || (base !== undefined && !same(own, base[field]));
    if (!isEdited) {
      merged.take[field] = now;
      merged.taken.push(change);
    } else if (base !== undefined && !same(base[field], now)) merged.kept.push(change);
  }
  return merged;
}
