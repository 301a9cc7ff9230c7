import type { Day } from '../../../domain/day.ts';
import type { MilestoneRow, PhaseRow, TaskRow } from './milestone-rows.ts';

/** One line of the timeline: a milestone, or a task of one that is opened. */
export interface TimelineLine {
  key: string;
  phase: PhaseRow;
  home: MilestoneRow;
  task: TaskRow | null;
}

export const milestoneKey = (id: string): string => `milestone:${id}`;
export const taskKey = (id: string): string => `task:${id}`;

/** The lines from top to bottom, with the tasks of the milestones that are opened. */
export const timelineLines = (phases: readonly PhaseRow[], opened: ReadonlySet<string>): TimelineLine[] =>
  phases.flatMap((phase) =>
    phase.milestones.flatMap((home): TimelineLine[] => [
      { key: milestoneKey(home.milestone.id), phase, home, task: null },
      ...(opened.has(home.milestone.id) ? home.tasks : []).map((task) => ({
        key: taskKey(task.task.id),
        phase,
        home,
        task,
      })),
    ]),
  );

/** The tasks whose days move with a line: open ones that the plan counts. */
export function movableTasks({ home, task }: Pick<TimelineLine, 'home' | 'task'>): string[] {
  if (home.milestone.status === 'done' || home.milestone.status === 'skipped') return [];
  return (task ? [task] : home.tasks)
    .filter((row) => row.task.doneOn === null && row.task.needed)
    .map((row) => row.task.id);
}

/** The day on which the first of some tasks is planned to begin; null when none is planned. */
export const firstStart = (
  ids: readonly string[],
  planned: ReadonlyMap<string, { start: Day }>,
): Day | null =>
  ids.reduce<Day | null>((first, id) => {
    const start = planned.get(id)?.start ?? null;
    return start !== null && (first === null || start < first) ? start : first;
  }, null);
