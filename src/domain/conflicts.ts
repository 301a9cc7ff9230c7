import { type Day, dayFromNumber, dayNumber } from './day.ts';
import type { PlannedTask, WorkItem } from './schedule.ts';
import { lastDay } from './urgency.ts';

/** A task that ends after the day it is due; {@link extraMinutes} says what would have it in time. */
export interface Conflict {
  task: string;
  due: Day;
  end: Day;
}

/** Planned tasks that end after their due day; preparation for an exam is due the day before it. */
export function findConflicts(
  items: readonly WorkItem[],
  byTask: ReadonlyMap<string, PlannedTask>,
): Conflict[] {
  return items.flatMap((item) => {
    const due = lastDay(item);
    const end = byTask.get(item.id)?.end;
    if (due === null || end === undefined || dayNumber(end) <= due) return [];
    return [{ task: item.id, due: dayFromNumber(due), end }];
  });
}
