import { editAvailability } from '../../src/domain/availability.ts';
import { type Day, addDays } from '../../src/domain/day.ts';
import type { Week } from '../../src/domain/person.ts';
import { regenerate } from '../../src/domain/regenerate.ts';
import { DAY_MINUTES, dayMinutes } from '../../src/domain/sessions.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { editTask, finishTask, removeMilestone } from '../../src/domain/tasks.ts';
import { applyWhatIf } from '../../src/domain/what-if.ts';
import { catalog } from './catalog-for-tests.ts';
import { addOwn } from './chosen-plan.ts';
import { study } from './study-session.ts';

/** Logs as long as the day has room. */
function log(plan: PlanState, day: Day, minutes: number, subject: string | null = null): void {
  if (dayMinutes(plan, day) + minutes <= DAY_MINUTES) study(plan, day, minutes, subject);
}

const openTasks = (plan: PlanState) =>
  Object.values(plan.tasks).filter((one) => one.doneOn === null && one.needed);
/** Something that happens to a plan on a day; `at` says to which of its parts, and how much. */
type Edit = (plan: PlanState, day: Day, at: number) => void;
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
/** What people do between two forecasts. */
export const EDITS: Record<string, Edit> = {
  log: (plan, day, at) => log(plan, day, 30 + (at % 300), pick(openTasks(plan), at)?.id ?? null),
  logOnNothing: (plan, day, at) => log(plan, day, 30 + (at % 200)),
  finishFast: (plan, day, at) => {
    const task = pick(openTasks(plan), at);
    if (task) finishTask(plan, task.id, day);
  },
  finishSlowly: (plan, day, at) => {
    const task = pick(openTasks(plan), at);
    if (!task) return;
    for (let left = task.effort * 2, back = 0; left > 0 && back < 40; left -= 300, back++)
      log(plan, addDays(day, -back), Math.min(300, left), task.id);
    finishTask(plan, task.id, day);
  },
  addOwn: (plan, _day, at) => addOwn(plan, `own-${at}`, 60 * (1 + (at % 60)), at % 2 ? 'ready' : 'full'),
  removeOwn: (plan, _day, at) => {
    const one = pick(
      Object.values(plan.milestones).filter((milestone) => milestone.origin === 'own'),
      at,
    );
    if (one) removeMilestone(plan, one.id);
  },
  effort: (plan, _day, at) => {
    const task = pick(openTasks(plan), at);
    if (task) editTask(plan, task.id, { effort: 60 * (at % 50) });
  },
  hours: (plan, day, at) =>
    editAvailability(plan, { week: plan.availability!.week.map((one) => (one + 7 * at) % 300) as Week }, day),
  daysOff: (plan, day, at) =>
    editAvailability(
      plan,
      { daysOff: [{ id: 'off', from: addDays(day, at % 40), to: addDays(day, (at % 40) + 12), title: '' }] },
      day,
    ),
  focus: (plan, day, at) => editAvailability(plan, { focusLimit: 1 + (at % 4) }, day),
  deadline: (plan, day, at) => {
    const task = pick(openTasks(plan), at);
    if (task) editTask(plan, task.id, { deadline: addDays(day, at % 90), earliest: addDays(day, at % 30) });
  },
  order: (plan, _day, at) => {
    const task = pick(openTasks(plan), at);
    if (task) editTask(plan, task.id, { order: at - 500 });
  },
  choose: (plan, day, at) => {
    const skills = catalog.skills.filter((one) => one.importance !== 'core').map((one) => one.id);
    const over = pick(['data-engineer', 'data-scientist'], at) ?? '';
    applyWhatIf(
      catalog,
      plan,
      {
        skills: skills.filter((_, place) => (at >> place) & 1),
        route: at % 3 ? { over, minutesPerWeek: at } : null,
      },
      day,
    );
    regenerate(catalog, plan);
  },
};
