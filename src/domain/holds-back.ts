import { chainMinutes, makeNetwork } from './network.ts';
import { partOf, withPrerequisites } from './critical-path.ts';
import { type Day, dayNumber } from './day.ts';
import { type Plan, type PlanSource, jobBoost, planCapacity, workItems } from './plan.ts';
import type { Task } from './roadmap-schema.ts';
import { daysOffOf, firstDay } from './schedule.ts';

/** What holds the end of a horizon back; minutes up to that end. */
export interface HoldsBack {
  /** Minutes left of the longest chain of prerequisites, and of all the work that the horizon needs. */
  chainMinutes: number;
  allMinutes: number;
  chain: readonly string[];
  /** Minutes that were offered, days off at their weekday's hours included. */
  offeredMinutes: number;
  /** Of those, the ones lost to days off and to waiting for an earliest start. */
  dateMinutes: number;
  /** Of those, the ones that the focus limit left unused or that work of the other horizon took before. */
  orderMinutes: number;
  cause: 'hours' | 'order' | 'dates';
}

/** Under a tenth of what was offered, dates and order are not what an end waits for. */
const NOTABLE = 0.1;

/**
 * Says what holds an end back by where the hours go that are offered until then. Mostly the work itself takes them,
 * and only more hours a week would help: `hours`. When a tenth or more goes to days off and to waiting for an earliest
 * start it is the `dates`, when it goes to the focus limit or to tasks of the other horizon the `order`, whichever
 * takes more. Null when nothing of the horizon is open or its end is not planned.
 */
export function holdsBack(
  state: PlanSource,
  plan: Plan,
  horizon: Task['horizon'],
  today: Day,
): HoldsBack | null {
  const { availability } = state;
  const end = horizon === 'ready' ? plan.readyEnd : plan.end;
  if (!availability || end === null) return null;
  const network = makeNetwork(workItems(state));
  const needed = withPrerequisites(
    network,
    (id) => horizon === 'full' || state.tasks[id]?.horizon === 'ready',
  );
  const isNeeded = new Set([...needed].map((at) => network.items[at]?.id));
  const part = partOf(network, needed);
  const used = new Map<number, { minutes: number; other: number; tasks: number }>();
  for (const task of plan.tasks) {
    for (const { day, minutes } of task.days) {
      const number = dayNumber(day);
      const sum = used.get(number) ?? { minutes: 0, other: 0, tasks: 0 };
      sum.minutes += minutes;
      if (!isNeeded.has(task.id)) sum.other += minutes;
      if (minutes > 0) sum.tasks += 1;
      used.set(number, sum);
    }
  }
  const boost = jobBoost(state);
  const capacity = planCapacity({ ...availability, daysOff: [] }, boost, plan);
  const isOff = daysOffOf(availability);
  const last = dayNumber(end);
  let [offeredMinutes, dateMinutes, orderMinutes] = [0, 0, 0];
  for (let number = firstDay(availability, today); number <= last; number++) {
    const { minutes = 0, other = 0, tasks = 0 } = used.get(number) ?? {};
    // Of the last day only what was worked counts: the rest of it is not before the end.
    const offered = number === last ? minutes : capacity(number);
    offeredMinutes += offered;
    orderMinutes += other;
    // Hours that stay free while fewer tasks than the limit were touched found nothing that may begin.
    if (!isOff(number) && tasks >= availability.focusLimit) orderMinutes += offered - minutes;
    else dateMinutes += offered - minutes;
  }
  const worst = Math.max(dateMinutes, orderMinutes);
  const isNotable = worst > 0 && worst >= offeredMinutes * NOTABLE;
  return {
    chainMinutes: Math.max(0, ...chainMinutes(part)),
    allMinutes: part.items.reduce((sum, item) => sum + item.left, 0),
    chain: horizon === 'ready' ? plan.criticalReady : plan.criticalPath,
    offeredMinutes,
    dateMinutes,
    orderMinutes,
    cause: !isNotable ? 'hours' : dateMinutes >= orderMinutes ? 'dates' : 'order',
  };
}
