import type { PlannerOperations } from '../contract/client.ts';
import type { Day } from '../domain/day.ts';
import { Failure } from '../domain/failure.ts';
import { type LogSubject, findSubject } from '../domain/quick-log.ts';
import type { PlanState } from '../domain/state.ts';

export interface Finishable extends LogSubject {
  finish(): Promise<unknown>;
}

/** Everything open that can be said to be done, and what doing it calls; tasks win over what they stand for. */
export function finishable(
  operations: PlannerOperations,
  plan: PlanState,
  today: Day,
  reason: string | null,
): Finishable[] {
  const made = (id: string, title: string, rank: number, finish: () => Promise<unknown>): Finishable => ({
    id,
    title,
    also: '',
    rank,
    finish,
  });
  const open = <T>(things: Readonly<Record<string, T>>, isOpen: (thing: T) => boolean): T[] =>
    Object.values(things).filter(isOpen);
  return [
    ...open(plan.tasks, (one) => one.doneOn === null && one.kind !== 'course').map((one) =>
      made(one.id, one.title, 4, () => operations.tasks.finish({ id: one.id })),
    ),
    ...open(plan.courses, (one) => one.status !== 'completed').map((one) =>
      made(one.id, one.title, 3, () => operations.courses.move({ id: one.id, status: 'completed' })),
    ),
    ...open(plan.certifications, (one) => one.status !== 'earned').map((one) =>
      made(one.id, one.name, 2, () => operations.certifications.move({ id: one.id, status: 'earned' })),
    ),
    ...open(plan.projects, (one) => one.status !== 'published').map((one) =>
      made(one.id, one.name, 2, () => operations.projects.move({ id: one.id, status: 'published' })),
    ),
    ...open(plan.milestones, (one) => one.status !== 'done').map((one) =>
      made(one.id, one.title, 1, () => operations.milestones.move({ id: one.id, status: 'done', reason })),
    ),
    ...open(plan.goals, (one) => one.doneOn === null).map((one) =>
      made(one.id, one.title, 0, () => operations.goals.edit({ id: one.id, set: { doneOn: today } })),
    ),
  ];
}

/** The one open thing that an id or words mean. Throws `not-found`, or `log-ambiguous` with the candidates. */
export function findThing(text: string, things: readonly Finishable[]): { id: string; title: string } {
  try {
    return findSubject(text, things);
  } catch (error) {
    if (error instanceof Failure && error.code === 'log-subject')
      throw new Failure('not-found', { kind: 'open thing', id: text });
    throw error;
  }
}
