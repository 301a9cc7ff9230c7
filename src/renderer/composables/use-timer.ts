import { computed, onScopeDispose, ref, watch } from 'vue';
import { elapsedSeconds } from '../../domain/timer.ts';
import type { Failure } from '../../domain/failure.ts';
import { useMessages } from '../stores/messages.ts';
import { usePlanner } from '../stores/planner.ts';
import { useSubjects } from '../stores/subjects.ts';
import { type Clock, systemClock } from './use-today.ts';

const TICK_MS = 1_000;

/** The study timer. What it shows comes from the plan, so it is right after a reload and in every window. */
export function useTimer(clock: Clock = systemClock) {
  const planner = usePlanner();
  const messages = useMessages();
  const subjects = useSubjects();
  const now = ref(clock.now());
  const timer = computed(() => planner.state.timer);
  const ticking = computed(() => timer.value !== null && timer.value.resumedAt !== null);

  let beat: ReturnType<typeof setInterval> | undefined;
  watch(
    ticking,
    (is) => {
      clearInterval(beat);
      now.value = clock.now();
      if (is) beat = setInterval(() => (now.value = clock.now()), TICK_MS);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearInterval(beat));

  const seconds = computed(() => (timer.value ? elapsedSeconds(timer.value, now.value) : 0));
  const title = computed(() => (timer.value ? subjects.titleOf(timer.value.subject) : ''));

  async function stop(
    minutes?: number,
    confirmed = false,
    onFailure?: (failure: Failure) => boolean,
  ): Promise<boolean> {
    const wish = { ...(minutes === undefined ? {} : { minutes }), confirmed };
    const saved = await planner.run((operations) => operations.timer.stop(wish), {
      onFailure: (failure) => {
        if (onFailure?.(failure)) return true;
        if (failure.code !== 'day-long') return false;
        messages.problem(
          'That makes a day of more than 16 hours',
          'The timer goes on. Save it if it is right.',
          {
            label: 'Save anyway',
            run: () => void stop(minutes, true, onFailure),
          },
        );
        return true;
      },
    });
    return saved !== null;
  }

  return {
    timer,
    ticking,
    /** The time that the clock shows; it stands still while no timer runs. */
    now,
    seconds,
    title,
    /** Starts on a subject (a task's id, say), or on study in general. */
    start: (subject: string | null = null) =>
      planner.run((operations) => operations.timer.start({ subject }), { quiet: true }),
    pause: () => planner.run((operations) => operations.timer.pause({}), { quiet: true }),
    resume: () => planner.run((operations) => operations.timer.resume({}), { quiet: true }),
    /** Stops and logs; `minutes` says how long it really was. True when it was saved. */
    stop,
    /** Takes seconds off the running clock. */
    leaveOut: (off: number) => planner.run((operations) => operations.timer.leaveOut({ seconds: off })),
    discard: () => planner.run((operations) => operations.timer.discard({})),
  };
}
