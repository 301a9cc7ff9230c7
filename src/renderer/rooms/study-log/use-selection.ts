import { computed, shallowRef } from 'vue';

/** What one change can carry at most. */
export const MOST_SELECTED = 20_000;

/** The selected sessions, by id, and the row that a range is counted from. */
export function useSelection() {
  const ids = shallowRef<ReadonlySet<string>>(new Set());
  const anchor = shallowRef(0);
  return {
    ids,
    anchor,
    size: computed(() => ids.value.size),
    countFrom: (index: number) => void (anchor.value = index),
    clear: () => void (ids.value = new Set()),
    /** Takes these and no others, as many as one change can carry. */
    take: (some: readonly string[]) => void (ids.value = new Set(some.slice(0, MOST_SELECTED))),
    toggle: (id: string) => {
      const next = new Set(ids.value);
      if (!next.delete(id) && next.size < MOST_SELECTED) next.add(id);
      ids.value = next;
    },
  };
}
export type Selection = ReturnType<typeof useSelection>;
