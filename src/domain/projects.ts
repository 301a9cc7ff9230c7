import type { CatalogProject } from './catalog-offers.ts';
import type { Day } from './day.ts';
import { Failure } from './failure.ts';
import type { Project, ProjectStatus } from './learning.ts';
import type { PlanState } from './state.ts';
import { publishProject, takeBack } from './tasks.ts';

/** A portfolio project taken over from the catalogue; its id is the catalogue's. */
export function projectFromCatalog(entry: CatalogProject, onRoadmap: boolean, day: Day): Project {
  return {
    id: entry.id,
    catalog: entry.id,
    name: entry.name,
    goal: entry.goal,
    effort: Math.round(entry.hours.typical * 60),
    skills: entry.skills.map((one) => ({ skill: one.skill, level: one.provesLevel })),
    evidence: [],
    onRoadmap,
    notes: '',
    status: 'idea',
    history: [{ status: 'idea', day, reason: null }],
  };
}

/** A project that the catalogue does not know, as a person says it. */
export function ownProject(
  said: Pick<Project, 'name' | 'goal' | 'effort' | 'skills' | 'onRoadmap'>,
  id: string,
  day: Day,
): Project {
  const history = [{ status: 'idea' as const, day, reason: null }];
  return { ...said, id, catalog: null, evidence: [], notes: '', status: 'idea', history };
}

/** The project with the id. Throws `not-found`. */
export function projectById(plan: PlanState, id: string): Project {
  const project = plan.projects[id];
  if (!project) throw new Failure('not-found', { kind: 'project', id });
  return project;
}

/** Sets a project's status. Publishing finishes its task and raises the skills it proves; leaving that takes both back. */
export function setProjectStatus(plan: PlanState, id: string, status: ProjectStatus, day: Day): void {
  const project = projectById(plan, id);
  if (project.status === status) return;
  const task = plan.tasks[`project.${id}`];
  if (task) task.doneOn = status === 'published' ? day : null;
  if (status === 'published') {
    publishProject(plan, id, day);
    return;
  }
  const published = project.history.findLast((past) => past.status === 'published');
  if (project.status === 'published' && published) takeBack(plan, project.skills, published.day);
  project.status = status;
  project.history.push({ status, day, reason: null });
}
