import type { Virtualizer } from '@tanstack/vue-virtual';
import { type Ref, nextTick, ref } from 'vue';

/** One row of the table has the focus; it is brought into sight first, and stays drawn while others are scrolled to. */
export function useRowFocus(
  scroller: Readonly<Ref<HTMLElement | null>>,
  virtualizer: Readonly<Ref<Virtualizer<HTMLElement, Element>>>,
  total: Readonly<Ref<number>>,
) {
  const active = ref(0);

  async function focus(index: number): Promise<void> {
    active.value = Math.max(0, Math.min(total.value - 1, index));
    // The active row is always among those that are drawn.
    await nextTick();
    virtualizer.value.scrollToIndex(active.value, { align: 'auto' });
    const row = scroller.value?.querySelector<HTMLElement>(`[data-index="${active.value}"]`);
    row?.focus({ preventScroll: true });
  }

  /** The row that a key leads to, or null for keys that don't move. */
  function target(key: string): number | null {
    const page = Math.max(1, Math.floor((scroller.value?.clientHeight ?? 400) / 40) - 2);
    const steps: Record<string, number> = {
      ArrowDown: active.value + 1,
      ArrowUp: active.value - 1,
      PageDown: active.value + page,
      PageUp: active.value - page,
      Home: 0,
      End: total.value - 1,
    };
    const index = steps[key];
    return index === undefined ? null : Math.max(0, Math.min(total.value - 1, index));
  }
  return { active, focus, target };
}
