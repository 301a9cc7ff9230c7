import type { Availability } from '../../src/domain/person.ts';
import type { Task } from '../../src/domain/roadmap-schema.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { emptyPlan } from '../../src/domain/empty-plan.ts';
import { MONDAY } from './schedule-cases.ts';

/** A plan of own tasks only, titled by their ids: an hour a day but Sunday, two tasks side by side, from Monday on. */
export function ownPlan(
  tasks: readonly (Pick<Task, 'id' | 'effort'> & Partial<Task>)[],
  availability: Partial<Availability> = {},
): PlanState {
  const plan = emptyPlan();
  plan.availability = {
    week: [60, 60, 60, 60, 60, 60, 0],
    daysOff: [],
    start: MONDAY,
    focusLimit: 2,
    interview: null,
    ...availability,
  };
  for (const task of tasks) {
    plan.tasks[task.id] = {
      milestone: 'own',
      title: `Task ${task.id}`,
      kind: 'custom',
      step: null,
      about: null,
      prerequisites: [],
      horizon: 'full',
      order: 0,
      earliest: null,
      deadline: null,
      fixedDay: null,
      doneOn: null,
      notes: '',
      origin: 'own',
      needed: true,
      edited: [],
      ...task,
    };
  }
  return plan;
}
