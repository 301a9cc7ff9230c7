import type { Day } from './day.ts';
import type { Task } from './roadmap-schema.ts';
import { NO_SUBJECT } from './sessions.ts';
import type { PlanState } from './state.ts';

/** What a local day brought: whole minutes by what they were for (null: study in general), and the tasks finished on it. */
export interface DayDone {
  minutes: number;
  parts: { subject: string | null; minutes: number; finished: Task | null }[];
}

/** Finished tasks come first, also those on which nothing was logged that day; then what took most. */
export function dayDone({ totals, tasks }: Pick<PlanState, 'totals' | 'tasks'>, day: Day): DayDone {
  const logged = totals[day.slice(0, 7)]?.[day] ?? {};
  const finished = Object.values(tasks).filter((task) => task.doneOn === day);
  const done = new Set(finished.map((task) => task.id));
  const parts = [
    ...finished.map((task) => ({ subject: task.id, minutes: logged[task.id] ?? 0, finished: task })),
    ...Object.entries(logged)
      .filter(([subject, minutes]) => minutes > 0 && !done.has(subject))
      .map(([subject, minutes]) => ({
        subject: subject === NO_SUBJECT ? null : subject,
        minutes,
        finished: null,
      })),
  ];
  parts.sort(
    (a, b) =>
      Number(b.finished !== null) - Number(a.finished !== null) ||
      b.minutes - a.minutes ||
      (a.subject ?? '').localeCompare(b.subject ?? ''),
  );
  return { minutes: Object.values(logged).reduce((sum, minutes) => sum + minutes, 0), parts };
}
