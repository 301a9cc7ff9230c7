import { type Ref, onScopeDispose, shallowRef, watch } from 'vue';
import type { Instant } from '../../domain/day.ts';
import { type Clock, systemClock } from './use-today.ts';

const BEAT_MS = 10_000;
const KEY = 'ascent-last-beat';

/** Time in which no window saw the clock run; `from` is null when no window had seen it before. */
export interface Away {
  from: Instant | null;
  seconds: number;
}

const secondsBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 1000;

/**
 * Watches for stretches in which a running timer was not seen, because the machine slept or the window was closed, and
 * that are longer than the limit. `since` is when the timer last began to run, null while it doesn't.
 */
export function useAway(
  since: Ref<Instant | null>,
  limitMinutes: Ref<number | null>,
  clock: Clock = systemClock,
  kept: Storage = sessionStorage,
): { away: Ref<Away | null>; settle: () => void } {
  const away = shallowRef<Away | null>(null);

  function beat(): void {
    const now = clock.now();
    const [last, began, limit] = [kept.getItem(KEY), since.value, limitMinutes.value];
    kept.setItem(KEY, now);
    if (began === null || limit === null) return;
    // What was seen before the timer ran says nothing about it.
    const from = last !== null && last >= began ? last : null;
    const seconds = Math.floor(secondsBetween(from ?? began, now));
    if (seconds < limit * 60 || (last !== null && last < began && secondsBetween(last, now) < limit * 60))
      return;
    // A further sleep before the question was answered adds to it.
    const known = away.value;
    away.value = known ? { from: known.from, seconds: known.seconds + seconds } : { from, seconds };
  }

  const timer = setInterval(beat, BEAT_MS);
  onScopeDispose(() => clearInterval(timer));
  watch(
    since,
    (began) => {
      if (began === null) away.value = null;
      beat();
    },
    { immediate: true },
  );
  return { away, settle: () => void (away.value = null) };
}
