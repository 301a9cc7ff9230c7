import { addDays } from '../../src/domain/day.ts';
import { seeded } from '../../src/domain/random.ts';
import type { Task } from '../../src/domain/roadmap-schema.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { emptyPlan } from '../../src/domain/empty-plan.ts';

export const TODAY = '2026-11-23';

/** How a made roadmap looks: tasks of one to twelve hours, up to three prerequisites each, some of them late. */
export interface Shape {
  tasks: number;
  late: number;
  focusLimit: number;
}

/** A roadmap of any size, the same for the same shape. */
export function manyTasks({ tasks, late, focusLimit }: Shape): PlanState {
  const random = seeded(tasks);
  const whole = (below: number): number => Math.floor(random() * below);
  const state = emptyPlan();
  state.availability = {
    week: [60, 60, 0, 90, 60, 180, 120],
    daysOff: [
      { id: 'winter', from: '2026-12-24', to: '2027-01-01', title: 'Winter' },
      { id: 'summer', from: '2027-07-26', to: '2027-08-08', title: 'Summer' },
    ],
    start: TODAY,
    focusLimit,
    interview: null,
  };
  for (let at = 0; at < tasks; at++) {
    const id = `task.${String(at).padStart(5, '0')}`;
    // Only tasks shortly before can be waited for, so that chains are long and there is no circle.
    const before = Array.from({ length: whole(4) }, () => at - 1 - whole(12)).filter((one) => one >= 0);
    const task: Task = {
      id,
      milestone: 'made',
      title: `Task ${at}`,
      kind: 'custom',
      step: null,
      about: null,
      effort: 60 + 30 * whole(23),
      prerequisites: [...new Set(before)].map((one) => `task.${String(one).padStart(5, '0')}`),
      horizon: at % 2 === 0 ? 'ready' : 'full',
      order: whole(tasks),
      earliest: at % 10 === 9 ? addDays(TODAY, whole(tasks)) : null,
      deadline: at >= tasks - late ? addDays(TODAY, 20 + whole(60)) : null,
      fixedDay: null,
      doneOn: null,
      notes: '',
      origin: 'own',
      needed: true,
      edited: [],
    };
    state.tasks[id] = task;
  }
  return state;
}
