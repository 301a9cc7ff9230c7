import { currentLevels } from './assessment.ts';
import { groupBy } from './group-by.ts';
import type { Assessment } from './person.ts';
import { type Rename, successors } from './renames.ts';
import type { Criterion, Milestone, Task } from './roadmap-schema.ts';
import type { PlanState, State } from './state.ts';

/**
 * Lets everything that the person has under an entry's earlier id go on under its new one (a draft, changed in place):
 * hours, ticks, evidence, notes, levels, dates. Needs the months of `renamedMonths`. Gives the ids that changed.
 */
export function applyRenames(state: State, renames: readonly Rename[]): Map<string, string> {
  const next = successors(renames);
  const { plan } = state;
  const first = (id: string): string => next.get(id)?.[0] ?? id;
  const all = (ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => next.get(id) ?? [id]))];
  const proof = <T extends { skill: string }>(list: readonly T[]): T[] =>
    list.flatMap((one) => (next.get(one.skill) ?? [one.skill]).map((skill) => ({ ...one, skill })));
  const moved = new Map<string, string>();
  if (!areConcerned(plan, renames)) return moved;
  for (const id of [...Object.keys(plan.tasks), ...Object.keys(plan.milestones)])
    if (next.has(id)) moved.set(id, first(id));

  plan.assessments = [...proof(plan.assessments), ...joinedLevels(plan.assessments, next)];
  if (plan.profile) plan.profile.skills = all(plan.profile.skills);
  const learning = <T extends { id: string; catalog: string | null }>(
    part: Record<string, T>,
  ): Record<string, T> =>
    rekeyed(part, first, (one, id) => ({
      ...one,
      id,
      catalog: one.catalog === null ? null : first(one.catalog),
    }));
  plan.courses = learning(plan.courses);
  plan.certifications = learning(plan.certifications);
  plan.projects = learning(plan.projects);
  for (const course of Object.values(plan.courses)) course.covers = proof(course.covers);
  for (const project of Object.values(plan.projects)) project.skills = proof(project.skills);
  for (const one of Object.values(plan.certifications)) one.skills = all(one.skills);
  const step = (known: Task['step']): Task['step'] => known && { ...known, skill: first(known.skill) };
  const task = <T extends Pick<Task, 'milestone' | 'step' | 'about' | 'prerequisites'>>(one: T): T => ({
    ...one,
    milestone: first(one.milestone),
    step: step(one.step),
    about: one.about && first(one.about),
    prerequisites: all(one.prerequisites),
  });
  const criterion = <T extends { id: string }>(one: T): T => ({ ...one, id: criterionId(one.id, first) });
  plan.tasks = rekeyed(plan.tasks, first, (one, id) => ({ ...task(one), id }), joinTasks);
  plan.milestones = rekeyed(
    plan.milestones,
    first,
    (one, id) => ({ ...one, id, criteria: one.criteria.map(criterion) }),
    joinMilestones,
  );
  if (plan.template) {
    plan.template.tasks = rekeyed(plan.template.tasks, first, task);
    plan.template.milestones = rekeyed(plan.template.milestones, first, (one) => ({
      ...one,
      criteria: one.criteria.map(criterion),
    }));
  }
  for (const goal of Object.values(plan.goals)) goal.milestones = all(goal.milestones);
  if (plan.timer) plan.timer.subject &&= first(plan.timer.subject);
  for (const baseline of plan.baselines) baseline.milestones = rekeyed(baseline.milestones, first);
  for (const entry of plan.ledger.entries) entry.milestones = rekeyed(entry.milestones, first);
  for (const basis of [plan.ledger.basis, plan.ledger.earlier])
    if (basis)
      basis.tasks = rekeyed(basis.tasks, first, (one) => ({
        ...one,
        milestone: first(one.milestone),
        about: one.about && first(one.about),
        prerequisites: all(one.prerequisites),
      }));
  for (const days of Object.values(plan.totals))
    for (const [day, subjects] of Object.entries(days))
      days[day] = rekeyed(
        subjects,
        first,
        (minutes) => minutes,
        (a, b) => a + b,
      );
  for (const sessions of Object.values(state.months))
    for (const session of Object.values(sessions)) session.subject &&= first(session.subject);
  return moved;
}

/** Whether a plan holds anything under an earlier id. */
export function areConcerned(
  plan: Pick<PlanState, 'assessments' | 'courses' | 'certifications' | 'projects' | 'tasks' | 'milestones'>,
  renames: readonly Rename[],
): boolean {
  if (renames.length === 0) return false;
  const next = successors(renames);
  const parts = [plan.courses, plan.certifications, plan.projects, plan.tasks, plan.milestones];
  return (
    plan.assessments.some((one) => next.has(one.skill)) ||
    parts.some((part) => Object.keys(part).some((id) => next.has(id)))
  );
}

/** Skills that become one are known as far as the least known of them. */
function joinedLevels(
  said: readonly Assessment[],
  next: ReadonlyMap<string, readonly string[]>,
): Assessment[] {
  const sources = groupBy(
    [...currentLevels(said)].flatMap(([skill, level]) =>
      (next.get(skill) ?? [skill]).map((to) => ({ to, level })),
    ),
    (one) => one.to,
  );
  const day = said.reduce((last, one) => (one.day > last ? one.day : last), '');
  return [...sources]
    .filter(([, from]) => from.length > 1)
    .map(([skill, from]) => ({
      skill,
      level: Math.min(...from.map((one) => one.level)),
      day,
      origin: 'self' as const,
    }));
}

/** A record under new keys; where two come together, `join` makes one of them, else the first one stays. */
function rekeyed<T>(
  record: Readonly<Record<string, T>>,
  key: (id: string) => string,
  change: (one: T, id: string) => T = (one) => one,
  join: (a: T, b: T) => T = (a) => a,
): Record<string, T> {
  const made: Record<string, T> = {};
  for (const [id, one] of Object.entries(record)) {
    const to = key(id);
    const known = made[to];
    made[to] = known === undefined ? change(one, to) : join(known, change(one, to));
  }
  return made;
}

/** `skill.level.name`: what is ticked for a step stays ticked under the skill's new id. */
function criterionId(id: string, first: (id: string) => string): string {
  const [skill = '', ...rest] = id.split('.');
  return rest.length === 2 ? [first(skill), ...rest].join('.') : id;
}

const later = (a: string | null, b: string | null): string | null => (a && b ? (a > b ? a : b) : null);

/** Two steps that became one: done only when both were. */
const joinTasks = (a: Task, b: Task): Task => ({
  ...a,
  doneOn: later(a.doneOn, b.doneOn),
  edited: [...new Set([...a.edited, ...b.edited])],
});

function joinMilestones(a: Milestone, b: Milestone): Milestone {
  const known = new Map<string, Criterion>();
  for (const one of [...a.criteria, ...b.criteria]) {
    const before = known.get(one.id);
    if (!before || before.doneOn === null) known.set(one.id, one);
  }
  return {
    ...a,
    criteria: [...known.values()],
    evidence: [...a.evidence, ...b.evidence],
    history: [...a.history, ...b.history].sort((x, y) => x.day.localeCompare(y.day)),
    notes: [a.notes, b.notes].filter((text) => text !== '').join('\n\n'),
  };
}
