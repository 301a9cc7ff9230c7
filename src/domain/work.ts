import type { Day } from './day.ts';
import type { Course } from './learning.ts';
import type { Task } from './roadmap-schema.ts';
import type { Totals } from './session-schema.ts';
import type { PlanState } from './state.ts';

/** Minutes logged per subject over all time. */
export function loggedBySubject(totals: Totals): Map<string, number> {
  // Ten years have ten thousand of these numbers, and every plan asks: a list for each day would be most of the work.
  const logged = new Map<string, number>();
  for (const month in totals) {
    const days = totals[month] ?? {};
    for (const day in days) {
      const subjects = days[day] ?? {};
      for (const subject in subjects)
        logged.set(subject, (logged.get(subject) ?? 0) + (subjects[subject] ?? 0));
    }
  }
  return logged;
}

/** Minutes logged per local day. */
export function loggedByDay(totals: Totals): Map<Day, number> {
  const logged = new Map<Day, number>();
  for (const days of Object.values(totals)) {
    for (const [day, subjects] of Object.entries(days)) {
      logged.set(
        day,
        Object.values(subjects).reduce((sum, minutes) => sum + minutes, 0),
      );
    }
  }
  return logged;
}

/** How far a task is: `done` minutes of `effort`; logging more than the estimate never makes `left` negative. */
export interface TaskWork {
  effort: number;
  logged: number;
  earned: number;
  left: number;
}

/**
 * Work of one task. Finished: all of it is earned. A course earns its percent when one is said, else what is
 * logged; every other open task earns what is logged, up to its effort.
 */
export function taskWork(
  task: Task,
  logged: ReadonlyMap<string, number>,
  courses: PlanState['courses'],
): TaskWork {
  const minutes = logged.get(task.id) ?? 0;
  if (task.doneOn !== null) return { effort: task.effort, logged: minutes, earned: task.effort, left: 0 };
  const course: Course | undefined = task.kind === 'course' && task.about ? courses[task.about] : undefined;
  const byPercent = course && course.percent > 0 ? Math.round((task.effort * course.percent) / 100) : null;
  const earned = byPercent ?? Math.min(minutes, task.effort);
  return { effort: task.effort, logged: minutes, earned, left: task.effort - earned };
}

/** Tasks that count: needed, and not in a milestone that was skipped. */
export function countingTasks(plan: Pick<PlanState, 'tasks' | 'milestones'>): Task[] {
  return Object.values(plan.tasks).filter(
    (task) => task.needed && plan.milestones[task.milestone]?.status !== 'skipped',
  );
}
