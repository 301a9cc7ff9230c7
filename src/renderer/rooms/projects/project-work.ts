import type { Project } from '../../../domain/learning.ts';
import type { PlanState } from '../../../domain/state.ts';
import { taskOf } from '../../../domain/template-parts.ts';
import { type TaskWork, taskWork } from '../../../domain/work.ts';

/** How far a project is, by its task, or as its task would be when it has none on the roadmap. */
export function projectWork(
  project: Project,
  state: PlanState,
  logged: ReadonlyMap<string, number>,
): TaskWork {
  const id = `project.${project.id}`;
  const stand = taskOf({
    id,
    milestone: id,
    title: project.name,
    kind: 'project',
    about: project.id,
    effort: project.effort,
    horizon: 'ready',
    order: 0,
    doneOn: project.status === 'published' ? (project.history.at(-1)?.day ?? null) : null,
  });
  return taskWork(state.tasks[id] ?? stand, logged, state.courses);
}
