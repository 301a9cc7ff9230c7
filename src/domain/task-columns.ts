import type { Catalog } from './catalog.ts';
import type { Day } from './day.ts';
import { matchScore } from './matching.ts';
import { PHASES } from './phases.ts';
import { type Plan, makePlan } from './plan.ts';
import type { Milestone, Task } from './roadmap-schema.ts';
import type { PlanState } from './state.ts';
import { type Column, hoursCell, listCell, yesNo } from './table-columns.ts';
import { type TaskWork, loggedBySubject, taskWork } from './work.ts';

/** A task with what the plan says of it. */
export interface TaskRow {
  task: Task;
  milestone: Milestone | undefined;
  skill: string;
  work: TaskWork;
  start: Day | null;
  end: Day | null;
  prerequisites: string[];
}

/** The columns of the table of tasks; planned days are those of the plan as it is today. */
export const TASK_COLUMNS: readonly Column<TaskRow>[] = [
  { id: 'title', title: 'Task', cell: ({ task }) => task.title },
  { id: 'milestone', title: 'Milestone', cell: ({ milestone }) => milestone?.title ?? null },
  {
    id: 'phase',
    title: 'Phase',
    cell: ({ milestone }) => PHASES.find(({ id }) => id === milestone?.phase)?.name ?? null,
  },
  { id: 'kind', title: 'Kind', cell: ({ task }) => task.kind },
  { id: 'skill', title: 'Skill', cell: ({ skill }) => skill },
  { id: 'level', title: 'Level', cell: ({ task }) => task.step?.level ?? null },
  { id: 'status', title: 'Status', cell: ({ task }) => (task.doneOn === null ? 'open' : 'done') },
  { id: 'done', title: 'Done on', cell: ({ task }) => task.doneOn },
  { id: 'effort', title: 'Effort (hours)', cell: ({ task }) => hoursCell(task.effort) },
  { id: 'logged', title: 'Logged (hours)', cell: ({ work }) => hoursCell(work.logged) },
  { id: 'left', title: 'Left (hours)', cell: ({ work }) => hoursCell(work.left) },
  { id: 'planned-start', title: 'Planned start', cell: ({ start }) => start },
  { id: 'planned-end', title: 'Planned end', cell: ({ end }) => end },
  { id: 'earliest', title: 'Earliest start', cell: ({ task }) => task.earliest },
  { id: 'deadline', title: 'Deadline', cell: ({ task }) => task.deadline },
  { id: 'exam-day', title: 'Exam day', cell: ({ task }) => task.fixedDay },
  { id: 'waits-for', title: 'Waits for', cell: ({ prerequisites }) => listCell(prerequisites) },
  { id: 'needed', title: 'Needed', cell: ({ task }) => yesNo(task.needed) },
  { id: 'notes', title: 'Notes', cell: ({ task }) => task.notes },
  { id: 'milestone-id', title: 'Milestone ID', cell: ({ task }) => task.milestone },
  { id: 'id', title: 'ID', cell: ({ task }) => task.id },
];

/** Which tasks are asked for: by words, and by days in which they are planned or were finished. */
export interface TaskWish {
  text: string;
  from: Day | null;
  to: Day | null;
}

function isIn({ from, to }: TaskWish, { task, start, end }: TaskRow): boolean {
  if (from === null && to === null) return true;
  const [first, last] = task.doneOn === null ? [start, end] : [task.doneOn, task.doneOn];
  return first !== null && last !== null && (to === null || first <= to) && (from === null || last >= from);
}

/** The tasks that fit, by phase, milestone and their own order. */
export function taskRows(
  catalog: Pick<Catalog, 'skills'>,
  plan: PlanState,
  today: Day,
  wish: TaskWish,
  made: Plan = makePlan(plan, today),
): TaskRow[] {
  const logged = loggedBySubject(plan.totals);
  const skills = new Map(catalog.skills.map(({ id, name }) => [id, name]));
  const phase = ({ milestone }: TaskRow): number => PHASES.findIndex(({ id }) => id === milestone?.phase);
  return Object.values(plan.tasks)
    .map((task): TaskRow => {
      const planned = made.byTask.get(task.id);
      return {
        task,
        milestone: plan.milestones[task.milestone],
        skill: task.step ? (skills.get(task.step.skill) ?? task.step.skill) : '',
        work: taskWork(task, logged, plan.courses),
        start: planned?.start ?? null,
        end: planned?.end ?? null,
        prerequisites: task.prerequisites.map((id) => plan.tasks[id]?.title ?? id),
      };
    })
    .filter((row) => isIn(wish, row))
    .filter(({ task, milestone, skill }) => {
      const words = [task.title, milestone?.title ?? '', skill, task.kind, task.notes].join(' ');
      return wish.text === '' || matchScore(wish.text, words) > 0;
    })
    .sort(
      (a, b) =>
        phase(a) - phase(b) ||
        (a.milestone?.order ?? 0) - (b.milestone?.order ?? 0) ||
        a.task.milestone.localeCompare(b.task.milestone) ||
        a.task.order - b.task.order ||
        a.task.id.localeCompare(b.task.id),
    );
}
