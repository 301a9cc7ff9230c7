import { type ComputedRef, type Ref, computed, nextTick, ref } from 'vue';
import { type TimelineLine, milestoneKey } from './timeline-lines.ts';

export interface LineWalk {
  /** The one line in the tab order. */
  focusable: ComputedRef<string | undefined>;
  lineOf(key: string | undefined): TimelineLine | undefined;
  noteFocus(key: string): void;
  focus(key: string): Promise<void>;
  toggle(milestone: string): void;
  /** Walks, opens or closes as a tree does by arrows, Home and End; false for any other key. */
  walk(key: string): boolean;
}

/** The roving tab stop of the timeline: arrows walk over milestones and the tasks of those that are opened. */
export function useLineWalk(
  frame: Readonly<Ref<HTMLElement | null>>,
  lines: () => readonly TimelineLine[],
  opened: Readonly<Ref<Set<string>>>,
): LineWalk {
  const current = ref<string>();
  const focusable = computed(() =>
    lines().some((line) => line.key === current.value)
      ? current.value
      : (lines().find((line) => line.home.milestone.status !== 'done')?.key ?? lines()[0]?.key),
  );
  const lineOf = (key: string | undefined): TimelineLine | undefined =>
    lines().find((line) => line.key === key);

  async function focus(key: string): Promise<void> {
    current.value = key;
    await nextTick();
    frame.value?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`)?.focus();
  }
  function toggle(milestone: string): void {
    // Also when the pointer did it: the line that had the tab stop may just have been closed away.
    current.value = milestoneKey(milestone);
    if (!opened.value.delete(milestone)) opened.value.add(milestone);
  }
  function sideways(key: string, line: TimelineLine): void {
    const { id } = line.home.milestone;
    const isOpen = opened.value.has(id);
    if (key === 'ArrowLeft' && line.task) void focus(milestoneKey(id));
    else if (line.home.tasks.length > 0 && !line.task && isOpen === (key === 'ArrowLeft')) toggle(id);
    else if (key === 'ArrowRight' && !line.task && isOpen) walk('ArrowDown');
  }
  function walk(key: string): boolean {
    const line = lineOf(focusable.value);
    if (!line) return false;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      sideways(key, line);
      return true;
    }
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
    const step = steps[key];
    if (step === undefined) return false;
    const last = lines().length - 1;
    const next = lines()[Math.max(0, Math.min(last, lines().indexOf(line) + step))];
    if (next) void focus(next.key);
    return true;
  }
  return { focusable, lineOf, noteFocus: (key) => void (current.value = key), focus, toggle, walk };
}
