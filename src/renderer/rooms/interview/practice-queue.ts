import { computed, ref, shallowRef } from 'vue';
import type { Card, Grade } from '../../../domain/interview-schema.ts';

/** What comes again within this time is asked again in the same sitting. */
const AGAIN_WITHIN = 20 * 60_000;

/** One sitting of reviews: what is asked now, what is still to come, and how it went. */
export function usePracticeQueue(first: readonly string[]) {
  const queue = shallowRef<readonly string[]>(first);
  const grades = ref<Grade[]>([]);
  const skipped = ref(0);

  return {
    current: computed(() => queue.value[0] ?? null),
    left: computed(() => queue.value.length),
    made: computed(() => grades.value.length),
    skipped,
    /** Reviews that came back at once: hard, good or easy. */
    recalled: computed(() => grades.value.filter((grade) => grade > 1).length),
    /** Goes on after a review; one that FSRS asks for again soon comes last in the queue. */
    graded(grade: Grade, card: Pick<Card, 'id' | 'due'> | undefined, now: number): void {
      grades.value.push(grade);
      const rest = queue.value.slice(1);
      const isSoon = card !== undefined && Date.parse(card.due) - now <= AGAIN_WITHIN;
      queue.value = isSoon ? [...rest, card.id] : rest;
    },
    skip(): void {
      skipped.value += 1;
      queue.value = queue.value.slice(1);
    },
  };
}
