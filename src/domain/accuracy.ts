import type { AccuracyFit, Fit } from './ledger-schema.ts';
import { TASK_KINDS } from './task-kinds.ts';
import type { PlanState } from './state.ts';
import { loggedBySubject } from './work.ts';

/** Prior of actual ÷ estimated hours: median 1.2, sigma 0.35, worth eight finished tasks. */
export const PRIOR_ACCURACY = { mean: Math.log(1.2), sigma: 0.35 };
export const PRIOR_WEIGHT = 8;

/** One task counts as at most four times faster or slower than estimated: more is a slip of entry. */
const MOST_LOG = Math.log(4);

/** Logs of actual ÷ estimated hours, shrunk toward what is known without them, with weight n/(n+8). */
function shrink(logs: readonly number[], toward: Pick<Fit, 'mean' | 'sigma'>): Fit {
  const n = logs.length;
  const own = n / (n + PRIOR_WEIGHT);
  const mean = n ? logs.reduce((sum, log) => sum + log, 0) / n : 0;
  const variance = n ? logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / n : 0;
  return {
    mean: own * mean + (1 - own) * toward.mean,
    sigma: Math.sqrt(own * variance + (1 - own) * toward.sigma ** 2),
    finished: n,
  };
}

/**
 * Accuracy for every kind of task: its own finished tasks shrunk toward those of all kinds, and these toward the
 * prior. Tasks without an estimate or without logged hours tell nothing.
 */
export function fitAccuracy(state: Pick<PlanState, 'tasks' | 'totals'>): AccuracyFit {
  const logged = loggedBySubject(state.totals);
  const logs = Object.values(state.tasks).flatMap((task) => {
    const minutes = logged.get(task.id) ?? 0;
    if (task.doneOn === null || task.effort === 0 || minutes === 0) return [];
    const log = Math.max(-MOST_LOG, Math.min(MOST_LOG, Math.log(minutes / task.effort)));
    return [{ kind: task.kind, log }];
  });
  const pooled = shrink(
    logs.map((one) => one.log),
    PRIOR_ACCURACY,
  );
  const fits = TASK_KINDS.map((kind) => {
    const own = logs.filter((one) => one.kind === kind).map((one) => one.log);
    return [kind, shrink(own, pooled)];
  });
  return Object.fromEntries(fits) as AccuracyFit;
}
