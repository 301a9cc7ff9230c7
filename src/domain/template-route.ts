import type { Catalog } from './catalog.ts';
import { payers } from './coverage.ts';
import type { Step } from './gap.ts';
import type { Route } from './person.ts';
import type { Milestone, Task } from './roadmap-schema.ts';
import { milestoneOf, onRoute, taskOf } from './template-parts.ts';

/** The id of the task, and of its milestone, that stands for having the stepping-stone job. */
export const stoneTaskId = (role: string): string => `role.${role}`;

/** The milestone of the stepping-stone role: a task without hours of its own that waits for the role's levels. */
export function routeParts(
  catalog: Catalog,
  route: Pick<Route, 'over'> | null,
  steps: readonly Step[],
  paying: ReadonlyMap<string, string>,
): { milestone: Milestone; task: Task }[] {
  const role = catalog.roles.find((one) => one.id === route?.over);
  if (!role) return [];
  const id = stoneTaskId(role.id);
  const name = role.name.toLowerCase();
  const order = onRoute(90_000);
  const needed = steps.filter((step) => step.onRoute);
  const texts = ['Applied for it', 'Has the job'];
  return [
    {
      milestone: milestoneOf({
        id,
        title: `First job: ${name}`,
        phase: 'job-search',
        area: null,
        horizon: 'ready',
        order,
        criteria: texts.map((text, at) => ({ id: `${id}.${at + 1}`, text, doneOn: null, proof: null })),
      }),
      task: taskOf({
        id,
        milestone: id,
        title: `Ready for a job as ${name}`,
        kind: 'custom',
        effort: 0,
        prerequisites: payers(needed, paying),
        horizon: 'ready',
        order,
      }),
    },
  ];
}
