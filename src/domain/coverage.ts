import type { Step } from './gap.ts';
import type { Course } from './learning.ts';

export const stepKey = (skill: string, level: number): string => `${skill}.${level}`;
export const studyTaskId = (skill: string, level: number): string => `study.${skill}.${level}`;
export const courseTaskId = (course: string): string => `course.${course}`;

/** Courses that the roadmap counts on, in the order in which they were chosen. */
export function chosenCourses(courses: Readonly<Record<string, Course>>): Course[] {
  const since = (course: Course): string =>
    course.history.find((past) => past.status !== 'wished')?.day ?? '';
  return Object.values(courses)
    .filter((course) => course.status === 'planned' || course.status === 'in-progress')
    .sort((a, b) => since(a).localeCompare(since(b)) || a.id.localeCompare(b.id));
}

/**
 * Step → the task that pays for it: the course chosen first that reaches the step's level, else its own study task.
 * A step is so never paid for twice.
 */
export function payingTasks(steps: readonly Step[], courses: readonly Course[]): Map<string, string> {
  const paying = new Map<string, string>();
  for (const step of steps) {
    const course = courses.find((one) =>
      one.covers.some((c) => c.skill === step.skill && c.level >= step.level),
    );
    paying.set(
      stepKey(step.skill, step.level),
      course ? courseTaskId(course.id) : studyTaskId(step.skill, step.level),
    );
  }
  return paying;
}

/**
 * Minutes that a chosen course counts for. Where an earlier chosen course already pays for some of the steps it covers,
 * it counts for the share of its steps' hours that is left to it; steps already climbed take nothing off.
 */
export function countedEffort(
  course: Course,
  steps: readonly Step[],
  paying: ReadonlyMap<string, string>,
): number {
  let own = 0;
  let all = 0;
  for (const step of steps) {
    if (!course.covers.some((one) => one.skill === step.skill && one.level >= step.level)) continue;
    all += step.minutes;
    if (paying.get(stepKey(step.skill, step.level)) === courseTaskId(course.id)) own += step.minutes;
  }
  return all === 0 ? course.effort : Math.round((course.effort * own) / all);
}

/** Tasks that pay for the steps up to the needed levels; steps already climbed need none. */
export function payers(
  needed: readonly { skill: string; level: number }[],
  paying: ReadonlyMap<string, string>,
): string[] {
  const ids = needed.map((one) => paying.get(stepKey(one.skill, one.level)));
  return [...new Set(ids.filter((id) => id !== undefined))];
}
