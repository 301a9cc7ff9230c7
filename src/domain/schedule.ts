import { dayFromNumber, dayNumber, weekdayIndex, type Day } from './day.ts';
import { Failure } from './failure.ts';
import type { Availability } from './person.ts';
import { compareUrgency, rankTasks } from './urgency.ts';

/** A task as the scheduler sees it: minutes still to do, and what binds it. */
export interface WorkItem {
  id: string;
  left: number;
  prerequisites: readonly string[];
  order: number;
  earliest: Day | null;
  deadline: Day | null;
  fixedDay: Day | null;
}

export interface Stretch {
  day: Day;
  minutes: number;
}

export interface PlannedTask {
  id: string;
  start: Day;
  end: Day;
  days: Stretch[];
}

/** The plan; `unplanned` holds what could not be placed because no hours are given. */
export interface Schedule {
  tasks: PlannedTask[];
  unplanned: string[];
  end: Day | null;
}

/** Longest stretch that is planned: a century of days; beyond it a task counts as unplanned. */
const LONGEST = 36_525;

/** Minutes that a calendar day offers: the weekday's, none on a day off. */
export function dayCapacity(availability: Availability): (number: number) => number {
  const off = availability.daysOff.map((range) => [dayNumber(range.from), dayNumber(range.to)] as const);
  return (number) =>
    off.some(([from, to]) => number >= from && number <= to)
      ? 0
      : (availability.week[weekdayIndex(number)] ?? 0);
}

/**
 * One person, tasks that may be split over days, prerequisites, earliest starts, days off and a focus limit: the
 * preemptive single-resource RCPSP by a serial schedule-generation scheme (Kolisch & Hartmann 1999). Among eligible
 * tasks the least slack goes first, then the person's order, the longest remaining chain, the id.
 * The same input gives the same plan. Throws `cycle` with the names on it.
 */
export function schedule(items: readonly WorkItem[], availability: Availability, today: Day): Schedule {
  const first = Math.max(dayNumber(today), dayNumber(availability.start));
  const capacity = dayCapacity(availability);
  const open = rankTasks(items, capacity, first);
  const waits = new Map(open.map((task) => [task.id, task.prerequisites.length]));
  const placed = new Map<string, PlannedTask>();
  const left = new Map(open.map((task) => [task.id, task.left]));
  let ready = open.filter((task) => task.prerequisites.length === 0).sort(compareUrgency);
  const running = new Set<string>();
  const weekly = availability.week.some((minutes) => minutes > 0);

  const finish = (id: string): void => {
    running.delete(id);
    ready = ready.filter((task) => task.id !== id);
    for (const next of open) {
      if (!next.prerequisites.includes(id)) continue;
      const still = (waits.get(next.id) ?? 0) - 1;
      waits.set(next.id, still);
      if (still === 0) ready.push(next);
    }
    ready.sort(compareUrgency);
  };
  const put = (id: string, day: Day, minutes: number): void => {
    const known = placed.get(id);
    if (!known) placed.set(id, { id, start: day, end: day, days: [{ day, minutes }] });
    else {
      known.end = day;
      known.days.push({ day, minutes });
    }
  };

  for (let number = first; placed.size < open.length || running.size > 0; number++) {
    if (number - first > LONGEST) break;
    const day = dayFromNumber(number);
    let free = weekly ? capacity(number) : 0;
    const touched = new Set<string>();
    for (;;) {
      const next = ready.find((task) => {
        if (task.earliest > number) return false;
        if ((left.get(task.id) ?? 0) === 0) return true;
        if (free === 0) return false;
        const mayTouch = touched.has(task.id) || touched.size < availability.focusLimit;
        return mayTouch && (running.has(task.id) || running.size < availability.focusLimit);
      });
      if (!next) break;
      const remaining = left.get(next.id) ?? 0;
      const minutes = Math.min(remaining, free);
      if (minutes > 0) {
        touched.add(next.id);
        running.add(next.id);
      }
      put(next.id, day, minutes);
      free -= minutes;
      left.set(next.id, remaining - minutes);
      if (remaining === minutes) finish(next.id);
    }
    if (!weekly && ready.every((task) => (left.get(task.id) ?? 0) > 0)) break;
  }
  const done = [...placed.values()].filter((task) => (left.get(task.id) ?? 0) === 0);
  const unplanned = open.filter((task) => (left.get(task.id) ?? 0) > 0).map((task) => task.id);
  const end = done.reduce<Day | null>(
    (last, task) => (last === null || task.end > last ? task.end : last),
    null,
  );
  return { tasks: done, unplanned, end };
}

/** Refuses prerequisites that lead back to themselves, naming the tasks on the way. */
export function refuseCycle(
  items: readonly Pick<WorkItem, 'id' | 'prerequisites'>[],
  name: (id: string) => string,
): void {
  const byId = new Map(items.map((item) => [item.id, item]));
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const visit = (id: string): void => {
    if (state.get(id) === 'done') return;
    if (state.get(id) === 'open')
      throw new Failure('cycle', { names: [...path.slice(path.indexOf(id)), id].map(name) });
    state.set(id, 'open');
    path.push(id);
    for (const before of byId.get(id)?.prerequisites ?? []) visit(before);
    path.pop();
    state.set(id, 'done');
  };
  for (const item of items) visit(item.id);
}
