import type { Course } from '../../../domain/learning.ts';
import type { PlanState } from '../../../domain/state.ts';
import { taskOf } from '../../../domain/template-parts.ts';
import { type TaskWork, taskWork } from '../../../domain/work.ts';

/** How far a course is, by its task, or as its task would be when it has none on the roadmap. */
export function courseWork(course: Course, state: PlanState, logged: ReadonlyMap<string, number>): TaskWork {
  const id = `course.${course.id}`;
  const stand = taskOf({
    id,
    milestone: id,
    title: course.title,
    kind: 'course',
    about: course.id,
    effort: course.effort,
    horizon: 'ready',
    order: 0,
    doneOn: course.status === 'completed' ? (course.history.at(-1)?.day ?? null) : null,
  });
  return taskWork(state.tasks[id] ?? stand, logged, state.courses);
}
