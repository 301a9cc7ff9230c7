import type { Catalog } from './catalog.ts';
import type { PlanState } from './state.ts';

/** Something that is, or could be, on the roadmap by choice. */
export interface Choice {
  kind: 'skill' | 'course' | 'certification' | 'project' | 'milestone';
  id: string;
  title: string;
}

/** What is on the roadmap by choice, and so could be left out: everything but the core. */
export function chosenParts(catalog: Catalog, plan: PlanState): Choice[] {
  const skills = (plan.profile?.skills ?? []).map((id): Choice => {
    const title = catalog.skills.find((one) => one.id === id)?.name ?? id;
    return { kind: 'skill', id, title };
  });
  const courses = Object.values(plan.courses)
    .filter((one) => one.status === 'planned' || one.status === 'in-progress')
    .map(({ id, title }): Choice => ({ kind: 'course', id, title }));
  const certifications = Object.values(plan.certifications)
    .filter((one) => one.status === 'preparing' || one.status === 'booked')
    .map(({ id, name }): Choice => ({ kind: 'certification', id, title: name }));
  const projects = Object.values(plan.projects)
    .filter((one) => one.onRoadmap && one.status !== 'published')
    .map(({ id, name }): Choice => ({ kind: 'project', id, title: name }));
  const milestones = Object.values(plan.milestones)
    .filter((one) => one.origin === 'own' && (one.status === 'planned' || one.status === 'active'))
    .map(({ id, title }): Choice => ({ kind: 'milestone', id, title }));
  return [...skills, ...courses, ...certifications, ...projects, ...milestones];
}

/** What the catalogue offers on top; what is on the roadmap, finished or withdrawn is left out. */
export function offeredParts(catalog: Catalog, plan: PlanState): Choice[] {
  const taken = new Set(chosenParts(catalog, plan).map(({ kind, id }) => `${kind} ${id}`));
  const skills = catalog.skills
    .filter((one) => one.importance !== 'core')
    .map(({ id, name }): Choice => ({ kind: 'skill', id, title: name }));
  const courses = catalog.courses
    .filter(({ id }) => plan.courses[id]?.status !== 'completed')
    .map(({ id, title }): Choice => ({ kind: 'course', id, title }));
  const certifications = catalog.certifications
    .filter(({ id, status }) => status !== 'retired' && plan.certifications[id]?.status !== 'earned')
    .map(({ id, name }): Choice => ({ kind: 'certification', id, title: name }));
  const projects = catalog.projects
    .filter(({ id }) => plan.projects[id]?.status !== 'published')
    .map(({ id, name }): Choice => ({ kind: 'project', id, title: name }));
  return [...skills, ...courses, ...certifications, ...projects].filter(
    ({ kind, id }) => !taken.has(`${kind} ${id}`),
  );
}
