import { implement } from '@orpc/server';
import { contract } from '../contract/contract.ts';
import { toWire } from '../contract/wire-failure.ts';
import { type Day, localDay } from '../domain/day.ts';
import { Failure } from '../domain/failure.ts';
import type { PlanState, State } from '../domain/state.ts';
import type { Saved } from '../contract/answers.ts';
import type { Ports } from './ports.ts';

/** The contract, ready to be implemented over the ports; expected failures leave in their wire form. */
export const procedures = implement(contract)
  .$context<Ports>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw error instanceof Failure ? toWire(error) : error;
    }
  });

/** The person's calendar day now. */
export const today = (ports: Ports): Day => localDay(ports.clock.now(), ports.clock.zone());

/** One change of the plan alone; the recipe returns the id it made or touched. */
export async function savePlan(
  ports: Ports,
  what: string,
  recipe: (plan: PlanState) => string,
): Promise<Saved> {
  return save(ports, what, [], (state) => recipe(state.plan));
}

/** One change of the plan and of some months' sessions. */
export async function save(
  ports: Ports,
  what: string,
  months: string[],
  recipe: (state: State) => string,
): Promise<Saved> {
  const { seq, value } = await ports.store.change(what, months, recipe);
  return { seq, id: value };
}

const NAMED = {
  goals: 'goal',
  milestones: 'milestone',
  tasks: 'task',
  courses: 'course',
  certifications: 'certification',
  projects: 'project',
};

/** What a change is about, in words for the history: “Linear algebra: to basic”, or its kind when it is not there. */
export function named(ports: Ports, kind: keyof typeof NAMED, id: string): string {
  const found: object | undefined = ports.store.current().plan[kind][id];
  if (!found) return `a ${NAMED[kind]}`;
  return `“${'title' in found ? found.title : 'name' in found ? found.name : id}”`;
}

/** Refuses a change before the first minutes are over. */
export function started(plan: PlanState): void {
  if (!plan.profile) throw new Failure('not-started', {});
}
