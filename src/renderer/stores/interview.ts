import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import type { Answer, Questions } from '../../domain/catalog-guide.ts';
import { type AskedQuestion, type ReviewItem, allQuestions } from '../../domain/review-items.ts';
import type { ReviewPlan } from '../../domain/review-plan.ts';
import { reviewsOf } from '../../domain/review-room.ts';
import { systemClock } from '../composables/use-today.ts';
import { usePlanner } from './planner.ts';

const NOTHING: { items: ReviewItem[]; plan: ReviewPlan } = {
  items: [],
  plan: { today: [], waiting: [], days: [], weeks: [], outlook: new Map() },
};

/** The question bank with its model answers, what of it is known, and the reviews that are placed. */
export const useInterview = defineStore('interview', () => {
  const planner = usePlanner();
  const bank = shallowRef<Questions | null>(null);
  const models = shallowRef<ReadonlyMap<string, Answer>>(new Map());
  let asking: Promise<void> | null = null;

  /** Reads the bank, which is in no snapshot, once. */
  function load(): Promise<void> {
    asking ??= (async () => {
      const [questions, answers] = await Promise.all([
        planner.ask((operations) => operations.catalog.questions({})),
        planner.ask((operations) => operations.catalog.answers({})),
      ]);
      if (!questions || !answers) {
        asking = null;
        return;
      }
      models.value = new Map(answers.map((one) => [one.question, one]));
      bank.value = questions;
    })();
    return asking;
  }

  const questions = computed((): AskedQuestion[] =>
    bank.value ? allQuestions(bank.value.questions, planner.state.questions) : [],
  );
  const byId = computed(() => new Map(questions.value.map((one) => [one.id, one])));
  const sources = computed(() => new Map(bank.value?.questions.map((one) => [one.id, one.sources])));

  // Recall falls by the hour, not by the second: what time it is is asked anew with each change and each day.
  const now = shallowRef(systemClock.now());
  watch([() => planner.state.cards, () => planner.today], () => (now.value = systemClock.now()));

  const placed = computed((): { items: ReviewItem[]; plan: ReviewPlan } => {
    if (!bank.value || !planner.catalog) return NOTHING;
    const { cards, answers, tasks, totals, availability } = planner.state;
    const state = { cards, answers, tasks, totals, availability };
    return reviewsOf(state, planner.plan, questions.value, planner.catalog, now.value, systemClock.zone());
  });
  const items = computed(() => placed.value.items);
  const plan = computed(() => placed.value.plan);
  const itemById = computed(() => new Map(items.value.map((one) => [one.id, one])));
  const aim = computed(() => planner.state.availability?.interview ?? null);
  const todayMinutes = computed(() =>
    plan.value.today.reduce((sum, id) => sum + (itemById.value.get(id)?.minutes ?? 0), 0),
  );

  return {
    load,
    loaded: computed(() => bank.value !== null),
    bank,
    models,
    questions,
    byId,
    sources,
    items,
    itemById,
    aim,
    plan,
    now,
    todayMinutes,
  };
});
