import type { Day } from './day.ts';
import type { Availability } from './person.ts';
import type { Task } from './roadmap-schema.ts';
import { type PlannedTask, type Schedule, type WorkItem, refuseCycle, schedule } from './schedule.ts';
import type { PlanState } from './state.ts';
import { lastDay } from './urgency.ts';
import { dayFromNumber, dayNumber } from './day.ts';
import { countingTasks, loggedBySubject, taskWork } from './work.ts';

/** A task that ends after the day it is due, and the hours a week on top that would have it in time (null: none would). */
export interface Conflict {
  task: string;
  due: Day;
  end: Day;
  extraMinutesPerWeek: number | null;
}

/** The scheduled roadmap of open tasks, with what can't be met. */
export interface Plan extends Schedule {
  byTask: ReadonlyMap<string, PlannedTask>;
  /** Last day of what the first horizon needs; null when nothing of it is open. */
  readyEnd: Day | null;
  conflicts: Conflict[];
}

/** Open, counting tasks as the scheduler wants them; finished prerequisites fall away. */
export function workItems(plan: Pick<PlanState, 'tasks' | 'milestones' | 'totals' | 'courses'>): WorkItem[] {
  const logged = loggedBySubject(plan.totals);
  const open = countingTasks(plan).filter((task) => task.doneOn === null);
  const ids = new Set(open.map((task) => task.id));
  return open.map((task) => ({
    id: task.id,
    left: taskWork(task, logged, plan.courses).left,
    prerequisites: task.prerequisites.filter((id) => ids.has(id)),
    order: task.order,
    earliest: task.earliest,
    deadline: earlierDay(task.deadline, plan.milestones[task.milestone]?.due ?? null),
    fixedDay: task.fixedDay,
  }));
}

/** Plans every open task from today on. Throws `cycle` when prerequisites lead back to themselves. */
export function makePlan(
  state: Pick<PlanState, 'tasks' | 'milestones' | 'totals' | 'courses' | 'availability'>,
  today: Day,
): Plan {
  const items = workItems(state);
  refuseCycle(items, (id) => state.tasks[id]?.title ?? id);
  const availability = state.availability;
  const made = availability
    ? schedule(items, availability, today)
    : { tasks: [], unplanned: items.map((i) => i.id), end: null };
  const byTask = new Map(made.tasks.map((task) => [task.id, task]));
  const leavesOut = (horizon: Task['horizon']): boolean =>
    made.unplanned.some((id) => state.tasks[id]?.horizon === horizon);
  // An end that leaves something out would be no end.
  const end = made.unplanned.length > 0 ? null : made.end;
  const readyEnd = leavesOut('ready')
    ? null
    : lastEnd(made.tasks.filter((task) => state.tasks[task.id]?.horizon === 'ready'));
  const conflicts = availability ? findConflicts(items, byTask, availability, today) : [];
  return { ...made, end, byTask, readyEnd, conflicts };
}

const lastEnd = (tasks: readonly PlannedTask[]): Day | null =>
  tasks.reduce<Day | null>((last, task) => (last === null || task.end > last ? task.end : last), null);

const earlierDay = (a: Day | null, b: Day | null): Day | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

function findConflicts(
  items: readonly WorkItem[],
  byTask: ReadonlyMap<string, PlannedTask>,
  availability: Availability,
  today: Day,
): Conflict[] {
  return items.flatMap((item) => {
    const due = lastDay(item);
    const planned = byTask.get(item.id);
    if (due === null || !planned || dayNumber(planned.end) <= due) return [];
    const extraMinutesPerWeek = extraHours(items, item.id, due, availability, today);
    return [{ task: item.id, due: dayFromNumber(due), end: planned.end, extraMinutesPerWeek }];
  });
}

/** Smallest whole number of extra quarter hours a week, spread over the study days, that meets the due day. */
function extraHours(
  items: readonly WorkItem[],
  id: string,
  due: number,
  availability: Availability,
  today: Day,
): number | null {
  const studyDays = availability.week.filter((minutes) => minutes > 0).length;
  if (studyDays === 0) return null;
  const meets = (quarters: number): boolean => {
    const more = (quarters * 15) / studyDays;
    const days = availability.week.map((minutes) =>
      minutes > 0 ? Math.min(1440, Math.floor(minutes + more)) : 0,
    );
    const [mon = 0, tue = 0, wed = 0, thu = 0, fri = 0, sat = 0, sun = 0] = days;
    const made = schedule(items, { ...availability, week: [mon, tue, wed, thu, fri, sat, sun] }, today);
    const planned = made.tasks.find((task) => task.id === id);
    return planned !== undefined && dayNumber(planned.end) <= due;
  };
  let low = 0;
  let high = 16 * 7 * 4;
  if (!meets(high)) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (meets(middle)) high = middle;
    else low = middle;
  }
  return high * 15;
}

/** Tasks in the order in which one would take them up: by planned start, then end. */
export function planOrder(plan: Plan, tasks: Readonly<Record<string, Task>>): Task[] {
  return [...plan.tasks]
    .sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end) || a.id.localeCompare(b.id))
    .map((planned) => tasks[planned.id])
    .filter((task) => task !== undefined);
}
