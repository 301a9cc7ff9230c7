import { type Beginning, begin } from '../../../domain/beginning.ts';
import type { Catalog } from '../../../domain/catalog.ts';
import type { Day } from '../../../domain/day.ts';
import { type Plan, makePlan } from '../../../domain/plan.ts';
import type { PlanState } from '../../../domain/state.ts';
import { emptyPlan } from '../../../domain/empty-plan.ts';
import { countingTasks } from '../../../domain/work.ts';

/** The plan that would begin with these wishes, and its hours. */
export interface Preview {
  state: PlanState;
  plan: Plan;
  today: Day;
  minutesReady: number;
  minutesFull: number;
}

/** Makes the plan in memory, by the same rules that will make the real one. */
export function previewPlan(catalog: Catalog, wish: Beginning, today: Day): Preview {
  const state = emptyPlan();
  begin(catalog, state, wish, today);
  const tasks = countingTasks(state);
  const sum = (horizon: 'ready' | 'full'): number =>
    tasks
      .filter((task) => horizon === 'full' || task.horizon === 'ready')
      .reduce((minutes, task) => minutes + task.effort, 0);
  return { state, plan: makePlan(state, today), today, minutesReady: sum('ready'), minutesFull: sum('full') };
}
