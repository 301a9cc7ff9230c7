import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import type { Day } from '../../../domain/day.ts';
import type { Session } from '../../../domain/session-schema.ts';
import { usePlanner } from '../../stores/planner.ts';

export interface LogFilter {
  text: string;
  subject: string | null;
  from: Day | null;
  to: Day | null;
}

export const noLogFilter = (): LogFilter => ({ text: '', subject: null, from: null, to: null });

const PAGE = 100;
const MOST = 500;
const TYPING_MS = 200;

/** The sessions that fit a filter, page by page; read again, as far as shown, whenever a session changes. */
export function useSessionPages() {
  const planner = usePlanner();
  const filter = ref<LogFilter>(noLogFilter());
  const sessions = shallowRef<Session[]>([]);
  const next = shallowRef<string | null>(null);
  const loading = ref(true);
  let asked = 0;

  async function read(before: string | null, limit: number): Promise<void> {
    asked += 1;
    const number = asked;
    loading.value = true;
    const { text, subject, from, to } = filter.value;
    const wish = { before, limit, text: text.trim(), subject, from, to };
    const page = await planner.ask((operations) => operations.sessions.page(wish));
    // An older answer must not replace what was asked for since.
    if (number !== asked) return;
    loading.value = false;
    if (!page) return;
    sessions.value = before === null ? page.sessions : [...sessions.value, ...page.sessions];
    next.value = page.next;
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  watch(
    filter,
    () => {
      clearTimeout(pause);
      pause = setTimeout(() => void read(null, PAGE), TYPING_MS);
    },
    { deep: true },
  );
  onScopeDispose(() => clearTimeout(pause));
  watch(
    () => planner.sessionsChanged.seq,
    () => void read(null, Math.min(MOST, Math.max(PAGE, sessions.value.length))),
  );
  void read(null, PAGE);

  return {
    filter,
    sessions,
    loading,
    isFiltered: computed(() => {
      const { text, subject, from, to } = filter.value;
      return text.trim() !== '' || subject !== null || from !== null || to !== null;
    }),
    hasMore: computed(() => next.value !== null),
    more: async () => {
      if (!loading.value && next.value !== null) await read(next.value, PAGE);
    },
  };
}
