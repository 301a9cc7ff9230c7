import { editAvailability } from './availability.ts';
import { MAIN_GOAL } from './beginning.ts';
import type { Catalog } from './catalog.ts';
import { certificationFromCatalog, moveCertification } from './certifications.ts';
import { courseFromCatalog, setCourseStatus } from './courses.ts';
import type { Day } from './day.ts';
import { Failure } from './failure.ts';
import { given } from './given.ts';
import { milestoneById, setMilestoneStatus } from './milestones.ts';
import { same } from './same.ts';
import type { PlanState } from './state.ts';
import { projectById, projectFromCatalog } from './projects.ts';
import type { WhatIf } from './what-if-schema.ts';

/**
 * Carries a what-if out on a plan (a draft, changed in place); the roadmap is to be generated again after it.
 * Throws `not-started`, `not-found`, `target-past`, `status-order`.
 */
export function applyWhatIf(catalog: Catalog, plan: PlanState, wish: WhatIf, today: Day): void {
  const { profile, availability } = plan;
  if (!profile || !availability) throw new Failure('not-started', {});
  const { week, daysOff, start, focusLimit } = wish;
  editAvailability(plan, given({ week, daysOff, start, focusLimit }), today);
  if (wish.skills) {
    // What the role needs is no choice.
    const chosen = wish.skills.filter((id) => entryOf('skill', catalog.skills, id).importance !== 'core');
    const skills = [...new Set(chosen)];
    if (!same(profile.skills, skills)) profile.skills = skills;
  }
  if (wish.route !== undefined) {
    if (wish.route) entryOf('role', catalog.roles, wish.route.over);
    if (!same(plan.route, wish.route)) plan.route = wish.route;
  }
  if (wish.target !== undefined) {
    const goal = plan.goals[MAIN_GOAL];
    if (!goal) throw new Failure('not-found', { kind: 'goal', id: MAIN_GOAL });
    if (wish.target !== null && wish.target < today)
      throw new Failure('target-past', { field: 'target', day: wish.target });
    goal.target = wish.target;
  }
  take(catalog, plan, wish.take ?? {}, today);
  drop(plan, wish.drop ?? {}, today);
}

function entryOf<T extends { id: string }>(kind: string, entries: readonly T[], id: string): T {
  const found = entries.find((one) => one.id === id);
  if (!found) throw new Failure('not-found', { kind, id });
  return found;
}

function take(catalog: Catalog, plan: PlanState, wish: NonNullable<WhatIf['take']>, today: Day): void {
  for (const id of wish.courses ?? []) {
    const known = plan.courses[id];
    if (known && known.status !== 'in-progress') setCourseStatus(plan, id, 'planned', today);
    else if (!known)
      plan.courses[id] = courseFromCatalog(entryOf('course', catalog.courses, id), 'planned', today);
  }
  for (const id of wish.certifications ?? []) {
    const known = plan.certifications[id];
    if (known && known.status !== 'booked') moveCertification(plan, id, { status: 'preparing', day: today });
    else if (!known) {
      const entry = entryOf('certification', catalog.certifications, id);
      plan.certifications[id] = certificationFromCatalog(entry, 'preparing', today);
    }
  }
  for (const id of wish.projects ?? []) {
    if (plan.projects[id]) plan.projects[id].onRoadmap = true;
    else plan.projects[id] = projectFromCatalog(entryOf('project', catalog.projects, id), true, today);
  }
}

function drop(plan: PlanState, wish: NonNullable<WhatIf['drop']>, today: Day): void {
  for (const id of wish.courses ?? []) setCourseStatus(plan, id, 'dropped', today);
  for (const id of wish.certifications ?? [])
    moveCertification(plan, id, { status: 'considered', day: today });
  for (const id of wish.projects ?? []) projectById(plan, id).onRoadmap = false;
  for (const id of wish.milestones ?? []) {
    if (milestoneById(plan, id).origin !== 'own')
      throw new Failure('still-needed', { kind: 'milestone', id });
    setMilestoneStatus(plan, id, 'skipped', 'Left out to meet the day', today);
  }
}
