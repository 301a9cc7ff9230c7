import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import type { Snapshot } from '../../contract/answers.ts';
import type { Change } from '../../contract/change.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { emptyPlan } from '../../domain/empty-plan.ts';
import type { Opening } from '../host/opening.ts';

/** How long the word of an own change may take before the snapshot is read again. */
const PATIENCE_MS = 1_500;
const NOTHING = emptyPlan();

/** Keeps one snapshot true: read once, then replaced part by part with every change; read again after a gap. */
export function keepSnapshot({ client, answers, handOver }: Opening) {
  const snapshot = shallowRef<Snapshot | null>(null);
  const catalog = shallowRef<Catalog | null>(null);
  const problem = shallowRef<unknown>(null);
  const connected = ref(true);
  /** The newest change that touched sessions; the study log reads its pages again when it moves. */
  const sessionsChanged = shallowRef<{ seq: number; months: string[] }>({ seq: 0, months: [] });
  const words = new Map<number, string>();
  const waiting = new Map<number, (what: string | null) => void>();
  let reading: Promise<void> | null = null;
  let early: Change[] = [];
  let first: Opening['answers'] | null = answers;
  /** The newest change there was when word of changes began to arrive, while the plan is still being read. */
  let told = 0;

  const settle = (): void => {
    const now = snapshot.value?.seq ?? 0;
    for (const [seq, done] of waiting) {
      if (seq > now) continue;
      waiting.delete(seq);
      done(words.get(seq) ?? null);
    }
  };

  function apply(change: Change): void {
    const known = snapshot.value;
    words.set(change.seq, change.what);
    words.delete(change.seq - 100);
    if (!known || reading) {
      early.push(change);
      return;
    }
    if (change.seq <= known.seq) return;
    if (change.seq > known.seq + 1) {
      early.push(change);
      void read();
      return;
    }
    snapshot.value = { ...known, seq: change.seq, plan: { ...known.plan, ...change.parts } };
    if (change.months.length) sessionsChanged.value = { seq: change.seq, months: change.months };
    settle();
  }

  async function readNow(): Promise<void> {
    try {
      const opening = first;
      first = null;
      const [fresh, core] = await (opening ??
        Promise.all([
          client.operations.planner.snapshot({}),
          catalog.value ?? client.operations.catalog.core({}),
        ]));
      if (snapshot.value) sessionsChanged.value = { seq: fresh.seq, months: [] };
      catalog.value = core;
      snapshot.value = fresh;
      problem.value = null;
    } catch (error) {
      problem.value = error;
    } finally {
      reading = null;
    }
    const held = early;
    early = [];
    const missed = told > (snapshot.value?.seq ?? 0);
    told = 0;
    // A gap that stays after a fresh reading would read for ever: what is older was read, what is newer is applied.
    for (const change of held) if (change.seq <= (snapshot.value?.seq ?? 0) + 1) apply(change);
    settle();
    if (missed) void read();
  }
  const read = (): Promise<void> => (reading ??= readNow());

  for (const change of handOver()) early.push(change);
  const stops = [
    client.subscribe(apply),
    client.onConnection((newest) => {
      connected.value = newest !== null;
      if (newest === null) return;
      if (reading || first) told = newest;
      else if (newest > (snapshot.value?.seq ?? 0) || problem.value !== null) void read();
    }),
  ];
  onScopeDispose(() => {
    for (const stop of stops) stop();
  });

  /** Waits until the snapshot holds a change; gives its words, or null when they were missed. */
  function reached(seq: number): Promise<string | null> {
    if ((snapshot.value?.seq ?? 0) >= seq) return Promise.resolve(words.get(seq) ?? null);
    return new Promise((done) => {
      waiting.set(seq, done);
      setTimeout(() => {
        if (waiting.has(seq)) void read();
      }, PATIENCE_MS);
    });
  }

  return {
    snapshot,
    catalog,
    problem,
    connected,
    sessionsChanged,
    state: computed(() => snapshot.value?.plan ?? NOTHING),
    read,
    reached,
  };
}
