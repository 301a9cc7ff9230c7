import { extraMinutes } from '../../src/domain/extra-minutes.ts';
import { type Plan, makePlan } from '../../src/domain/plan.ts';
import { TODAY, manyTasks } from './many-tasks.ts';
import { type Row, atMost, must } from './row.ts';

const usual = manyTasks({ tasks: 500, late: 0, focusLimit: 2 });
const small = manyTasks({ tasks: 200, late: 0, focusLimit: 2 });
const late = manyTasks({ tasks: 500, late: 50, focusLimit: 2 });

/** A whole plan: nothing left over, every task with its slack, and late ones reported. */
function found(made: Plan, tasks: number, conflicts: number): string {
  must(made.unplanned.length === 0 && made.tasks.length === tasks, 'tasks are missing');
  must(made.slack.size === tasks && made.criticalPath.length > 1, 'slack or the critical path is missing');
  must(made.conflicts.length === conflicts, `${made.conflicts.length} conflicts instead of ${conflicts}`);
  return `${made.tasks.length} tasks, ${made.conflicts.length} late, end ${made.end}`;
}

export const rows: Row[] = [
  atMost(
    'plan of 500 tasks',
    20,
    () => makePlan(usual, TODAY),
    (made) => found(made, 500, 0),
  ),
  atMost(
    'plan of 200 tasks',
    10,
    () => makePlan(small, TODAY),
    (made) => found(made, 200, 0),
  ),
  atMost(
    'plan of 500 tasks, 50 late',
    20,
    () => makePlan(late, TODAY),
    (made) => found(made, 500, 50),
  ),
  atMost(
    'hours that would meet the first 3 of 50 late tasks',
    100,
    () => makePlan(late, TODAY).conflicts.slice(0, 3).map(extraMinutes(late, TODAY)),
    (made) => {
      must(made.length === 3, 'conflicts are missing');
      return made.map((minutes) => `${minutes ?? 'no'} min`).join(', ');
    },
  ),
];
