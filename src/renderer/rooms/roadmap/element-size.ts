import { type Ref, onBeforeUnmount, onMounted, ref } from 'vue';

/** The width of an element as it changes, in pixels. */
export function useElementSize(element: Readonly<Ref<HTMLElement | null>>): Ref<number> {
  const width = ref(960);
  let observer: ResizeObserver | null = null;
  onMounted(() => {
    if (!element.value) return;
    width.value = element.value.clientWidth;
    observer = new ResizeObserver(([entry]) => {
      if (entry) width.value = Math.floor(entry.contentRect.width);
    });
    observer.observe(element.value);
  });
  onBeforeUnmount(() => observer?.disconnect());
  return width;
}
