import { defineStore } from 'pinia';
import { computed, inject, ref, shallowRef, type InjectionKey } from 'vue';
import type { Undone } from '../../contract/answers.ts';
import type { PlannerOperations } from '../../contract/client.ts';
import { Failure } from '../../domain/failure.ts';
import { errorText } from '../../domain/failure-text.ts';
import { type Plan, makePlan } from '../../domain/plan.ts';
import { readiness } from '../../domain/progress.ts';
import { loggedByDay, loggedBySubject } from '../../domain/work.ts';
import { SLOW_MS } from '../composables/use-slow-work.ts';
import { useToday } from '../composables/use-today.ts';
import type { Opening } from '../host/opening.ts';
import { useForecast } from './forecasting.ts';
import { useMessages } from './messages.ts';
import { keepSnapshot } from './snapshot-keeper.ts';

export const openingKey: InjectionKey<Opening> = Symbol('opening');

export interface RunOptions {
  /** Says nothing when it worked: for changes that are seen where they were made. */
  quiet?: boolean;
  /** Looks at the failure first; gives true when it dealt with it itself. */
  onFailure?: (failure: Failure) => boolean;
}

const NO_PLAN: Plan = {
  tasks: [],
  unplanned: [],
  end: null,
  byTask: new Map(),
  readyEnd: null,
  conflicts: [],
  slack: new Map(),
  criticalPath: [],
  criticalReady: [],
};
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The person's plan as this window knows it, what follows from it, and the one way to change it. */
export const usePlanner = defineStore('planner', () => {
  const opening = inject(openingKey);
  if (!opening) throw new Error('The planner needs what opened it');
  const { client } = opening;
  const messages = useMessages();
  const keeper = keepSnapshot(opening);
  const today = useToday();
  const { state, catalog } = keeper;

  // One computed per part: a tick of the timer must not plan everything again.
  const tasks = computed(() => state.value.tasks);
  const milestones = computed(() => state.value.milestones);
  const totals = computed(() => state.value.totals);
  const courses = computed(() => state.value.courses);
  const availability = computed(() => state.value.availability);
  const earlierWeeks = computed(() => state.value.earlierWeeks);
  const route = computed(() => state.value.route);
  const profile = computed(() => state.value.profile);
  const known = computed(() => ({
    profile: profile.value,
    tasks: tasks.value,
    milestones: milestones.value,
    totals: totals.value,
    courses: courses.value,
    availability: availability.value,
    earlierWeeks: earlierWeeks.value,
    route: route.value,
  }));

  const made = computed((): { plan: Plan; problem: Failure | null } => {
    try {
      return { plan: makePlan(known.value, today.value), problem: null };
    } catch (error) {
      if (error instanceof Failure) return { plan: NO_PLAN, problem: error };
      throw error;
    }
  });
  const plan = computed(() => made.value.plan);
  const started = computed(() => state.value.profile !== null);
  const { forecast, pending: forecastPending } = useForecast(() =>
    started.value ? { state: known.value, plan: plan.value, today: today.value } : null,
  );
  const readyShare = computed(() => {
    const { profile, assessments } = state.value;
    return profile && catalog.value ? readiness(catalog.value, profile, assessments) : 0;
  });

  const saving = ref(0);
  const saveFailure = shallowRef<unknown>(null);
  const saveState = computed((): 'saved' | 'saving' | 'failed' => {
    if (saving.value > 0) return 'saving';
    return saveFailure.value === null && keeper.connected.value ? 'saved' : 'failed';
  });

  function report(error: unknown, options: RunOptions): void {
    const expected = error instanceof Failure;
    if (!expected || error.code.startsWith('store-')) saveFailure.value = error;
    if (expected && options.onFailure?.(error)) return;
    const { title, detail } = errorText(error);
    messages.problem(title, detail);
  }

  /**
   * Carries out one change: shows that it is being saved, says in words what was saved with an undo, or what went
   * wrong. Gives the answer once the snapshot holds it, or null when nothing was changed.
   */
  async function run<T extends { seq: number }>(
    operation: (operations: PlannerOperations) => Promise<T>,
    options: RunOptions = {},
  ): Promise<T | null> {
    saving.value += 1;
    const before = keeper.snapshot.value?.seq ?? 0;
    try {
      const saved = await operation(client?.operations as PlannerOperations);
      saveFailure.value = null;
      const what = await keeper.reached(saved.seq);
      // What was as it should be already made no change that could be taken back.
      if (!options.quiet && what && saved.seq > before)
        messages.say(`Saved: ${lowerFirst(what)}`, { label: 'Undo', run: () => void undo(saved.seq) });
      return saved;
    } catch (error) {
      report(error, options);
      return null;
    } finally {
      saving.value -= 1;
    }
  }

  /** Asks for something that changes nothing; tells what went wrong and gives null then. */
  async function ask<T>(question: (operations: PlannerOperations) => Promise<T>): Promise<T | null> {
    try {
      return await question(client?.operations as PlannerOperations);
    } catch (error) {
      const { title, detail } = errorText(error);
      messages.problem(title, detail);
      return null;
    }
  }

  /** Takes a change back or carries it out again; what takes long says so, and can be given up. */
  async function turn(
    words: string,
    operation: (operations: PlannerOperations, id: string) => Promise<Undone>,
  ): Promise<Undone | null> {
    const id = crypto.randomUUID();
    const giveUp = () => void ask(({ history }) => history.giveUp({ id }));
    let close = (): void => undefined;
    const slow = setTimeout(
      () => (close = messages.working(words, { label: 'Cancel', run: giveUp })),
      SLOW_MS,
    );
    const onFailure = ({ code }: Failure): boolean => {
      if (code === 'cancelled') messages.say('Given up: nothing was changed');
      return code === 'cancelled';
    };
    try {
      return await run((operations) => operation(operations, id), { quiet: true, onFailure });
    } finally {
      clearTimeout(slow);
      close();
    }
  }
  /** Takes back the change with the number, though others came after it; without a number the newest one. */
  async function undo(seq?: number): Promise<void> {
    const wish = seq === undefined ? {} : { seq };
    const undone = await turn('Taking it back', ({ history }, id) => history.undo({ ...wish, id }));
    if (undone) messages.say(`Undone: ${lowerFirst(undone.what)}`, { label: 'Redo', run: () => void redo() });
  }
  async function redo(): Promise<void> {
    const redone = await turn('Doing it again', ({ history }, id) => history.redo({ id }));
    if (redone)
      messages.say(`Done again: ${lowerFirst(redone.what)}`, {
        label: 'Undo',
        run: () => void undo(redone.seq),
      });
  }

  // Told once: closing the note holds for this run, and for this damage only.
  const told = ref('');
  const mended = computed(() => {
    const mending = keeper.snapshot.value?.mended ?? null;
    return mending && JSON.stringify(mending) !== told.value ? mending : null;
  });

  void keeper.read();
  return {
    client,
    snapshot: keeper.snapshot,
    catalog,
    problem: keeper.problem,
    connected: keeper.connected,
    sessionsChanged: keeper.sessionsChanged,
    state,
    started,
    today,
    plan,
    planProblem: computed(() => made.value.problem),
    forecast,
    forecastPending,
    logged: computed(() => loggedBySubject(totals.value)),
    minutesByDay: computed(() => loggedByDay(totals.value)),
    readiness: readyShare,
    saveState,
    saveFailure,
    read: keeper.read,
    run,
    ask,
    undo,
    redo,
    /** What opening the data had to mend; null when nothing, or when the person has read it. */
    mended,
    dismissMended: () => void (told.value = JSON.stringify(mended.value)),
  };
});
