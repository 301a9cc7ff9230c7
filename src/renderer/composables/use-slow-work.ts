import { onScopeDispose, ref } from 'vue';

/** How long work takes before it is shown that it is under way. */
export const SLOW_MS = 1_000;

/** Tells whether some work is under way, and whether it takes so long that this has to be shown. */
export function useSlowWork() {
  const working = ref(false);
  const slow = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(timer);
    working.value = false;
    slow.value = false;
  }
  function begin(): void {
    end();
    working.value = true;
    timer = setTimeout(() => (slow.value = true), SLOW_MS);
  }
  onScopeDispose(end);
  return { working, slow, begin, end };
}
