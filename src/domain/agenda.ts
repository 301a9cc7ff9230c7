import { milestoneSpans } from './baseline.ts';
import { type Day, addDays, daysBetween } from './day.ts';
import { certificationStatus, renewalFrom } from './certifications.ts';
import type { Forecast } from './forecast.ts';
import type { Plan } from './plan.ts';
import { planOrder } from './plan.ts';
import type { Task } from './roadmap-schema.ts';
import type { PlanState } from './state.ts';
import { countingTasks, loggedBySubject, taskWork } from './work.ts';

/** A task to take up now, and what speaks for it. */
export interface NextTask {
  task: Task;
  /** Open tasks that wait for it, directly or through others. */
  opens: number;
  start: Day;
  /** Days until the deadline or exam behind it; null without one. */
  due: Day | null;
  longestChain: boolean;
}

/** Tasks that could be worked on now (nothing they wait for is open), in the plan's order. */
export function nextTasks(plan: PlanState, made: Plan, count: number): NextTask[] {
  const open = countingTasks(plan).filter((task) => task.doneOn === null);
  const openIds = new Set(open.map((task) => task.id));
  const free = planOrder(made, plan.tasks).filter((task) =>
    task.prerequisites.every((id) => !openIds.has(id)),
  );
  const lastTask = made.tasks.reduce<string | null>(
    (last, one) => (last === null || one.end > (made.byTask.get(last)?.end ?? '') ? one.id : last),
    null,
  );
  const leading = lastTask === null ? new Set<string>() : ancestors(lastTask, plan);
  return free.slice(0, count).map((task) => ({
    task,
    opens: dependants(task.id, open).size,
    start: made.byTask.get(task.id)?.start ?? '',
    due: task.fixedDay ?? task.deadline ?? plan.milestones[task.milestone]?.due ?? null,
    longestChain: leading.has(task.id),
  }));
}

/** A task for a stretch of time: what is left of it, and whether the time is enough to finish it. */
export interface FittingTask extends NextTask {
  left: number;
  finishes: boolean;
}

/** What to do with so many minutes: first what they finish, then what they carry on, each in the plan's order. */
export function tasksFor(plan: PlanState, made: Plan, minutes: number, count: number): FittingTask[] {
  const logged = loggedBySubject(plan.totals);
  const all = nextTasks(plan, made, Infinity).map((next) => {
    const { left } = taskWork(next.task, logged, plan.courses);
    return { ...next, left, finishes: left <= minutes };
  });
  return [...all.filter((one) => one.finishes), ...all.filter((one) => !one.finishes)].slice(0, count);
}

function ancestors(id: string, plan: PlanState): Set<string> {
  const found = new Set<string>();
  const visit = (one: string): void => {
    if (found.has(one)) return;
    found.add(one);
    for (const before of plan.tasks[one]?.prerequisites ?? []) visit(before);
  };
  visit(id);
  return found;
}

/** Tasks that wait for one, directly or through others. */
export function dependants(id: string, tasks: readonly Task[]): Set<string> {
  const found = new Set<string>();
  const queue = [id];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    for (const task of tasks) {
      if (found.has(task.id) || !task.prerequisites.includes(one)) continue;
      found.add(task.id);
      queue.push(task.id);
    }
  }
  return found;
}

export interface DueItem {
  day: Day;
  kind: 'milestone' | 'exam' | 'interview' | 'renewal' | 'expiry' | 'goal';
  id: string;
  title: string;
  /** True when the forecast's half chance falls after the day. */
  tight: boolean;
  /** Days by which its work ends too late in the plan; 0 when it doesn't, or nothing of it is open. */
  lateDays: number;
}

/** What falls due in the days ahead, overdue milestones and exams first. */
export function dueSoon(
  plan: PlanState,
  made: Pick<Plan, 'tasks'>,
  forecast: Forecast | null,
  today: Day,
  days = 30,
): DueItem[] {
  const until = addDays(today, days);
  const spans = milestoneSpans(plan.tasks, made);
  const lateDays = (milestone: string, last: Day): number =>
    Math.max(0, daysBetween(last, spans.get(milestone)?.end ?? last));
  const items: DueItem[] = [];
  for (const milestone of Object.values(plan.milestones)) {
    const isExam = milestone.id.startsWith('certification.');
    if (milestone.due === null || isExam || milestone.status === 'done' || milestone.status === 'skipped')
      continue;
    const half = forecast?.milestones.get(milestone.id)?.p50;
    const tight = milestone.due < today || (half !== undefined && half > milestone.due);
    const { id, title, due: day } = milestone;
    items.push({ day, kind: 'milestone', id, title, tight, lateDays: lateDays(id, day) });
  }
  for (const one of Object.values(plan.certifications)) {
    if (one.status === 'booked' && one.examDay !== null) {
      const half = forecast?.milestones.get(`certification.${one.id}`)?.p50;
      const tight = one.examDay < today || (half !== undefined && half >= one.examDay);
      // Preparation has to end before the exam day.
      const late = lateDays(`certification.${one.id}`, addDays(one.examDay, -1));
      items.push({ day: one.examDay, kind: 'exam', id: one.id, title: one.name, tight, lateDays: late });
    }
    const from = renewalFrom(one);
    if (certificationStatus(one, today) !== 'earned' || from === null || one.validUntil === null) continue;
    const rest = { id: one.id, title: one.name, lateDays: 0 };
    if (from >= today) items.push({ ...rest, day: from, kind: 'renewal', tight: false });
    else items.push({ ...rest, day: one.validUntil, kind: 'expiry', tight: true });
  }
  for (const goal of Object.values(plan.goals)) {
    if (goal.target === null || goal.doneOn !== null) continue;
    items.push({
      day: goal.target,
      kind: 'goal',
      id: goal.id,
      title: goal.title,
      tight: goal.target < today,
      lateDays: 0,
    });
  }
  const interview = plan.availability?.interview?.day;
  if (interview !== undefined && interview >= today)
    items.push({
      day: interview,
      kind: 'interview',
      id: 'interview',
      title: 'Interview',
      tight: false,
      lateDays: 0,
    });
  return items
    .filter((item) => item.day <= until)
    .sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
}
