import { LONGEST, makeCalendar } from './calendar.ts';
import { dayFromNumber, dayNumber, weekStart, weekdayIndex, type Day } from './day.ts';
import { Failure } from './failure.ts';
import { makeNetwork } from './network.ts';
import type { Availability } from './person.ts';
import { turns } from './urgency.ts';

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

/** The plan; `unplanned` holds what could not be placed: no hours are given, or a century is not enough. */
export interface Schedule {
  tasks: PlannedTask[];
  unplanned: string[];
  end: Day | null;
}

/** A job whose hours count as study once a task has ended: minutes a week on top, spread over Monday to Friday. */
export interface Boost {
  after: string;
  minutesPerWeek: number;
}

/** The first day that a plan can use, as a day number. */
export const firstDay = (availability: Availability, today: Day): number =>
  Math.max(dayNumber(today), dayNumber(availability.start));

/** Whether a day number lies in the days off. */
export function daysOffOf(availability: Pick<Availability, 'daysOff'>): (number: number) => boolean {
  const ranges = availability.daysOff
    .map((range) => ({ from: dayNumber(range.from), to: dayNumber(range.to) }))
    .sort((a, b) => a.from - b.from);
  // The last day off of all ranges that begin no later: ranges may overlap.
  let reach = -Infinity;
  for (const range of ranges) range.to = reach = Math.max(reach, range.to);
  return (number) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.from ?? 0) <= number) low = middle + 1;
      else high = middle;
    }
    return number <= (ranges[low - 1]?.to ?? -Infinity);
  };
}

/**
 * Minutes that a calendar day offers: the weekday's, none on a day off. With a job, its working days from day number
 * `from` on offer a fifth of its minutes a week more, in whole minutes, never over 24 h.
 */
export function dayCapacity(
  availability: Availability,
  job: { from: number; minutesPerWeek: number } | null = null,
): (number: number) => number {
  const isOff = daysOffOf(availability);
  const more = job ? Math.floor(job.minutesPerWeek / 5) : 0;
  const from = job?.from ?? Infinity;
  return (number) => {
    if (isOff(number)) return 0;
    const weekday = weekdayIndex(number);
    const minutes = availability.week[weekday] ?? 0;
    return number >= from && weekday < 5 ? Math.min(1440, minutes + more) : minutes;
  };
}

/**
 * Minutes that a calendar day offers to tasks: those of {@link dayCapacity} less the day's share of what is kept for
 * an interview's reviews, in whole minutes, to the end of the interview's week.
 */
export function taskCapacity(
  availability: Availability,
  job: { from: number; minutesPerWeek: number } | null = null,
): (number: number) => number {
  const capacity = dayCapacity(availability, job);
  const { interview, week } = availability;
  if (interview === null || interview.minutes === 0) return capacity;
  const until = dayNumber(weekStart(interview.day)) + 6;
  const all = week.reduce((sum, minutes) => sum + minutes, 0);
  const kept = (number: number): number => {
    const minutes = week[weekdayIndex(number)] ?? 0;
    return all === 0 ? 0 : Math.min(minutes, Math.ceil((minutes * interview.minutes) / all));
  };
  return (number) => (number > until ? capacity(number) : Math.max(0, capacity(number) - kept(number)));
}

/**
 * One person, tasks that may be split over days, prerequisites, earliest starts, days off and a focus limit: the
 * preemptive single-resource RCPSP by a schedule-generation scheme (Kolisch & Hartmann 1999), day by day. Among
 * eligible tasks the least slack goes first, then the person's order, the longest remaining chain, the id. A day
 * holds at most the focus limit's number of tasks, and as many are begun at once; a task without effort ends on the
 * day its prerequisites end. A boost's task that is not among the items counts as ended; its hours don't count in the
 * slack before. No day after `until` is used. The same input gives the same plan. Throws `cycle` with the ids on it.
 *
 * More hours never end a task later when no task has dates of its own, and never end the whole later when the focus
 * limit cuts no day short (a day is cut short when it ends as many tasks as the limit with hours left). Beyond that a
 * greedy order has the anomalies of Graham (1969).
 */
export function schedule(
  items: readonly WorkItem[],
  availability: Availability,
  today: Day,
  boost: Boost | null = null,
  until: Day | null = null,
): Schedule {
  const first = firstDay(availability, today);
  const last = Math.min(first + LONGEST, until === null ? Infinity : dayNumber(until));
  const network = makeNetwork(items);
  const { before, after } = network;
  if (network.order.length < items.length) refuseCycle(items, (id) => id);
  const isOff = daysOffOf(availability);
  const job = (from: number) => boost && { from, minutesPerWeek: boost.minutesPerWeek };
  const boosted = boost !== null && !items.some((item) => item.id === boost.after);
  let capacity = taskCapacity(availability, boosted ? job(first) : null);
  let offers = availability.week.some((minutes) => minutes > 0) || (boosted && boost.minutesPerWeek >= 5);
  const turn = turns(network, makeCalendar(capacity, first));
  const byTurn: number[] = [];
  turn.forEach((place, at) => (byTurn[place] = at));

  const placed: PlannedTask[] = [];
  const plannedAt: (PlannedTask | undefined)[] = items.map(() => undefined);
  const left = items.map((item) => item.left);
  const waits = before.map((positions) => positions.length);
  /** Turns of what could begin, the next one last. */
  const ready: number[] = [];
  /** Positions that only wait for a day. */
  const later = new Map<number, number[]>();
  const running: number[] = [];
  let number = first;
  let open = items.length;

  const put = (at: number, minutes: number): void => {
    const day = dayFromNumber(number);
    const known = plannedAt[at];
    if (known) {
      known.end = day;
      known.days.push({ day, minutes });
    } else {
      const task = { id: items[at]?.id ?? '', start: day, end: day, days: [{ day, minutes }] };
      plannedAt[at] = task;
      placed.push(task);
    }
  };
  /** Lets tasks in whose prerequisites have ended; what has no effort ends at once and lets in what waits for it. */
  const letIn = (positions: readonly number[]): void => {
    const queue = [...positions];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      const earliest = items[at]?.earliest ?? null;
      const from = Math.max(number, earliest === null ? -Infinity : dayNumber(earliest));
      const isEmpty = left[at] === 0;
      if (from > number || (isEmpty && isOff(number))) {
        const day = Math.max(from, number + (from > number ? 0 : 1));
        later.set(day, [...(later.get(day) ?? []), at]);
      } else if (isEmpty) {
        put(at, 0);
        queue.push(...ended(at));
      } else {
        const own = turn[at] ?? 0;
        let [low, high] = [0, ready.length];
        while (low < high) {
          const middle = (low + high) >> 1;
          if ((ready[middle] ?? 0) > own) low = middle + 1;
          else high = middle;
        }
        ready.splice(low, 0, own);
      }
    }
  };
  /** Notes that a task has ended; gives the positions that waited for it last. */
  const ended = (at: number): number[] => {
    open -= 1;
    if (boost && items[at]?.id === boost.after) {
      capacity = taskCapacity(availability, job(number + 1));
      offers ||= boost.minutesPerWeek >= 5;
    }
    return (after[at] ?? []).filter((next) => {
      const still = (waits[next] ?? 0) - 1;
      waits[next] = still;
      return still === 0;
    });
  };
  /** The task to work on now, taken out of `ready` when it is a new one. */
  const choose = (touched: readonly number[]): number | undefined => {
    const mayAdd = touched.length < availability.focusLimit;
    let begun = Infinity;
    for (const at of running)
      if (mayAdd || touched.includes(at)) begun = Math.min(begun, turn[at] ?? Infinity);
    const fresh = mayAdd && running.length < availability.focusLimit ? (ready.at(-1) ?? Infinity) : Infinity;
    if (fresh >= begun) return byTurn[begun];
    ready.pop();
    const at = byTurn[fresh];
    if (at !== undefined) running.push(at);
    return at;
  };

  letIn([...items.keys()].filter((at) => waits[at] === 0));
  for (; open > 0 && number <= last; number++) {
    const due = later.get(number);
    if (due) {
      later.delete(number);
      letIn(due);
    }
    if (!offers && later.size === 0) break;
    let free = capacity(number);
    const touched: number[] = [];
    while (free > 0) {
      const at = choose(touched);
      if (at === undefined) break;
      const remaining = left[at] ?? 0;
      const minutes = Math.min(remaining, free);
      if (!touched.includes(at)) touched.push(at);
      put(at, minutes);
      free -= minutes;
      left[at] = remaining - minutes;
      if (remaining === minutes) {
        running.splice(running.indexOf(at), 1);
        letIn(ended(at));
      }
    }
  }
  const done = new Set(items.filter((_, at) => left[at] === 0 && plannedAt[at]).map((item) => item.id));
  const tasks = placed.filter((task) => done.has(task.id));
  return {
    tasks,
    unplanned: items.filter((item) => !done.has(item.id)).map((item) => item.id),
    end: tasks.reduce<Day | null>((end, task) => (end === null || task.end > end ? task.end : end), null),
  };
}

/** Refuses prerequisites that lead back to themselves, naming the tasks on the way. */
export function refuseCycle(
  items: readonly Pick<WorkItem, 'id' | 'prerequisites'>[],
  name: (id: string) => string,
): void {
  const byId = new Map(items.map((item) => [item.id, item]));
  const done = new Set<string>();
  for (const item of items) {
    // A walk without recursion: a chain of many thousand tasks must not exhaust the stack.
    const path = new Map<string, number>();
    const walk = [item.id];
    while (walk.length > 0) {
      const id = walk.at(-1) ?? '';
      const next = path.get(id) ?? 0;
      const prerequisites = byId.get(id)?.prerequisites ?? [];
      const before = done.has(id) ? undefined : prerequisites[next];
      if (before === undefined) {
        done.add(id);
        path.delete(id);
        walk.pop();
      } else {
        path.set(id, next + 1);
        if (path.has(before))
          throw new Failure('cycle', { names: [...walk.slice(walk.indexOf(before)), before].map(name) });
        if (!done.has(before)) walk.push(before);
      }
    }
  }
}
