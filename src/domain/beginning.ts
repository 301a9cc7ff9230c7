import { typicalAssessments } from './assessment.ts';
import type { Catalog } from './catalog.ts';
import type { Day } from './day.ts';
import { Failure } from './failure.ts';
import type { Assessment, DaysOff, Week } from './person.ts';
import { regenerate } from './regenerate.ts';
import type { PlanState } from './state.ts';

/** What the first minutes ask. `levels` are what the person said where it differs from the role's typical level. */
export interface Beginning {
  name: string;
  from: string;
  years: number | null;
  country: string;
  levels: Readonly<Record<string, number>>;
  week: Week;
  daysOff: DaysOff[];
  target: Day | null;
}

export const MAIN_GOAL = 'ready-to-apply';
export const FULL_GOAL = 'full-profile';

/**
 * Starts a plan (a draft, changed in place): profile, assessments, hours, the two goals, and the roadmap.
 * Throws `already-started`, `not-found` for an unknown role or skill, `target-past`.
 */
export function begin(catalog: Catalog, plan: PlanState, wish: Beginning, today: Day): void {
  if (plan.profile) throw new Failure('already-started', {});
  const role = catalog.roles.find((one) => one.id === wish.from);
  if (!role || role.kind !== 'starting')
    throw new Failure('not-found', { kind: 'starting role', id: wish.from });
  if (wish.target !== null && wish.target < today)
    throw new Failure('target-past', { field: 'target', day: wish.target });
  const target = catalog.roles.find((one) => one.kind === 'target');
  if (!target) throw new Failure('not-found', { kind: 'role', id: 'target' });
  plan.profile = {
    name: wish.name,
    from: role.id,
    target: target.id,
    years: wish.years,
    country: wish.country,
    startedOn: today,
    skills: [],
    factors: {},
  };
  plan.availability = {
    week: wish.week,
    daysOff: wish.daysOff,
    start: today,
    focusLimit: 2,
    interview: null,
  };
  plan.assessments = typicalAssessments(catalog, role.id, today);
  assess(catalog, plan, wish.levels, today, 'self');
  const goal = { why: '', milestones: [], doneOn: null };
  plan.goals[MAIN_GOAL] = {
    ...goal,
    id: MAIN_GOAL,
    title: `Ready to apply as ${target.name.toLowerCase()}`,
    target: wish.target,
    horizon: 'ready',
  };
  plan.goals[FULL_GOAL] = {
    ...goal,
    id: FULL_GOAL,
    title: `Full profile of a ${target.name.toLowerCase()}`,
    target: null,
    horizon: 'full',
  };
  regenerate(catalog, plan);
}

/** Adds assessments for the levels said, where they differ from what is known. Throws `not-found` for an unknown skill. */
export function assess(
  catalog: Catalog,
  plan: PlanState,
  levels: Readonly<Record<string, number>>,
  day: Day,
  origin: Assessment['origin'],
): void {
  for (const [skill, level] of Object.entries(levels)) {
    if (!catalog.skills.some((one) => one.id === skill))
      throw new Failure('not-found', { kind: 'skill', id: skill });
    plan.assessments.push({ skill, level, day, origin });
  }
}
