import type { Catalog } from '../../../../domain/catalog.ts';
import { goalMilestones } from '../../../../domain/goals.ts';
import type { Goal } from '../../../../domain/roadmap-schema.ts';
import type { PlanState } from '../../../../domain/state.ts';
import { linksOf, reached } from './map-graph.ts';

export interface GoalPart {
  milestones: ReadonlySet<string>;
  skills: ReadonlySet<string>;
}

/** What a goal needs: its milestones and all that their tasks wait for, and the skills that those tasks climb. */
export function goalPart(goal: Goal, state: PlanState, catalog: Catalog): GoalPart {
  const own = new Set(goalMilestones(goal, state));
  const all = Object.values(state.tasks).filter((task) => task.needed);
  const { before } = linksOf(
    all.map((task) => task.id),
    all.flatMap((task) => task.prerequisites.map((from) => ({ from, to: task.id }))),
  );
  const tasks = new Set(all.filter((task) => own.has(task.milestone)).map((task) => task.id));
  for (const id of [...tasks]) for (const one of reached(id, before)) tasks.add(one);

  const chosen = all.filter((task) => tasks.has(task.id));
  const climbed = chosen.flatMap((task) => {
    const course = task.kind === 'course' && task.about ? state.courses[task.about] : undefined;
    return [...(task.step ? [task.step.skill] : []), ...(course?.covers.map((one) => one.skill) ?? [])];
  });
  const builtOn = linksOf(
    catalog.skills.map((skill) => skill.id),
    catalog.skills.flatMap((skill) => skill.prerequisites.map((one) => ({ from: one.skill, to: skill.id }))),
  ).before;
  return {
    milestones: new Set([...own, ...chosen.map((task) => task.milestone)]),
    skills: new Set(climbed.flatMap((skill) => [skill, ...reached(skill, builtOn)])),
  };
}
