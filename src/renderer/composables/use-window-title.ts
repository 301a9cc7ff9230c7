import { computed, watchEffect } from 'vue';
import { useRoute } from 'vue-router';
import { elapsedClock } from '../../domain/timer.ts';
import { useTimer } from './use-timer.ts';

/** Keeps the title of window or tab: the room, after the clock of a timer that runs, which is seen there from afar. */
export function useWindowTitle(): void {
  const route = useRoute();
  const { timer, ticking, now } = useTimer();
  const clock = computed(() => (timer.value && ticking.value ? elapsedClock(timer.value, now.value) : null));
  watchEffect(() => {
    document.title = [clock.value, route.meta.title, 'Ascent'].filter(Boolean).join(' · ');
  });
}
