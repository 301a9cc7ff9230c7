import type { Course } from '../../../domain/catalog-offers.ts';
import { matchScore } from '../../../domain/matching.ts';

export interface CourseFilter {
  skill: string | null;
  cost: Course['cost']['kind'] | null;
  level: Course['level'] | null;
  maxHours: number | null;
}

export const noCourseFilter = (): CourseFilter => ({ skill: null, cost: null, level: null, maxHours: null });

export const COSTS = [
  { value: 'free', title: 'Free' },
  { value: 'audit', title: 'Free to audit' },
  { value: 'paid', title: 'Paid' },
] as const;

export const LEVELS = [
  { value: 'beginner', title: 'Beginner' },
  { value: 'intermediate', title: 'Intermediate' },
  { value: 'advanced', title: 'Advanced' },
] as const;

export const MOST_HOURS = [20, 40, 80, 160].map((hours) => ({ value: hours, title: `${hours} h at most` }));

/** Courses of the catalogue that fit, best match first when words were typed. */
export function findCourses(courses: readonly Course[], text: string, filter: CourseFilter): Course[] {
  const fitting = courses.filter(
    (course) =>
      (filter.skill === null || course.skills.some((one) => one.skill === filter.skill)) &&
      (filter.cost === null || course.cost.kind === filter.cost) &&
      (filter.level === null || course.level === filter.level) &&
      (filter.maxHours === null || course.hours.typical <= filter.maxHours),
  );
  if (text.trim() === '') return fitting;
  return fitting
    .map((course) => ({
      course,
      score: matchScore(
        text,
        `${course.title} ${course.provider} ${course.topic} ${course.skills.map((one) => one.skill).join(' ')}`,
      ),
    }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((one) => one.course);
}
