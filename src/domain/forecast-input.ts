import { fitAccuracy } from './accuracy.ts';
import type { Day } from './day.ts';
import type { AccuracyFit } from './ledger-schema.ts';
import { type Paced, weekRatios } from './pace.ts';
import type { Availability } from './person.ts';
import { type Plan, type PlanSource, jobBoost } from './plan.ts';
import type { Horizon, TaskKind } from './roadmap-schema.ts';
import type { Boost, PlannedTask } from './schedule.ts';
import { loggedBySubject, taskWork } from './work.ts';

/** The parts of the state that a forecast is made from. */
export type Known = PlanSource & Paced;

/** A task as the forecast sees it; `left` are minutes by its estimate. */
export interface ForecastWork {
  id: string;
  milestone: string;
  kind: TaskKind;
  horizon: Horizon;
  left: number;
}

/** Everything that a forecast rests on, as plain data, so that it can be made on another thread or of another past. */
export interface ForecastInput {
  /** In the order in which the plan ends them. */
  work: ForecastWork[];
  fit: AccuracyFit;
  /** Studied ÷ planned minutes of the last complete weeks. */
  weeks: number[];
  availability: Availability;
  today: Day;
  boost: Boost | null;
}

/** Planned tasks in the order in which they end; what ends together keeps the order in which it begins. */
export const endOrder = (tasks: readonly PlannedTask[]): PlannedTask[] =>
  [...tasks].sort((a, b) => compare(a.end, b.end) || compare(a.start, b.start) || compare(a.id, b.id));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Gathers what a forecast rests on; null without hours to forecast with. */
export function forecastInput(state: Known, plan: Plan, today: Day): ForecastInput | null {
  const { availability } = state;
  if (!availability || (plan.unplanned.length > 0 && plan.tasks.length === 0)) return null;
  const logged = loggedBySubject(state.totals);
  const work = endOrder(plan.tasks).flatMap(({ id }): ForecastWork[] => {
    const task = state.tasks[id];
    if (!task) return [];
    const { milestone, kind, horizon } = task;
    return [{ id, milestone, kind, horizon, left: taskWork(task, logged, state.courses).left }];
  });
  return {
    work,
    fit: fitAccuracy(state),
    weeks: weekRatios(state, today),
    availability,
    today,
    boost: jobBoost(state),
  };
}
