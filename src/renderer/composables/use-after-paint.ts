import { onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref } from 'vue';

/** Runs once what stands now has been painted; gives what calls it off. At once where nothing is painted. */
function afterPaint(run: () => void, page: Document): () => void {
  if (page.hidden) {
    run();
    return () => undefined;
  }
  let task: ReturnType<typeof setTimeout> | undefined;
  // A frame's own callbacks run before it is painted, a task behind them afterwards.
  const frame = requestAnimationFrame(() => (task = setTimeout(run)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}

/**
 * False until what was just mounted has been painted: what takes long to draw comes one frame later, and a click is
 * answered at once.
 */
export function useAfterPaint(page: Document = document): Readonly<Ref<boolean>> {
  const painted = ref(false);
  let stop = (): void => undefined;
  onMounted(() => (stop = afterPaint(() => (painted.value = true), page)));
  onBeforeUnmount(() => stop());
  return painted;
}

/**
 * The same value one frame later: a switch shows that it was thrown before what hangs on it is drawn. Whoever can't wait
 * may set it.
 */
export function useOneFrameLater<T>(source: () => T, page: Document = document): Ref<T> {
  const later = shallowRef(source()) as Ref<T>;
  let stop = (): void => undefined;
  watch(source, (value) => {
    stop();
    stop = afterPaint(() => (later.value = value), page);
  });
  onBeforeUnmount(() => stop());
  return later;
}
