import type { Calendar } from './calendar.ts';
import { type Day, dayNumber } from './day.ts';
import type { Network } from './network.ts';
import type { PlannedTask } from './schedule.ts';
import { lastDay, latestFinishes } from './urgency.ts';

/**
 * Whole days by which each task's planned end could slip before a due day at it or behind it is missed or, where none
 * is, before the plan's end moves; below zero when it is missed already. The float of the critical-path method on the
 * calendar of available hours: prerequisites and hours count, the one person's other tasks are not levelled again.
 * Tasks without days have none.
 */
export function slackDays(
  network: Network,
  calendar: Calendar,
  byTask: ReadonlyMap<string, PlannedTask>,
  end: Day | null,
): Map<string, number> {
  const { items } = network;
  const due = latestFinishes(network, calendar);
  const whole = end === null ? items : items.map((item) => ({ ...item, deadline: end, fixedDay: null }));
  const last = latestFinishes({ ...network, items: whole }, calendar);
  const slack = new Map<string, number>();
  items.forEach((item, at) => {
    const planned = byTask.get(item.id);
    const finish = Number.isFinite(due[at]) ? due[at] : last[at];
    if (!planned || finish === undefined || end === null) return;
    const number = dayNumber(planned.end);
    const bound = lastDay(item) ?? Infinity;
    const latest = Math.min(calendar.dayOf(finish) ?? dayNumber(end), bound);
    if (latest >= number) slack.set(item.id, latest - number);
    // Without effort it also fits in before the first minute of a day, or on one without hours.
    else if (item.left === 0 && number <= bound && calendar.through(number - 1) <= finish)
      slack.set(item.id, 0);
    // Its own due day may be one without hours, on which no minute falls.
    else slack.set(item.id, (calendar.through(bound) <= finish ? bound : latest) - number);
  });
  return slack;
}
