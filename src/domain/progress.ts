import { currentLevels } from './assessment.ts';
import type { Catalog } from './catalog.ts';
import { type Day, addDays, dayNumber } from './day.ts';
import { chosenSkills, requiredLevels, WORKING } from './gap.ts';
import { hoursByWeek } from './pace.ts';
import type { Assessment, Profile } from './person.ts';
import { weekAim } from './week-aim.ts';
import { dayCapacity } from './schedule.ts';
import type { PlanState } from './state.ts';
import { countingTasks, loggedByDay, loggedBySubject, taskWork } from './work.ts';

const WEIGHT = { core: 3, important: 2, optional: 1 } as const;

/** 0–100 %: Σ weight × min(current, required) ÷ required over the chosen skills, core ones weighing three, important two. */
export function readiness(
  catalog: Catalog,
  profile: Profile,
  assessments: readonly Assessment[],
  day?: Day,
): number {
  const said = day === undefined ? assessments : assessments.filter((one) => one.day <= day);
  const now = currentLevels(said);
  let met = 0;
  let all = 0;
  for (const skill of chosenSkills(catalog, profile.skills)) {
    if (skill.targetLevel === 0) continue;
    all += WEIGHT[skill.importance];
    met +=
      (WEIGHT[skill.importance] * Math.min(now.get(skill.id) ?? 0, skill.targetLevel)) / skill.targetLevel;
  }
  return all === 0 ? 0 : (100 * met) / all;
}

/** How many core skills have reached what "ready to apply" asks of them. */
export function readySkills(
  catalog: Catalog,
  profile: Profile,
  assessments: readonly Assessment[],
): { met: number; all: number } {
  const now = currentLevels(assessments);
  const required = requiredLevels(catalog, profile.skills, 'ready');
  const core = catalog.skills.filter((skill) => skill.importance === 'core');
  const met = core.filter(
    (skill) => (now.get(skill.id) ?? 0) >= Math.min(WORKING, required.get(skill.id) ?? 0),
  );
  return { met: met.length, all: core.length };
}

/** Effort in minutes: all of it, earned and left; for one milestone or for everything that counts. */
export function effort(
  plan: PlanState,
  milestone?: string,
): { effort: number; earned: number; logged: number; left: number } {
  const logged = loggedBySubject(plan.totals);
  const sum = { effort: 0, earned: 0, logged: 0, left: 0 };
  for (const task of countingTasks(plan)) {
    if (milestone !== undefined && task.milestone !== milestone) continue;
    const work = taskWork(task, logged, plan.courses);
    sum.effort += work.effort;
    sum.earned += work.earned;
    sum.logged += work.logged;
    sum.left += work.left;
  }
  return sum;
}

/** Minutes of the running week up to today, by the person's own first day of the week, and what the week is meant to hold. */
export function thisWeek(plan: PlanState, today: Day): { minutes: number; aim: number } {
  const minutes = hoursByWeek(plan.totals, today, today, plan.settings.firstDayOfWeek)[0]?.minutes ?? 0;
  return { minutes, aim: plan.availability ? weekAim(plan.availability) : 0 };
}

/**
 * Consecutive local days up to today with at least the minimum. Days off and weekdays without planned hours neither
 * count nor break it; today breaks nothing while it lasts.
 */
export function streak(plan: Pick<PlanState, 'totals' | 'settings' | 'availability'>, today: Day): number {
  const days = loggedByDay(plan.totals);
  const first = [...days.keys()].sort()[0];
  if (first === undefined) return 0;
  const capacity = plan.availability ? dayCapacity(plan.availability) : (): number => 1;
  let count = 0;
  for (let day = today; day >= first; day = addDays(day, -1)) {
    if ((days.get(day) ?? 0) >= plan.settings.dailyMinimum) count += 1;
    else if (day !== today && isStudyDay(capacity, day)) break;
  }
  return count;
}

const isStudyDay = (capacity: (number: number) => number, day: Day): boolean => capacity(dayNumber(day)) > 0;
