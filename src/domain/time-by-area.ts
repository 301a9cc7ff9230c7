import type { Catalog } from './catalog.ts';
import type { Day } from './day.ts';
import { sumSessions } from './session-sums.ts';
import { NO_SUBJECT } from './sessions.ts';
import type { PlanState } from './state.ts';
import { subjectArea } from './subjects.ts';

/** Minutes studied on an area; study in general and work of no area (exams, interviews) are rows of their own. */
export interface AreaTime {
  kind: 'area' | 'general' | 'other';
  /** The area's id; null for the other kinds. */
  area: string | null;
  minutes: number;
  /** Of all minutes of the range, 0 to 1. */
  share: number;
}

/** Where the time of a range of days went, the most first; both ends are included, null is open. */
export function timeByArea(
  catalog: Catalog,
  plan: PlanState,
  range: { from: Day | null; to: Day | null },
): AreaTime[] {
  const { minutes: all, bySubject } = sumSessions(plan.totals, { ...range, subject: null });
  const sums = new Map<string, AreaTime>();
  for (const [subject, minutes] of Object.entries(bySubject)) {
    const area = subject === NO_SUBJECT ? null : areaOf(subject, plan, catalog);
    const kind = subject === NO_SUBJECT ? 'general' : area === null ? 'other' : 'area';
    const key = area ?? kind;
    const row = sums.get(key) ?? { kind, area, minutes: 0, share: 0 };
    row.minutes += minutes;
    row.share = row.minutes / all;
    sums.set(key, row);
  }
  return [...sums.values()].sort(
    (a, b) => b.minutes - a.minutes || (a.area ?? a.kind).localeCompare(b.area ?? b.kind),
  );
}

/** A course that is on no roadmap belongs to the area of the first skill that it covers. */
function areaOf(subject: string, plan: PlanState, catalog: Catalog): string | null {
  const known = subjectArea(subject, plan, catalog);
  if (known !== null || !subject.startsWith('course.')) return known;
  const skill = plan.courses[subject.slice('course.'.length)]?.covers[0]?.skill;
  return skill === undefined ? null : subjectArea(`skill.${skill}`, plan, catalog);
}
