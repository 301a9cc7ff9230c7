import type { Day } from './day.ts';
import type { Baseline } from './ledger-schema.ts';
import type { Plan } from './plan.ts';
import { effort } from './progress.ts';
import type { PlanState } from './state.ts';

/** First and last planned day of every milestone with open tasks. */
export function milestoneSpans(
  tasks: PlanState['tasks'],
  plan: Pick<Plan, 'tasks'>,
): Map<string, { start: Day; end: Day }> {
  const spans = new Map<string, { start: Day; end: Day }>();
  for (const planned of plan.tasks) {
    const milestone = tasks[planned.id]?.milestone;
    if (milestone === undefined) continue;
    const known = spans.get(milestone);
    if (!known) spans.set(milestone, { start: planned.start, end: planned.end });
    else {
      if (planned.start < known.start) known.start = planned.start;
      if (planned.end > known.end) known.end = planned.end;
    }
  }
  return spans;
}

/** The plan's days as they are now, to compare with later. */
export function baselineOf(
  state: PlanState,
  plan: Plan,
  made: Pick<Baseline, 'id' | 'name' | 'day'>,
): Baseline {
  const milestones: Baseline['milestones'] = {};
  for (const [id, span] of milestoneSpans(state.tasks, plan)) {
    const title = state.milestones[id]?.title;
    if (title) milestones[id] = { title, ...span };
  }
  return { ...made, readyEnd: plan.readyEnd, end: plan.end, left: effort(state).left, milestones };
}

/** A milestone then and now; null where it was not planned then, or is not planned any more. */
export interface ThenAndNow {
  id: string;
  title: string;
  then: Day | null;
  now: Day | null;
  /** Done, skipped or no longer needed since; null as well where open work can't be planned. */
  over: 'done' | 'skipped' | 'gone' | null;
}

/** Every milestone of a baseline or of the plan, with its end then and now, in the order of the roadmap. */
export function compareBaseline(state: PlanState, plan: Plan, baseline: Baseline): ThenAndNow[] {
  const spans = milestoneSpans(state.tasks, plan);
  const ids = new Set([...Object.keys(baseline.milestones), ...spans.keys()]);
  return [...ids]
    .map((id) => {
      const milestone = state.milestones[id];
      const now = spans.get(id)?.end ?? null;
      return {
        id,
        title: milestone?.title ?? baseline.milestones[id]?.title ?? id,
        then: baseline.milestones[id]?.end ?? null,
        now,
        over: now !== null ? null : overAs(state, milestone),
        order: milestone?.order ?? Infinity,
      };
    })
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
    .map(({ id, title, then, now, over }) => ({ id, title, then, now, over }));
}

function overAs(
  { tasks }: Pick<PlanState, 'tasks'>,
  milestone: PlanState['milestones'][string] | undefined,
): ThenAndNow['over'] {
  if (!milestone?.needed) return 'gone';
  if (milestone.status === 'skipped' || milestone.status === 'done') return milestone.status;
  const own = Object.values(tasks).filter((task) => task.milestone === milestone.id && task.needed);
  if (own.length === 0) return 'gone';
  // Without hours nothing is planned, but what is open stays open.
  return own.every((task) => task.doneOn !== null) ? 'done' : null;
}
