import type { Catalog } from './catalog.ts';
import type { Day } from './day.ts';
import type { Forecast } from './forecast.ts';
import type { Plan } from './plan.ts';
import { type DamagedEvidence, isProved } from './kept-files.ts';
import { effort } from './progress.ts';
import type { ReportLink, ReportMilestone, ReportPhase } from './report-model.ts';
import { areaColour } from './area-colour.ts';
import type { Evidence, Milestone, Task } from './roadmap-schema.ts';
import { phrase, type ReportWords } from './report-words.ts';
import type { PlanState } from './state.ts';
import { loggedBySubject, taskWork } from './work.ts';

const earliest = (days: (Day | undefined)[]): Day | undefined =>
  days.filter((day) => day !== undefined).sort()[0];
const latest = (days: (Day | undefined)[]): Day | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** A phase with its needed milestones in their order. */
export function phaseReport(
  catalog: Catalog,
  plan: PlanState,
  phase: { id: string },
  made: Plan,
  forecast: Forecast | null,
  damaged: DamagedEvidence,
  words: ReportWords,
): ReportPhase {
  const milestones = Object.values(plan.milestones)
    .filter((one) => one.phase === phase.id && one.needed)
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
    .map((one) => milestoneReport(catalog, plan, one, made, forecast, damaged));
  const sum = (minutes: (one: ReportMilestone) => number): number =>
    milestones.reduce((all, one) => all + minutes(one), 0);
  return {
    id: phase.id,
    name: phrase(words, `phase.${phase.id}`),
    start: earliest(milestones.map((one) => one.start)),
    end: latest(milestones.map((one) => one.end)),
    forecastEnd: latest(milestones.map((one) => one.forecastEnd)),
    minutesDone: sum((one) => one.minutesDone),
    minutesLeft: sum((one) => one.minutesLeft),
    milestones,
  };
}

function milestoneReport(
  catalog: Catalog,
  plan: PlanState,
  milestone: Milestone,
  made: Plan,
  forecast: Forecast | null,
  damaged: DamagedEvidence,
): ReportMilestone {
  const tasks = Object.values(plan.tasks).filter((task) => task.milestone === milestone.id && task.needed);
  const work = effort(plan, milestone.id);
  const logged = loggedBySubject(plan.totals);
  const area = catalog.areas.find((one) => one.id === milestone.area);
  const open = tasks.map((task) => made.byTask.get(task.id));
  const done = tasks.map((task) => task.doneOn ?? undefined);
  const leading = new Set(made.readyEnd ? made.criticalReady : made.criticalPath);
  const doneAnyway = milestone.status === 'done' ? milestone.history.at(-1)?.reason : null;
  return {
    id: milestone.id,
    title: milestone.title,
    english: milestone.origin === 'template' && !milestone.edited.includes('title'),
    status: milestone.status,
    area: area ? { name: area.name, colour: areaColour(catalog, area.id) } : undefined,
    start: earliest([...open.map((one) => one?.start), milestone.history[0]?.day]),
    end: latest([...open.map((one) => one?.end), ...done]),
    due: milestone.due ?? undefined,
    forecastEnd: forecast?.milestones.get(milestone.id)?.p80,
    critical: tasks.some((task) => leading.has(task.id)),
    minutesDone: work.earned,
    minutesLeft: work.left,
    doneAnyway: doneAnyway ?? undefined,
    criteria: milestone.criteria.map((one) => ({
      text: one.text,
      done: one.doneOn !== null,
      proof: one.doneOn === null ? null : isProved(one, damaged) ? 'proved' : 'claimed',
    })),
    tasks: tasks
      .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
      .map((task) => taskReport(plan, task, made, logged)),
    evidence: milestone.evidence.map(evidenceReport),
  };
}

/** A kept file can't be followed from paper: its name stands behind the title that says something else. */
export const evidenceReport = ({ title, url, file }: Evidence): ReportLink => ({
  title: file && file.name !== title ? `${title} (${file.name})` : title,
  url: url ?? undefined,
});

function taskReport(
  plan: PlanState,
  task: Task,
  made: Plan,
  logged: ReadonlyMap<string, number>,
): ReportMilestone['tasks'][number] {
  const work = taskWork(task, logged, plan.courses);
  const planned = made.byTask.get(task.id);
  return {
    title: task.title,
    english: task.origin === 'template' && !task.edited.includes('title'),
    kind: task.kind,
    status: task.doneOn !== null ? 'done' : work.logged > 0 ? 'active' : 'planned',
    minutesDone: work.earned,
    minutesEffort: work.effort,
    start: planned?.start,
    end: planned?.end ?? task.doneOn ?? undefined,
  };
}
