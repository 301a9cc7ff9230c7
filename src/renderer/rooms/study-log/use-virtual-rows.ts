import { defaultRangeExtractor, useVirtualizer } from '@tanstack/vue-virtual';
import { type Ref, computed } from 'vue';

/** Height of an ordinary row, in pixels. */
const ROW = 40;

interface Wanted {
  scroller: Readonly<Ref<HTMLElement | null>>;
  total: Readonly<Ref<number>>;
  /** Rows that stay drawn wherever one scrolls. */
  kept: () => readonly number[];
  /** The row that is higher than the others, and how high. */
  tall: () => { index: number; height: number } | null;
}

/** The rows in sight of a long list. */
export function useVirtualRows({ scroller, total, kept, tall }: Wanted) {
  return useVirtualizer(
    computed(() => ({
      count: total.value,
      getScrollElement: () => scroller.value,
      estimateSize: (index: number) => {
        const one = tall();
        return index === one?.index ? one.height : ROW;
      },
      overscan: 6,
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const more = kept().filter((one) => one < total.value);
        return [...new Set([...defaultRangeExtractor(range), ...more])].sort((a, b) => a - b);
      },
    })),
  );
}
