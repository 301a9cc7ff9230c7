import type { Catalog } from './catalog.ts';
import type { Day } from './day.ts';
import type { Assessment, Profile } from './person.ts';
import { readiness } from './progress.ts';

/** Readiness in percent after everything that was said up to the end of a day. */
export interface ReadinessDay {
  day: Day;
  percent: number;
}

/** Readiness on each day on which something was said of a skill, oldest first, against the skills chosen now. */
export function readinessHistory(
  catalog: Catalog,
  profile: Profile,
  assessments: readonly Assessment[],
): ReadinessDay[] {
  const days = [...new Set(assessments.map((one) => one.day))].sort();
  return days.map((day) => ({ day, percent: readiness(catalog, profile, assessments, day) }));
}
