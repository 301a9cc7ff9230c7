import { type WritableComputedRef, computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { MilestoneStatus } from '../../../domain/roadmap-schema.ts';
import type { RoadmapFilter } from './roadmap-filter.ts';

const KEYS = ['find', 'status', 'phase', 'open', 'unneeded'] as const;

/** The list's filter as the address holds it, so that it survives a reload and can be kept under a name. */
export function useListFilter(): {
  filter: WritableComputedRef<RoadmapFilter>;
  query: WritableComputedRef<string>;
} {
  const route = useRoute();
  const router = useRouter();
  const text = (key: string): string => {
    const value = route.query[key];
    return typeof value === 'string' ? value : '';
  };
  const replace = (part: Record<(typeof KEYS)[number], string | undefined>): void => {
    void router.replace({ path: route.path, query: { ...route.query, ...part } });
  };
  const filter = computed({
    get: () => ({
      text: text('find'),
      status: MilestoneStatus.safeParse(text('status')).data ?? null,
      phase: text('phase') || null,
      openOnly: text('open') === 'on',
      notNeeded: text('unneeded') === 'on',
    }),
    set: (next) =>
      replace({
        find: next.text || undefined,
        status: next.status ?? undefined,
        phase: next.phase ?? undefined,
        open: next.openOnly ? 'on' : undefined,
        unneeded: next.notNeeded ? 'on' : undefined,
      }),
  });
  const query = computed({
    get: () =>
      new URLSearchParams(KEYS.map((key) => [key, text(key)]).filter(([, value]) => value)).toString(),
    set: (kept) => {
      const asked = new URLSearchParams(kept);
      const part = (key: (typeof KEYS)[number]): string | undefined => asked.get(key) ?? undefined;
      replace({
        find: part('find'),
        status: part('status'),
        phase: part('phase'),
        open: part('open'),
        unneeded: part('unneeded'),
      });
    },
  });
  return { filter, query };
}
