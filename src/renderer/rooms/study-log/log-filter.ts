import { type ComputedRef, type WritableComputedRef, computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { Day } from '../../../domain/day-schema.ts';
import type { SessionFilter } from '../../../domain/session-filter.ts';
import { SessionOrigin } from '../../../domain/session-schema.ts';
import { usePlanner } from '../../stores/planner.ts';
import { subjectsAbout } from './about-items.ts';

/** The filter as it stands in the address; an empty text is anything. */
export interface LogFilter {
  text: string;
  about: string;
  tag: string;
  origin: string;
  /** 0 for Monday to 6 for Sunday, as text. */
  weekday: string;
  from: string;
  to: string;
}

export const noLogFilter = (): LogFilter => ({
  text: '',
  about: '',
  tag: '',
  origin: '',
  weekday: '',
  from: '',
  to: '',
});
const KEYS = Object.keys(noLogFilter()) as (keyof LogFilter)[];

/** The filter's part of an address's query; keys of other things are left out. */
export function filterQuery(filter: LogFilter): string {
  const query = new URLSearchParams();
  for (const key of KEYS) if (filter[key] !== '') query.set(key, filter[key]);
  return query.toString();
}

export function filterOf(query: string): LogFilter {
  const given = new URLSearchParams(query);
  const filter = noLogFilter();
  for (const key of KEYS) filter[key] = given.get(key) ?? '';
  return filter;
}

const day = (text: string): Day | null => (Day.safeParse(text).success ? text : null);

/** What a filter asks of a session. */
export const sessionWish = (
  { text, about, tag, origin, weekday, from, to }: LogFilter,
  known: Parameters<typeof subjectsAbout>[1],
): SessionFilter => ({
  text: text.trim().slice(0, 200),
  subject: null,
  subjects: about === '' ? null : subjectsAbout(about, known),
  tag: tag.trim().slice(0, 60) || null,
  origin: SessionOrigin.safeParse(origin).data ?? null,
  weekday: /^[0-6]$/.test(weekday) ? Number(weekday) : null,
  from: day(from),
  to: day(to),
});

/** The log's filter, kept in the address, and what it asks of a session. */
export function useLogFilter(): {
  filter: WritableComputedRef<LogFilter>;
  wish: ComputedRef<SessionFilter>;
  isFiltered: ComputedRef<boolean>;
} {
  const route = useRoute();
  const router = useRouter();
  const planner = usePlanner();
  const filter = computed<LogFilter>({
    get: () => {
      const read = noLogFilter();
      for (const key of KEYS) {
        const value = route.query[key];
        if (typeof value === 'string') read[key] = value;
      }
      return read;
    },
    set: (value) => {
      const query = { ...route.query };
      for (const key of KEYS) {
        if (value[key] === '') delete query[key];
        else query[key] = value[key];
      }
      void router.replace({ path: route.path, query });
    },
  });
  const wish = computed(() => sessionWish(filter.value, planner));
  return { filter, wish, isFiltered: computed(() => filterQuery(filter.value) !== '') };
}
