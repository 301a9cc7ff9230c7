import { type Instant, addDays } from './day.ts';
import { Failure } from './failure.ts';
import type { Criterion, Evidence, Milestone } from './roadmap-schema.ts';
import { refuseCycle } from './schedule.ts';
import type { Session } from './session-schema.ts';
import { addSession, monthOfId } from './sessions.ts';
import type { PlanState, State } from './state.ts';
import type { TrashItem, TrashKind, TrashParts } from './trash-schema.ts';

/** Days for which what was deleted can be taken back. */
export const TRASH_DAYS = 90;

/** A copy that no later change of the state reaches. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Keeps what is about to be deleted, and lets go what was deleted more than 90 days ago. */
export function keepInTrash(
  plan: PlanState,
  item: { id: string; kind: TrashKind; title: string; deletedAt: Instant },
  parts: TrashParts,
): void {
  const oldest = addDays(item.deletedAt.slice(0, 10), -TRASH_DAYS);
  for (const one of Object.values(plan.trash)) {
    if (one.deletedAt.slice(0, 10) < oldest) delete plan.trash[one.id];
  }
  plan.trash[item.id] = { ...item, parts: copy(parts) };
}

/** A task with who waits for it. */
export const taskParts = (plan: PlanState, id: string): TrashParts => ({
  tasks: plan.tasks[id] ? [plan.tasks[id]] : [],
  requiredBy: {
    [id]: Object.values(plan.tasks)
      .filter((task) => task.prerequisites.includes(id))
      .map((task) => task.id),
  },
});

/** Several tasks that go together, each with who waits for it. */
export const tasksParts = (plan: PlanState, ids: readonly string[]): TrashParts => {
  const parts = ids.map((id) => taskParts(plan, id));
  return {
    tasks: parts.flatMap((one) => one.tasks ?? []),
    requiredBy: Object.assign({}, ...parts.map((one) => one.requiredBy)) as Record<string, string[]>,
  };
};

/** A milestone with its tasks, who waits for them, and the goals that hold it. */
export function milestoneParts(plan: PlanState, id: string): TrashParts {
  const milestone = plan.milestones[id];
  const tasks = Object.values(plan.tasks).filter((task) => task.milestone === id);
  return {
    ...tasksParts(
      plan,
      tasks.map((task) => task.id),
    ),
    milestones: milestone ? [milestone] : [],
    heldBy: Object.values(plan.goals)
      .filter((goal) => goal.milestones.includes(id))
      .map((goal) => goal.id),
  };
}

/** A piece of evidence, with the criteria that it proves. */
export const evidenceParts = (
  owner: { id: string; evidence: Evidence[]; criteria?: Criterion[] },
  id: string,
): TrashParts => ({
  owner: owner.id,
  evidence: owner.evidence.filter((one) => one.id === id),
  proved: (owner.criteria ?? []).filter((one) => one.proof === id).map((one) => one.id),
});

export const criterionParts = (milestone: Milestone, id: string): TrashParts => ({
  owner: milestone.id,
  criteria: milestone.criteria.filter((one) => one.id === id),
});

/** The months that an item's sessions lie in. */
export const monthsInTrash = (item: TrashItem): string[] => [
  ...new Set((item.parts.sessions ?? []).map((session) => monthOfId(session.id))),
];

/** The item with the id. Throws `not-found`. */
export function trashItem(plan: PlanState, id: string): TrashItem {
  const item = plan.trash[id];
  if (!item) throw new Failure('not-found', { kind: 'deleted thing', id });
  return item;
}

const KIND_OF = {
  goals: 'goal',
  milestones: 'milestone',
  tasks: 'task',
  courses: 'course',
  certifications: 'certification',
  projects: 'project',
  questions: 'question',
  answers: 'answer',
  cards: 'card',
  mocks: 'mock interview',
  figures: 'salary figure',
} as const;
const RECORDS = Object.keys(KIND_OF) as (keyof typeof KIND_OF)[];

/**
 * Puts a deletion back as a whole. Throws `already-there` when one of its ids was taken again, `not-found` when what it
 * belonged to is gone, `day-full` when a day would hold more than 24 hours.
 */
export function restoreFromTrash(state: State, id: string): void {
  const { plan } = state;
  const item = trashItem(plan, id);
  const parts = copy(item.parts);
  for (const name of RECORDS) {
    for (const one of parts[name] ?? []) {
      if (plan[name][one.id]) throw new Failure('already-there', { kind: KIND_OF[name], id: one.id });
      Object.assign(plan[name], { [one.id]: one });
    }
  }
  restoreLinks(plan, parts);
  restoreBelongings(plan, parts);
  for (const baseline of parts.baselines ?? []) plan.baselines.push(baseline);
  for (const session of parts.sessions ?? []) restoreSession(state, session);
  delete plan.trash[id];
}

function restoreLinks(plan: PlanState, parts: TrashParts): void {
  for (const task of parts.tasks ?? []) {
    if (!plan.milestones[task.milestone])
      throw new Failure('not-found', { kind: 'milestone', id: task.milestone });
    const restored = plan.tasks[task.id];
    if (restored) restored.prerequisites = task.prerequisites.filter((one) => plan.tasks[one]);
  }
  for (const [before, waiting] of Object.entries(parts.requiredBy ?? {})) {
    for (const id of waiting) {
      const task = plan.tasks[id];
      if (task && !task.prerequisites.includes(before)) task.prerequisites.push(before);
    }
  }
  refuseCycle(Object.values(plan.tasks), (one) => plan.tasks[one]?.title ?? one);
  for (const milestone of parts.milestones ?? []) {
    for (const id of parts.heldBy ?? []) plan.goals[id]?.milestones.push(milestone.id);
  }
  for (const goal of parts.goals ?? []) {
    const restored = plan.goals[goal.id];
    if (restored) restored.milestones = goal.milestones.filter((one) => plan.milestones[one]);
  }
}

function restoreBelongings(plan: PlanState, parts: TrashParts): void {
  if (parts.owner === undefined) return;
  const milestone = plan.milestones[parts.owner];
  const owner = milestone ?? plan.projects[parts.owner];
  if (!owner) throw new Failure('not-found', { kind: 'milestone or project', id: parts.owner });
  owner.evidence.push(...(parts.evidence ?? []));
  if (!milestone) return;
  milestone.criteria.push(...(parts.criteria ?? []));
  for (const criterion of milestone.criteria) {
    if (criterion.proof === null && criterion.doneOn !== null && parts.proved?.includes(criterion.id))
      criterion.proof = parts.evidence?.[0]?.id ?? null;
  }
}

function restoreSession(state: State, session: Session): void {
  if (state.months[monthOfId(session.id)]?.[session.id])
    throw new Failure('already-there', { kind: 'session', id: session.id });
  addSession(state, session, true);
}
