import { makeCalendar } from './calendar.ts';
import { type Conflict, findConflicts } from './conflicts.ts';
import { criticalPath, partOf, withPrerequisites } from './critical-path.ts';
import { type Day, dayNumber } from './day.ts';
import { makeNetwork } from './network.ts';
import type { Availability } from './person.ts';
import type { Task } from './roadmap-schema.ts';
import {
  type Boost,
  type PlannedTask,
  type Schedule,
  type WorkItem,
  taskCapacity,
  firstDay,
  refuseCycle,
  schedule,
} from './schedule.ts';
import { slackDays } from './slack.ts';
import type { PlanState } from './state.ts';
import { stoneTaskId } from './template-route.ts';
import { countingTasks, loggedBySubject, taskWork } from './work.ts';

export type { Conflict } from './conflicts.ts';

/** The parts of the state that a plan is made from. */
export type PlanSource = Pick<
  PlanState,
  'tasks' | 'milestones' | 'totals' | 'courses' | 'availability' | 'route'
>;

/** The scheduled roadmap of open tasks, with what can't be met and what leads the way. */
export interface Plan extends Schedule {
  byTask: ReadonlyMap<string, PlannedTask>;
  /** Last day of what the first horizon needs; null when nothing of it is open. */
  readyEnd: Day | null;
  conflicts: Conflict[];
  /** Days by which each task's end could slip, see {@link slackDays}. */
  slack: ReadonlyMap<string, number>;
  /** The longest chain of prerequisites by minutes left, in order: of everything, and of the first horizon. */
  criticalPath: readonly string[];
  criticalReady: readonly string[];
}

/** Open, counting tasks as the scheduler wants them; finished prerequisites fall away. */
export function workItems(plan: Pick<PlanState, 'tasks' | 'milestones' | 'totals' | 'courses'>): WorkItem[] {
  const logged = loggedBySubject(plan.totals);
  const open = countingTasks(plan).filter((task) => task.doneOn === null);
  const ids = new Set(open.map((task) => task.id));
  return open.map((task) => {
    const { left } = taskWork(task, logged, plan.courses);
    const prerequisites = task.prerequisites.filter((id) => ids.has(id));
    return {
      id: task.id,
      left,
      prerequisites,
      order: task.order,
      earliest: task.earliest,
      deadline: earlierDay(task.deadline, plan.milestones[task.milestone]?.due ?? null),
      // Nothing is left to prepare: the exam may be today.
      fixedDay: left === 0 && prerequisites.length === 0 ? null : task.fixedDay,
    };
  });
}

/** The hours that the route's stepping-stone job brings; null without any, or when that job is off the roadmap. */
export function jobBoost({ route, tasks, milestones }: PlanSource): Boost | null {
  if (!route || route.minutesPerWeek === 0) return null;
  const stone = tasks[stoneTaskId(route.over)];
  if (!stone) return null;
  const isAhead = stone.needed && milestones[stone.milestone]?.status !== 'skipped';
  return isAhead || stone.doneOn !== null ? { after: stone.id, minutesPerWeek: route.minutesPerWeek } : null;
}

/** The minutes that days offer to a plan that was made: the job's count from the day after its task ends. */
export function planCapacity(
  availability: Availability,
  boost: Boost | null,
  made: Pick<Schedule, 'tasks' | 'unplanned'>,
): (day: number) => number {
  if (!boost || made.unplanned.includes(boost.after)) return taskCapacity(availability);
  const stone = made.tasks.find((task) => task.id === boost.after);
  const from = stone ? dayNumber(stone.end) + 1 : -Infinity;
  return taskCapacity(availability, { from, minutesPerWeek: boost.minutesPerWeek });
}

/** Plans every open task from today on. Throws `cycle` when prerequisites lead back to themselves. */
export function makePlan(state: PlanSource, today: Day): Plan {
  const items = workItems(state);
  const network = makeNetwork(items);
  if (network.order.length < items.length) refuseCycle(items, (id) => state.tasks[id]?.title ?? id);
  const { availability } = state;
  const boost = jobBoost(state);
  const made = availability
    ? schedule(items, availability, today, boost)
    : { tasks: [], unplanned: items.map((i) => i.id), end: null };
  const byTask = new Map(made.tasks.map((task) => [task.id, task]));
  const isReady = (id: string): boolean => state.tasks[id]?.horizon === 'ready';
  return {
    ...made,
    // An end that leaves something out would be no end.
    end: made.unplanned.length > 0 ? null : made.end,
    byTask,
    readyEnd: made.unplanned.some(isReady) ? null : lastEnd(made.tasks.filter((task) => isReady(task.id))),
    conflicts: findConflicts(items, byTask),
    slack: availability
      ? slackDays(
          network,
          makeCalendar(planCapacity(availability, boost, made), firstDay(availability, today)),
          byTask,
          made.end,
        )
      : new Map(),
    criticalPath: criticalPath(network),
    criticalReady: criticalPath(partOf(network, withPrerequisites(network, isReady))),
  };
}

const lastEnd = (tasks: readonly PlannedTask[]): Day | null =>
  tasks.reduce<Day | null>((last, task) => (last === null || task.end > last ? task.end : last), null);

const earlierDay = (a: Day | null, b: Day | null): Day | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

/** Tasks in the order in which one would take them up: by planned start, then end. */
export function planOrder(plan: Pick<Plan, 'tasks'>, tasks: Readonly<Record<string, Task>>): Task[] {
  return [...plan.tasks]
    .sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end) || a.id.localeCompare(b.id))
    .map((planned) => tasks[planned.id])
    .filter((task) => task !== undefined);
}
