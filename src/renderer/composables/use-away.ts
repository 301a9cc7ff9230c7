import { type Ref, onScopeDispose, shallowRef, watch } from 'vue';
import type { Instant } from '../../domain/day.ts';
import { onAbsence } from '../host/absences.ts';
import { type Stretch, joinStretch, partAfter, secondsBetween } from './away-stretches.ts';
import { type Clock, systemClock } from './use-today.ts';

const BEAT_MS = 10_000;
const KEY = 'ascent-last-beat';

/** Time in which nobody saw the clock run; `from` is null when no window had seen it before. */
export interface Away {
  from: Instant | null;
  seconds: number;
  /** Whether the system says that nobody was there, and not only that no window saw the clock. */
  unseen: boolean;
}

/**
 * Watches for stretches in which a running timer was not seen, because the machine slept, the window was closed, or the
 * system saw nobody, and that are longer than the limit. `since` is when the timer last began to run, null while it
 * doesn't. What both the page and the system noticed is asked about once.
 */
export function useAway(
  since: Ref<Instant | null>,
  limitMinutes: Ref<number | null>,
  clock: Clock = systemClock,
  kept: Storage = sessionStorage,
  listen: typeof onAbsence = onAbsence,
): { away: Ref<Away | null>; settle: () => void } {
  const away = shallowRef<Away | null>(null);
  let stretches: Stretch[] = [];
  /** Up to when the person has said what to do. */
  let settled: Instant | null = null;

  function ask(stretch: Stretch, how: Partial<Pick<Away, 'from' | 'unseen'>> = {}): void {
    stretches = joinStretch(stretches, stretch);
    away.value = {
      from: stretches[0]?.from ?? stretch.from,
      seconds: stretches.reduce((sum, { from, to }) => sum + secondsBetween(from, to), 0),
      unseen: away.value?.unseen ?? false,
      ...(away.value?.from === null ? { from: null } : {}),
      ...how,
    };
  }
  const isLong = ({ from, to }: Stretch): boolean =>
    limitMinutes.value !== null && secondsBetween(from, to) >= limitMinutes.value * 60;

  function beat(): void {
    const now = clock.now();
    const [last, began] = [kept.getItem(KEY), since.value];
    kept.setItem(KEY, now);
    if (began === null || (last !== null && !isLong({ from: last, to: now }))) return;
    // What was seen before the timer ran says nothing about it.
    const stretch = { from: last !== null && last >= began ? last : began, to: now };
    if (!isLong(stretch)) return;
    ask(stretch, stretch.from === last ? {} : { from: null });
  }
  function settle(): void {
    settled = clock.now();
    stretches = [];
    away.value = null;
  }

  const timer = setInterval(beat, BEAT_MS);
  onScopeDispose(() => clearInterval(timer));
  onScopeDispose(
    listen((absence) => {
      if (since.value === null) return;
      const running = partAfter(absence, since.value);
      const open = running && partAfter(running, settled);
      if (open && isLong(open)) ask(open, { unseen: true });
    }),
  );
  watch(
    since,
    (began) => {
      if (began === null) settle();
      beat();
    },
    { immediate: true },
  );
  return { away, settle };
}
