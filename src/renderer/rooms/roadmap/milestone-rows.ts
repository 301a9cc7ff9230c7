import { groupBy } from '../../../domain/group-by.ts';
import { areaColour } from '../../../domain/area-colour.ts';
import type { Catalog } from '../../../domain/catalog.ts';
import type { Day } from '../../../domain/day.ts';
import type { Forecast } from '../../../domain/forecast.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { Milestone, Task } from '../../../domain/roadmap-schema.ts';
import { PHASES } from '../../../domain/phases.ts';
import type { AreaColour } from '../../../domain/report-model.ts';
import type { PlanState } from '../../../domain/state.ts';
import { type TaskWork, taskWork } from '../../../domain/work.ts';
import { shareOf } from '../../components/work-words.ts';

export interface TaskRow {
  task: Task;
  work: TaskWork;
  start: Day | null;
  end: Day | null;
  /** Days by which its end could slip; negative when a day behind it is missed, null when it is not planned. */
  slack: number | null;
  /** Open tasks that it waits for. */
  waitsFor: Task[];
}

/** A milestone with its tasks, its hours in minutes and its days. */
export interface MilestoneRow {
  milestone: Milestone;
  colour: AreaColour | null;
  tasks: TaskRow[];
  effort: number;
  done: number;
  left: number;
  share: number;
  start: Day | null;
  end: Day | null;
  p50: Day | null;
  p80: Day | null;
  examDay: Day | null;
  /** Holds a task of the longest chain. */
  critical: boolean;
}

export interface PhaseRow {
  id: string;
  name: string;
  milestones: MilestoneRow[];
  effort: number;
  done: number;
}

export interface RowSource {
  state: PlanState;
  catalog: Catalog | null;
  plan: Plan;
  forecast: Forecast | null;
  logged: ReadonlyMap<string, number>;
  /** Tasks of the longest chain. */
  critical: ReadonlySet<string>;
}

const extreme = (days: readonly (Day | null | undefined)[], pick: 0 | -1): Day | null =>
  days
    .filter((day): day is Day => day !== null && day !== undefined)
    .sort()
    .at(pick) ?? null;

function taskRow(task: Task, { state, plan, logged }: RowSource): TaskRow {
  const planned = plan.byTask.get(task.id);
  return {
    task,
    work: taskWork(task, logged, state.courses),
    start: planned?.start ?? null,
    end: planned?.end ?? task.doneOn,
    slack: plan.slack.get(task.id) ?? null,
    waitsFor: task.prerequisites
      .map((id) => state.tasks[id])
      .filter((one): one is Task => one !== undefined && one.doneOn === null && one.needed),
  };
}

function milestoneRow(milestone: Milestone, tasks: TaskRow[], source: RowSource): MilestoneRow {
  const counting = tasks.filter((row) => row.task.needed);
  const sum = (part: 'effort' | 'earned' | 'left'): number =>
    counting.reduce((all, row) => all + row.work[part], 0);
  const band = source.forecast?.milestones.get(milestone.id);
  const open = counting.some((row) => row.task.doneOn === null) && milestone.status !== 'skipped';
  const begun = milestone.history.find(
    (change) => change.status === 'active' || change.status === 'done',
  )?.day;
  const finished = milestone.status === 'done' ? milestone.history.at(-1)?.day : null;
  return {
    milestone,
    colour: source.catalog && milestone.area ? areaColour(source.catalog, milestone.area) : null,
    tasks,
    effort: sum('effort'),
    done: sum('earned'),
    left: sum('left'),
    share: milestone.status === 'done' ? 1 : shareOf(sum('earned'), sum('effort')),
    start: extreme([begun, ...counting.map((row) => row.start ?? row.task.doneOn)], 0),
    end: extreme([finished, ...counting.map((row) => row.end)], -1),
    p50: open ? (band?.p50 ?? null) : null,
    p80: open ? (band?.p80 ?? null) : null,
    examDay: extreme(
      tasks.map((row) => row.task.fixedDay),
      0,
    ),
    critical: tasks.some((row) => source.critical.has(row.task.id)),
  };
}

/** The roadmap as rows: phases in their order, each with its milestones, each with its tasks. */
export function phaseRows(source: RowSource): PhaseRow[] {
  const tasks = groupBy(Object.values(source.state.tasks), (task) => task.milestone);
  const rows = Object.values(source.state.milestones)
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
    .map((milestone) => {
      const own = (tasks.get(milestone.id) ?? [])
        .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
        .map((task) => taskRow(task, source));
      return milestoneRow(milestone, own, source);
    });
  return PHASES.map((phase) => {
    const milestones = rows.filter((row) => row.milestone.phase === phase.id);
    const counting = milestones.filter((row) => row.milestone.status !== 'skipped');
    return {
      ...phase,
      milestones,
      effort: counting.reduce((sum, row) => sum + row.effort, 0),
      done: counting.reduce((sum, row) => sum + row.done, 0),
    };
  }).filter((phase) => phase.milestones.length > 0);
}
