import { type Day, dayFromNumber, dayNumber, weekdayIndex } from './day.ts';
import { plannedOn } from './pace.ts';
import type { Plan } from './plan.ts';
import { effort } from './progress.ts';
import type { PlanState } from './state.ts';
import { countingTasks } from './work.ts';

/** An ISO week of the burn-up; all sums are minutes since the start. */
export interface BurnUpWeek {
  /** Its Monday. */
  week: Day;
  /** Earned by its end, in the running week by now; null in weeks to come. */
  earned: number | null;
  /** Planned until its end with the hours that held then, in the running week until yesterday; null in weeks to come. */
  planned: number | null;
  /** What is earned now and what the plan schedules until its end; null in weeks that are over. */
  ahead: number | null;
}

/** Earned value week by week, from the first day to the end of the plan. */
export interface BurnUp {
  weeks: BurnUpWeek[];
  /** Minutes of all effort that counts today. */
  scope: number;
  /** Minutes earned by now, and planned until yesterday: today is not over. */
  earned: number;
  planned: number;
  /** Schedule performance index, earned ÷ planned (PMI); null while nothing was planned. */
  spi: number | null;
}

const weekOf = (number: number): number => Math.floor((number - weekdayIndex(number)) / 7);

/**
 * The burn-up of today's scope: a task earns what is logged on it, at most its effort, by the days of the log, and all
 * of its effort from the day it is done. A course's percent has no history, so it counts in the running week only.
 */
export function burnUp(state: PlanState, plan: Pick<Plan, 'tasks'>, today: Day): BurnUp {
  const now = dayNumber(today);
  const start = Math.min(now, dayNumber(state.profile?.startedOn ?? today));
  const first = weekOf(start);
  const running = weekOf(now) - first;
  const { effort: scope, earned } = effort(state);

  const gained = gainsByWeek(state, first, running);
  const offered = new Float64Array(running + 1);
  const planned = plannedOn(state);
  for (let number = start; number < now; number++) add(offered, weekOf(number) - first, planned(number));
  const scheduled = new Map<number, number>();
  let last = running;
  for (const task of plan.tasks) {
    for (const { day, minutes } of task.days) {
      const at = weekOf(dayNumber(day)) - first;
      scheduled.set(at, (scheduled.get(at) ?? 0) + minutes);
      last = Math.max(last, at);
    }
  }

  const weeks: BurnUpWeek[] = [];
  let [earnedThen, plannedThen, ahead] = [0, 0, earned];
  for (let at = 0; at <= last; at++) {
    earnedThen += gained[at] ?? 0;
    plannedThen += offered[at] ?? 0;
    ahead += scheduled.get(at) ?? 0;
    weeks.push({
      week: mondayOf(first + at),
      earned: at > running ? null : at === running ? earned : earnedThen,
      planned: at > running ? null : plannedThen,
      ahead: at < running ? null : ahead,
    });
  }
  return { weeks, scope, earned, planned: plannedThen, spi: plannedThen > 0 ? earned / plannedThen : null };
}

/** What each week up to the running one added; what is older than the first week counts in it. */
function gainsByWeek(state: PlanState, first: number, running: number): Float64Array {
  const gained = new Float64Array(running + 1);
  const open = new Map(
    countingTasks(state).map((task) => [task.id, { left: task.effort, doneOn: task.doneOn }]),
  );
  for (const month of Object.keys(state.totals).sort()) {
    const days = state.totals[month] ?? {};
    // Ten years of days: one calendar sum a month is enough.
    const before = dayNumber(`${month}-01`) - 1;
    for (const day of Object.keys(days).sort()) {
      const at = weekOf(before + Number(day.slice(8))) - first;
      if (at > running) continue;
      const subjects = days[day] ?? {};
      for (const subject of Object.keys(subjects)) {
        const task = open.get(subject);
        if (!task || (task.doneOn !== null && day > task.doneOn)) continue;
        const gain = Math.min(subjects[subject] ?? 0, task.left);
        task.left -= gain;
        add(gained, at, gain);
      }
    }
  }
  for (const { left, doneOn } of open.values())
    if (doneOn !== null) add(gained, weekOf(dayNumber(doneOn)) - first, left);
  return gained;
}

/** Weeks before the first count in it, weeks to come nowhere. */
function add(weeks: Float64Array, at: number, minutes: number): void {
  const index = Math.max(0, at);
  if (index < weeks.length) weeks[index] = (weeks[index] ?? 0) + minutes;
}

/** Mondays leave 4 when divided by 7: day number 0 is a Thursday. */
const mondayOf = (week: number): Day => dayFromNumber(week * 7 + 4);
