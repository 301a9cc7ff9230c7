import type { MonthState, PlanState } from './state.ts';

/** How many things a state holds, and the minutes of all its sessions. */
export interface Counts {
  goals: number;
  milestones: number;
  tasks: number;
  courses: number;
  certifications: number;
  projects: number;
  sessions: number;
  minutes: number;
}

const KINDS = ['goals', 'milestones', 'tasks', 'courses', 'certifications', 'projects'] as const;

/** Counted from the things themselves. */
export function countState(plan: PlanState, months: Iterable<MonthState>): Counts {
  let sessions = 0;
  let minutes = 0;
  for (const month of months) {
    for (const session of Object.values(month)) {
      sessions += 1;
      minutes += session.minutes;
    }
  }
  return { ...countPlan(plan), sessions, minutes };
}

/** Everything but the sessions. */
export function countPlan(plan: PlanState): Omit<Counts, 'sessions' | 'minutes'> {
  const [goals, milestones, tasks, courses, certifications, projects] = KINDS.map(
    (kind) => Object.keys(plan[kind]).length,
  ) as [number, number, number, number, number, number];
  return { goals, milestones, tasks, courses, certifications, projects };
}

/** Things of all kinds together, sessions among them. */
export const records = (counts: Counts): number =>
  KINDS.reduce((sum, kind) => sum + counts[kind], counts.sessions);

/** Minutes by the day totals, and the first and last day that has some. */
export function spanOf(totals: PlanState['totals']): {
  minutes: number;
  firstDay: string | null;
  lastDay: string | null;
} {
  let minutes = 0;
  const days: string[] = [];
  for (const month of Object.values(totals)) {
    for (const [day, subjects] of Object.entries(month)) {
      const sum = Object.values(subjects).reduce((all, one) => all + one, 0);
      if (sum > 0) days.push(day);
      minutes += sum;
    }
  }
  days.sort();
  return { minutes, firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null };
}
