import type { Day } from './day.ts';
import { Failure } from './failure.ts';
import { activate } from './milestones.ts';
import { refuseCycle } from './schedule.ts';
import type { Task } from './roadmap-schema.ts';
import type { PlanState } from './state.ts';

/** The task with the id. Throws `not-found`. */
export function taskById(plan: PlanState, id: string): Task {
  const task = plan.tasks[id];
  if (!task) throw new Failure('not-found', { kind: 'task', id });
  return task;
}

/** Finishes a task; a study step raises the skill to its level, a course or project is completed with it. */
export function finishTask(plan: PlanState, id: string, day: Day): void {
  const task = taskById(plan, id);
  if (task.doneOn !== null) return;
  task.doneOn = day;
  activate(plan, task.milestone, day);
  if (task.step) reach(plan, task.step.skill, task.step.level, day);
  if (task.kind === 'course' && task.about) completeCourse(plan, task.about, day);
  if (task.kind === 'project' && task.about) publishProject(plan, task.about, day);
}

/** Opens a finished task again and takes back what finishing it gave: the level, or the course's end. */
export function reopenTask(plan: PlanState, id: string, day: Day): void {
  const task = taskById(plan, id);
  const finished = task.doneOn;
  if (finished === null) return;
  task.doneOn = null;
  if (task.step) takeBack(plan, [task.step], finished);
  const course = task.kind === 'course' && task.about ? plan.courses[task.about] : undefined;
  if (course?.status === 'completed') {
    course.status = 'in-progress';
    course.percent = Math.min(course.percent, 99);
    course.history.push({ status: 'in-progress', day, reason: null });
    takeBack(plan, course.covers, finished);
  }
  const project = task.kind === 'project' && task.about ? plan.projects[task.about] : undefined;
  if (project?.status === 'published') {
    project.status = 'building';
    project.history.push({ status: 'building', day, reason: null });
    takeBack(plan, project.skills, finished);
  }
}

/** Takes back levels that finishing something gave on a day; what the person said of a skill stays. */
export function takeBack(
  plan: PlanState,
  given: readonly { skill: string; level: number }[],
  day: Day,
): void {
  for (const { skill, level } of given) {
    const at = plan.assessments.findLastIndex(
      (one) => one.origin === 'task' && one.skill === skill && one.level === level && one.day === day,
    );
    if (at >= 0) plan.assessments.splice(at, 1);
  }
}

/** Notes that a skill has reached a level, unless it is higher already. */
export function reach(plan: PlanState, skill: string, level: number, day: Day): void {
  const newest = plan.assessments
    .filter((one) => one.skill === skill)
    .sort((a, b) => a.day.localeCompare(b.day))
    .at(-1);
  if ((newest?.level ?? 0) < level) plan.assessments.push({ skill, level, day, origin: 'task' });
}

/** Completes a course: its status, its percent, and the levels it leads to. */
export function completeCourse(plan: PlanState, id: string, day: Day): void {
  const course = plan.courses[id];
  if (!course || course.status === 'completed') return;
  course.status = 'completed';
  course.percent = 100;
  course.history.push({ status: 'completed', day, reason: null });
  for (const covered of course.covers) reach(plan, covered.skill, covered.level, day);
}

/** Publishes a project: its status, and the levels it proves. */
export function publishProject(plan: PlanState, id: string, day: Day): void {
  const project = plan.projects[id];
  if (!project || project.status === 'published') return;
  project.status = 'published';
  project.history.push({ status: 'published', day, reason: null });
  for (const proved of project.skills) reach(plan, proved.skill, proved.level, day);
}

export type TaskEdit = Partial<
  Pick<
    Task,
    | 'title'
    | 'effort'
    | 'prerequisites'
    | 'order'
    | 'earliest'
    | 'deadline'
    | 'milestone'
    | 'fixedDay'
    | 'notes'
  >
>;

/** Changes fields of a task and remembers which, so that generating again leaves them. Throws `not-found`, `cycle`. */
export function editTask(plan: PlanState, id: string, edit: TaskEdit): void {
  const task = taskById(plan, id);
  if (edit.milestone !== undefined && !plan.milestones[edit.milestone]) {
    throw new Failure('not-found', { kind: 'milestone', id: edit.milestone });
  }
  for (const before of edit.prerequisites ?? []) taskById(plan, before);
  Object.assign(task, edit);
  for (const field of Object.keys(edit)) if (!task.edited.includes(field)) task.edited.push(field);
  refuseCycle(Object.values(plan.tasks), (one) => plan.tasks[one]?.title ?? one);
}

/** Removes a task that is the person's own or no longer needed (throws `still-needed`); its sessions stay. */
export function removeTask(plan: PlanState, id: string): void {
  const task = taskById(plan, id);
  if (task.origin === 'template' && task.needed) throw new Failure('still-needed', { kind: 'task', id });
  delete plan.tasks[id];
  for (const other of Object.values(plan.tasks)) {
    if (other.prerequisites.includes(id))
      other.prerequisites = other.prerequisites.filter((one) => one !== id);
  }
}

/** Removes a milestone with its tasks, when it is the person's own or no longer needed (throws `still-needed`). */
export function removeMilestone(plan: PlanState, id: string): void {
  const milestone = plan.milestones[id];
  if (!milestone) throw new Failure('not-found', { kind: 'milestone', id });
  if (milestone.origin === 'template' && milestone.needed)
    throw new Failure('still-needed', { kind: 'milestone', id });
  for (const task of Object.values(plan.tasks)) {
    if (task.milestone !== id) continue;
    removeTask(plan, task.id);
  }
  delete plan.milestones[id];
  for (const goal of Object.values(plan.goals)) {
    if (goal.milestones.includes(id)) goal.milestones = goal.milestones.filter((one) => one !== id);
  }
}
