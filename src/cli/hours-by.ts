import type { Catalog } from '../domain/catalog.ts';
import { type Day, weekStart } from '../domain/day.ts';
import { sumSessions } from '../domain/session-sums.ts';
import { NO_SUBJECT } from '../domain/sessions.ts';
import type { PlanState } from '../domain/state.ts';
import { subjectTitle } from '../domain/subjects.ts';
import { timeByArea } from '../domain/time-by-area.ts';

export type Measure = 'week' | 'month' | 'year' | 'area' | 'subject';

interface Range {
  from: Day | null;
  to: Day;
}

/** Minutes of study on one thing or in one stretch of days. */
export interface HoursRow {
  id: string;
  title: string;
  minutes: number;
}

const byName = (minutes: ReadonlyMap<string, number>): HoursRow[] =>
  [...minutes]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, sum]) => ({ id, title: id, minutes: sum }));

/**
 * Minutes of study added up by one measure: weeks, months and years in their order, without those in which nothing was
 * studied; areas and subjects with the most first. Both ends of the range are included.
 */
export function hoursBy(by: Measure, plan: PlanState, catalog: Catalog, range: Range): HoursRow[] {
  const { byDay, bySubject } = sumSessions(plan.totals, { ...range, subject: null });
  if (by === 'area')
    return timeByArea(catalog, plan, range).map(({ kind, area, minutes }) => ({
      id: area ?? kind,
      title:
        catalog.areas.find(({ id }) => id === area)?.name ??
        (kind === 'general' ? subjectTitle(null, plan, catalog) : 'No area'),
      minutes,
    }));
  if (by === 'subject')
    return Object.entries(bySubject)
      .map(([id, minutes]) => ({
        id,
        title: subjectTitle(id === NO_SUBJECT ? null : id, plan, catalog),
        minutes,
      }))
      .sort((one, other) => other.minutes - one.minutes);
  const nameOf: Record<typeof by, (day: Day) => string> = {
    week: (day) => weekStart(day, plan.settings.firstDayOfWeek),
    month: (day) => day.slice(0, 7),
    year: (day) => day.slice(0, 4),
  };
  const sums = new Map<string, number>();
  for (const [day, minutes] of Object.entries(byDay)) {
    const name = nameOf[by](day);
    sums.set(name, (sums.get(name) ?? 0) + minutes);
  }
  return byName(sums);
}
