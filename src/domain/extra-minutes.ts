import type { Conflict } from './conflicts.ts';
import type { Day } from './day.ts';
import type { Week } from './person.ts';
import { type PlanSource, jobBoost, workItems } from './plan.ts';
import { schedule } from './schedule.ts';

const QUARTER = 15;
/** Sixteen hours more on each day of the week: beyond it no number of hours is said to help. */
const MOST = 16 * 7 * 4;

/**
 * Says for a conflict of this state's plan how many minutes a week on top would have the task in time: the smallest
 * number of quarter hours, spread evenly over the study days, that meets its due day while one less doesn't; null
 * when none up to 16 h a day does. Plans are made once for each number of hours that is tried.
 */
export function extraMinutes(state: PlanSource, today: Day): (conflict: Conflict) => number | null {
  const { availability } = state;
  const studyDays = availability?.week.filter((minutes) => minutes > 0).length ?? 0;
  if (!availability || studyDays === 0) return () => null;
  const items = workItems(state);
  const boost = jobBoost(state);
  const tried = new Map<string, ReadonlyMap<string, Day>>();
  const ends = (quarters: number, until: Day): ReadonlyMap<string, Day> => {
    const key = `${quarters} ${until}`;
    const known = tried.get(key);
    if (known) return known;
    const more = (quarters * QUARTER) / studyDays;
    const add = (minutes: number): number => (minutes > 0 ? Math.min(1440, Math.floor(minutes + more)) : 0);
    const [mon, tue, wed, thu, fri, sat, sun] = availability.week;
    const week: Week = [add(mon), add(tue), add(wed), add(thu), add(fri), add(sat), add(sun)];
    const made = schedule(items, { ...availability, week }, today, boost, until);
    const found = new Map(made.tasks.map((task) => [task.id, task.end]));
    tried.set(key, found);
    return found;
  };
  return ({ task, due }) => {
    if (due < today) return null;
    const meets = (quarters: number): boolean => ends(quarters, due).has(task);
    if (!meets(MOST)) return null;
    let low = 0;
    let high = MOST;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (meets(middle)) high = middle;
      else low = middle;
    }
    return high * QUARTER;
  };
}
