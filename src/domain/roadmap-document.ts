import { MAIN_GOAL } from './beginning.ts';
import { milestoneSpans } from './baseline.ts';
import type { Catalog } from './catalog.ts';
import { certificationStatus } from './certifications.ts';
import type { Day } from './day.ts';
import { type Forecast, makeForecast } from './forecast.ts';
import { goalMilestones } from './goals.ts';
import type { Certification, Course, Project } from './learning.ts';
import { PHASES } from './phases.ts';
import { type Plan, makePlan } from './plan.ts';
import type { Evidence, Goal, Milestone, Task } from './roadmap-schema.ts';
import type { PlanState } from './state.ts';
import { type TaskWork, countingTasks, loggedBySubject, taskWork } from './work.ts';

interface Span {
  start: Day;
  end: Day;
}

export interface DocumentTask {
  task: Task;
  work: TaskWork;
  span: Span | null;
}

export interface DocumentMilestone {
  milestone: Milestone;
  span: Span | null;
  /** The day by which half of the simulated ways end it; null without a forecast. */
  half: Day | null;
  earned: number;
  effort: number;
  tasks: DocumentTask[];
  /** Titles of evidence, by id, for what proves a criterion. */
  proofs: ReadonlyMap<string, Evidence>;
}

/** The roadmap with its notes as a text tells it: goals, phases, what is learnt. */
export interface RoadmapDocument {
  day: Day;
  person: string | null;
  from: string;
  to: string;
  planEnd: { ready: Day | null; full: Day | null };
  half: { ready: Day | null; full: Day | null };
  earned: number;
  left: number;
  goals: { goal: Goal; milestones: string[] }[];
  phases: { name: string; milestones: DocumentMilestone[] }[];
  courses: Course[];
  certifications: { certification: Certification; status: string }[];
  projects: Project[];
}

/** Gathers the roadmap for a text; with the same numbers as on the screen. What is no longer needed stays out. */
export function roadmapDocument(
  catalog: Pick<Catalog, 'roles'>,
  plan: PlanState,
  today: Day,
  { hideName }: { hideName: boolean },
): RoadmapDocument {
  const made = makePlan(plan, today);
  const forecast = makeForecast(plan, made, today, { moreHour: false });
  const role = (id: string | undefined): string => catalog.roles.find((one) => one.id === id)?.name ?? '';
  const logged = loggedBySubject(plan.totals);
  const works = countingTasks(plan).map((task) => taskWork(task, logged, plan.courses));
  const sum = (minutes: (work: TaskWork) => number): number =>
    works.reduce((all, work) => all + minutes(work), 0);
  return {
    day: today,
    person: hideName ? null : plan.profile?.name.trim() || null,
    from: role(plan.profile?.from),
    to: role(plan.profile?.target),
    planEnd: { ready: made.readyEnd, full: made.end },
    half: { ready: forecast?.ready.p50 ?? null, full: forecast?.full.p50 ?? null },
    earned: sum((work) => work.earned),
    left: sum((work) => work.left),
    goals: Object.values(plan.goals)
      .sort((a, b) => Number(b.id === MAIN_GOAL) - Number(a.id === MAIN_GOAL) || a.id.localeCompare(b.id))
      .map((goal) => ({ goal, milestones: titlesOf(goal, plan) })),
    phases: phasesOf(plan, made, forecast),
    courses: byName(plan.courses, ({ title }) => title),
    certifications: byName(plan.certifications, ({ name }) => name).map((certification) => ({
      certification,
      status: certificationStatus(certification, today),
    })),
    projects: byName(plan.projects, ({ name }) => name),
  };
}

const byName = <T extends { id: string }>(
  things: Readonly<Record<string, T>>,
  name: (one: T) => string,
): T[] => Object.values(things).sort((a, b) => name(a).localeCompare(name(b)) || a.id.localeCompare(b.id));

/** Milestones of the person's own choice by name; those of a whole horizon are the roadmap itself. */
const titlesOf = (goal: Goal, plan: PlanState): string[] =>
  goal.horizon !== null ? [] : goalMilestones(goal, plan).map((id) => plan.milestones[id]?.title ?? id);

function phasesOf(plan: PlanState, made: Plan, forecast: Forecast | null): RoadmapDocument['phases'] {
  const logged = loggedBySubject(plan.totals);
  const spans = milestoneSpans(plan.tasks, made);
  return PHASES.map(({ id, name }) => ({
    name,
    milestones: Object.values(plan.milestones)
      .filter((one) => one.phase === id && one.needed)
      .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
      .map((milestone): DocumentMilestone => {
        const tasks = Object.values(plan.tasks)
          .filter((task) => task.milestone === milestone.id && task.needed)
          .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
          .map((task) => ({
            task,
            work: taskWork(task, logged, plan.courses),
            span: made.byTask.get(task.id) ?? null,
          }));
        return {
          milestone,
          span: spans.get(milestone.id) ?? null,
          half: spans.has(milestone.id) ? (forecast?.milestones.get(milestone.id)?.p50 ?? null) : null,
          earned: tasks.reduce((all, { work }) => all + work.earned, 0),
          effort: tasks.reduce((all, { work }) => all + work.effort, 0),
          tasks,
          proofs: new Map(milestone.evidence.map((one) => [one.id, one])),
        };
      }),
  })).filter(({ milestones }) => milestones.length > 0);
}
