import type { Day } from './day.ts';
import { Failure } from './failure.ts';
import type { Criterion, Evidence, Milestone, MilestoneStatus } from './roadmap-schema.ts';
import type { PlanState } from './state.ts';

/** The milestone with the id. Throws `not-found`. */
export function milestoneById(plan: PlanState, id: string): Milestone {
  const milestone = plan.milestones[id];
  if (!milestone) throw new Failure('not-found', { kind: 'milestone', id });
  return milestone;
}

function setStatus(milestone: Milestone, status: MilestoneStatus, day: Day, reason: string | null): void {
  if (milestone.status === status) return;
  milestone.status = status;
  milestone.history.push({ status, day, reason });
}

/** A planned milestone becomes active with its first hour or tick. */
export function activate(plan: PlanState, id: string, day: Day): void {
  const milestone = plan.milestones[id];
  if (milestone?.status === 'planned') setStatus(milestone, 'active', day, null);
}

/** Ticks a criterion, or takes the tick back. A proof has to be evidence of the same milestone. */
export function tickCriterion(
  plan: PlanState,
  id: string,
  criterionId: string,
  done: boolean,
  proof: string | null,
  day: Day,
): void {
  const milestone = milestoneById(plan, id);
  const criterion = criterionOf(milestone, criterionId);
  if (proof !== null && !milestone.evidence.some((one) => one.id === proof)) {
    throw new Failure('not-found', { kind: 'evidence', id: proof });
  }
  criterion.doneOn = done ? (criterion.doneOn ?? day) : null;
  criterion.proof = done ? proof : null;
  if (done) activate(plan, id, day);
}

function criterionOf(milestone: Milestone, id: string): Criterion {
  const criterion = milestone.criteria.find((one) => one.id === id);
  if (!criterion) throw new Failure('not-found', { kind: 'criterion', id });
  return criterion;
}

/** Adds a criterion of the person's own. */
export function addCriterion(plan: PlanState, id: string, criterion: Criterion): void {
  milestoneById(plan, id).criteria.push(criterion);
}

export function removeCriterion(plan: PlanState, id: string, criterionId: string): void {
  const milestone = milestoneById(plan, id);
  criterionOf(milestone, criterionId);
  milestone.criteria = milestone.criteria.filter((one) => one.id !== criterionId);
  // Remembered, so that generating again does not bring a removed criterion back.
  if (!milestone.edited.includes('criteria')) milestone.edited.push('criteria');
}

export function addEvidence(plan: PlanState, id: string, evidence: Evidence): void {
  milestoneById(plan, id).evidence.push(evidence);
}

/** Removes evidence; criteria that it proved stay ticked but are only claimed again. */
export function removeEvidence(plan: PlanState, id: string, evidenceId: string): void {
  const milestone = milestoneById(plan, id);
  if (!milestone.evidence.some((one) => one.id === evidenceId)) {
    throw new Failure('not-found', { kind: 'evidence', id: evidenceId });
  }
  milestone.evidence = milestone.evidence.filter((one) => one.id !== evidenceId);
  for (const criterion of milestone.criteria) if (criterion.proof === evidenceId) criterion.proof = null;
}

/** Sets the status; `done` needs every criterion ticked, or a reason why it is done anyway (throws `criteria-open`). */
export function setMilestoneStatus(
  plan: PlanState,
  id: string,
  status: MilestoneStatus,
  reason: string | null,
  day: Day,
): void {
  const milestone = milestoneById(plan, id);
  const open = milestone.criteria.filter((one) => one.doneOn === null).length;
  if (status === 'done' && open > 0 && !reason) throw new Failure('criteria-open', { open });
  setStatus(milestone, status, day, reason);
}

/**
 * Puts a milestone before another one of its phase, or last in it: its tasks are then planned in that order among those
 * that could be taken up. Throws `not-found` also for one of another phase.
 */
export function reorderMilestone(plan: PlanState, id: string, before: string | null): void {
  const moved = milestoneById(plan, id);
  const others = Object.values(plan.milestones)
    .filter((one) => one.phase === moved.phase && one.id !== id)
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
  const at = before === null ? others.length : others.findIndex((one) => one.id === before);
  if (at < 0) throw new Failure('not-found', { kind: 'milestone', id: before ?? '' });
  const [previous, next] = [others[at - 1]?.order, others[at]?.order];
  // Several milestones may stand at the same place: all behind it are then moved up together.
  const order = (previous ?? (next ?? 0) - 2) + 1 / 1024;
  setOrder(plan, moved, order);
  let least = order;
  for (const one of others.slice(at)) {
    if (one.order > least) break;
    least += 1 / 1024;
    setOrder(plan, one, least);
  }
}

/** A milestone's place, with its tasks' places among those of other milestones; remembered as the person's own. */
function setOrder(plan: PlanState, milestone: Milestone, order: number): void {
  const moved = order - milestone.order;
  milestone.order = order;
  const tasks = Object.values(plan.tasks).filter((task) => task.milestone === milestone.id);
  for (const task of tasks) task.order += moved;
  for (const one of [milestone, ...tasks]) if (!one.edited.includes('order')) one.edited.push('order');
}
