import type { Day } from '../../domain/day.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Task } from '../../domain/roadmap-schema.ts';
import type { PlanState } from '../../domain/state.ts';
import { taskWork } from '../../domain/work.ts';

export interface SkillTask {
  task: Task;
  /** Minutes. */
  left: number;
  /** The day the plan finishes it; null when it is done or not planned. */
  end: Day | null;
}

/** A study step of the skill, a course that covers it, or a project that proves it. */
function isAbout(task: Task, state: PlanState, skill: string): boolean {
  if (task.step) return task.step.skill === skill;
  if (task.about === null) return false;
  if (task.kind === 'course')
    return state.courses[task.about]?.covers.some((one) => one.skill === skill) ?? false;
  if (task.kind === 'project')
    return state.projects[task.about]?.skills.some((one) => one.skill === skill) ?? false;
  return false;
}

/** Tasks that a skill is about, in the order of the plan; finished ones last, those no longer needed left out. */
export function skillTasks(
  state: PlanState,
  plan: Plan,
  logged: ReadonlyMap<string, number>,
  skill: string,
): SkillTask[] {
  const order = (one: SkillTask): string => one.task.doneOn ?? one.end ?? '';
  return Object.values(state.tasks)
    .filter((task) => (task.needed || task.doneOn !== null) && isAbout(task, state, skill))
    .map((task) => ({
      task,
      left: taskWork(task, logged, state.courses).left,
      end: task.doneOn === null ? (plan.byTask.get(task.id)?.end ?? null) : null,
    }))
    .sort(
      (a, b) =>
        Number(a.task.doneOn !== null) - Number(b.task.doneOn !== null) || order(a).localeCompare(order(b)),
    );
}
