import { addDays } from '../../src/domain/day.ts';
import { regenerate } from '../../src/domain/regenerate.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { milestoneOf, taskOf } from '../../src/domain/template-parts.ts';
import { applyWhatIf } from '../../src/domain/what-if.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';
import { study } from './study-session.ts';

/** A milestone of the person's own with one task. */
export function addOwn(
  plan: PlanState,
  id: string,
  minutes: number,
  horizon: 'ready' | 'full' = 'full',
  order = 50_000,
): void {
  const own = { origin: 'own' as const, horizon, order };
  plan.milestones[id] = milestoneOf({ ...own, id, title: `Own ${id}`, phase: 'portfolio', area: null });
  plan.tasks[`task.${id}`] = taskOf({
    ...own,
    id: `task.${id}`,
    milestone: id,
    title: `Work on ${id}`,
    kind: 'custom',
    effort: minutes,
  });
}

/** Somebody six weeks on the way who chose a skill, a course, a certification, a project and a milestone of their own. */
export function chosenPlan(): PlanState {
  const plan = begunPlan({ target: addDays(TODAY, 700) }, addDays(TODAY, -42));
  applyWhatIf(
    catalog,
    plan,
    {
      skills: ['recommender-systems'],
      take: {
        courses: ['scikit-learn-mooc'],
        certifications: ['aws-ai-practitioner'],
        projects: ['exploratory-report'],
      },
    },
    addDays(TODAY, -40),
  );
  regenerate(catalog, plan);
  addOwn(plan, 'thesis', 1200);
  for (let back = 40; back > 0; back -= 4) study(plan, addDays(TODAY, -back), 150, 'study.linear-algebra.2');
  return plan;
}
