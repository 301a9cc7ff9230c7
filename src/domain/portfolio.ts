import { currentLevels } from './assessment.ts';
import type { Catalog } from './catalog.ts';
import type { Level } from './identity.ts';
import type { Project } from './learning.ts';
import type { PlanState } from './state.ts';

/** What a project proves of one skill, against the person's level now and the level that the target asks for. */
export interface Proof {
  skill: string;
  name: string;
  proves: Level;
  now: Level;
  /** Null for a skill that the catalogue does not know. */
  target: Level | null;
  /** `raises`: more than the person's level; `enough`: as much as the target asks; else it shows what is there. */
  says: 'raises' | 'enough' | 'part';
}

/** Every skill that a project proves, in the order in which the project names them. */
export function projectProofs(
  catalog: Pick<Catalog, 'skills'>,
  plan: Pick<PlanState, 'assessments'>,
  project: Pick<Project, 'skills'>,
): Proof[] {
  const levels = currentLevels(plan.assessments);
  return project.skills.map(({ skill, level }) => {
    const known = catalog.skills.find(({ id }) => id === skill);
    const now = levels.get(skill) ?? 0;
    const target = known?.targetLevel ?? null;
    const isEnough = target !== null && level >= target;
    const says = level > now ? 'raises' : isEnough ? 'enough' : 'part';
    return { skill, name: known?.name ?? skill, proves: level, now, target, says };
  });
}
