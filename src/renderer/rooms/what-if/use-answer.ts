import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import { Failure } from '../../../domain/failure.ts';
import type { AskedOf, WhatIfAnswers, WhatIfQuestion } from '../../../domain/what-if-question.ts';
import { usePlanner } from '../../stores/planner.ts';
import type { WhatIfMessage, WhatIfReply } from '../../stores/what-if-worker.ts';

const openWorker = (): Worker =>
  new Worker(new URL('../../stores/what-if-worker.ts', import.meta.url), { type: 'module' });

/**
 * The answer to a question about the plan, made on a thread of its own. While one is being made only the newest
 * question waits, so that a drag is never behind; the last answer stays until the next is there.
 */
export function useAnswer<K extends WhatIfQuestion['kind']>(
  question: () => Extract<WhatIfQuestion, { kind: K }> | null,
  open: () => Worker = openWorker,
) {
  const planner = usePlanner();
  const answer = shallowRef<WhatIfAnswers[K] | null>(null);
  const failure = shallowRef<Failure | null>(null);
  const pending = ref(false);
  let worker: Worker | null = null;
  let told: AskedOf | null = null;
  let waiting: WhatIfQuestion | null = null;
  let number = 0;
  let busy = false;

  const of = computed((): AskedOf | null =>
    planner.catalog && planner.started
      ? { catalog: planner.catalog, state: planner.state, today: planner.today }
      : null,
  );

  function send(): void {
    if (!waiting || !of.value || busy) return;
    if (!worker) {
      worker = open();
      worker.onmessage = hear;
    }
    busy = true;
    number += 1;
    const isSame = told === of.value;
    told = of.value;
    const message: WhatIfMessage = { number, of: isSame ? null : of.value, question: waiting };
    waiting = null;
    worker.postMessage(message);
  }

  function hear({ data }: MessageEvent<WhatIfReply>): void {
    busy = false;
    if (data.number === number && !waiting) {
      pending.value = false;
      failure.value = 'failure' in data ? new Failure(data.failure.code, data.failure.data) : null;
      if ('answer' in data) answer.value = data.answer as WhatIfAnswers[K];
    }
    send();
  }

  watch(
    [of, question] as const,
    ([, asked]) => {
      if (!asked) {
        answer.value = null;
        pending.value = false;
        return;
      }
      waiting = asked;
      pending.value = true;
      send();
    },
    { immediate: true },
  );
  onScopeDispose(() => worker?.terminate());
  return { answer, failure, pending };
}
