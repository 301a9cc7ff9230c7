import type { Course as CatalogCourse } from './catalog-offers.ts';
import type { Day } from './day.ts';
import { Failure } from './failure.ts';
import type { Course, CourseStatus } from './learning.ts';
import type { PlanState } from './state.ts';
import { completeCourse, takeBack } from './tasks.ts';

/** A course taken over from the catalogue. Its id is the catalogue's, so that it is taken once. */
export function courseFromCatalog(entry: CatalogCourse, status: CourseStatus, day: Day): Course {
  return {
    id: entry.id,
    catalog: entry.id,
    title: entry.title,
    provider: entry.provider,
    url: entry.url,
    effort: Math.round(entry.hours.typical * 60),
    percent: 0,
    cost: entry.cost.usd === null ? null : { minor: Math.round(entry.cost.usd * 100), currency: 'USD' },
    paid: false,
    covers: entry.skills.map((one) => ({ skill: one.skill, level: one.toLevel })),
    certificate: null,
    notes: '',
    status,
    history: [{ status, day, reason: null }],
  };
}

/** A course that the catalogue does not know, as a person says it. */
export function ownCourse(
  said: Pick<Course, 'title' | 'provider' | 'url' | 'effort' | 'cost' | 'covers' | 'status'>,
  id: string,
  day: Day,
): Course {
  const history = [{ status: said.status, day, reason: null }];
  return { ...said, id, catalog: null, percent: 0, paid: false, certificate: null, notes: '', history };
}

/** The course with the id. Throws `not-found`. */
export function courseById(plan: PlanState, id: string): Course {
  const course = plan.courses[id];
  if (!course) throw new Failure('not-found', { kind: 'course', id });
  return course;
}

/** Sets a course's status; `completed` raises the skills it covers, and leaving it takes that back. A percent does not go back by itself. */
export function setCourseStatus(plan: PlanState, id: string, status: CourseStatus, day: Day): void {
  const course = courseById(plan, id);
  if (course.status === status) return;
  if (status === 'completed') {
    completeCourse(plan, id, day);
    const task = plan.tasks[`course.${id}`];
    if (task && task.doneOn === null) task.doneOn = day;
    return;
  }
  const completed =
    course.status === 'completed' ? course.history.findLast((past) => past.status === 'completed') : null;
  if (completed) takeBack(plan, course.covers, completed.day);
  course.status = status;
  course.history.push({ status, day, reason: null });
  const task = plan.tasks[`course.${id}`];
  if (task) task.doneOn = null;
}
