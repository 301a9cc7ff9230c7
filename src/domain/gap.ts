import { currentLevels, startingLevel } from './assessment.ts';
import type { Catalog, Skill } from './catalog.ts';
import type { Level } from './identity.ts';
import type { Assessment, Profile, Route } from './person.ts';
import type { Horizon } from './roadmap-schema.ts';

/** "Ready to apply" asks core skills for this level (working) at most. */
export const WORKING: Level = 3;

/** One level of one skill that has to be climbed, with its hours in minutes. */
export interface Step {
  skill: string;
  level: Level;
  minutes: number;
  horizon: Horizon;
  /** Needed for the stepping-stone role that the route goes over. */
  onRoute: boolean;
}

/** What is missing in one skill; `minutes` is what the missing levels cost. */
export interface Gap {
  skill: string;
  current: Level;
  required: Level;
  missing: number;
  minutes: number;
}

type Need = Pick<Profile, 'skills' | 'factors'>;

/** Skills a roadmap takes: the core ones and those the person chose on top. */
export function chosenSkills(catalog: Catalog, chosen: readonly string[]): Skill[] {
  const wanted = new Set(chosen);
  return catalog.skills.filter((skill) => skill.importance === 'core' || wanted.has(skill.id));
}

/**
 * Skill → required level at a horizon, prerequisites included (closure over the graph).
 * Ready: core skills at the lower of their target and working level. Full: every chosen skill at its target.
 */
export function requiredLevels(
  catalog: Catalog,
  chosen: readonly string[],
  horizon: Horizon,
): Map<string, Level> {
  const asked = chosenSkills(catalog, chosen).flatMap((skill): [string, Level][] => {
    if (horizon === 'full') return [[skill.id, skill.targetLevel]];
    return skill.importance === 'core' ? [[skill.id, Math.min(skill.targetLevel, WORKING)]] : [];
  });
  const skills = new Map(catalog.skills.map((skill) => [skill.id, skill]));
  const required = new Map<string, Level>();
  const need = (id: string, level: Level): void => {
    const known = required.get(id) ?? 0;
    if (level > known || !required.has(id)) required.set(id, Math.max(level, known));
    if (known > 0 || level === 0) return;
    for (const prerequisite of skills.get(id)?.prerequisites ?? [])
      need(prerequisite.skill, prerequisite.level);
  };
  for (const [id, level] of asked) need(id, level);
  return required;
}

/** The levels that a typical person in a role has; people in a job don't always have all that the graph asks for. */
const roleLevels = (catalog: Catalog, role: string): Map<string, Level> =>
  new Map(catalog.skills.map((skill) => [skill.id, startingLevel(skill, role)]));

/** Minutes of one step: the catalogue's hours for the level × the person's factor for the area. */
export function stepMinutes(skill: Skill, level: Level, factors: Profile['factors']): number {
  return Math.round((skill.hoursPerStep[level - 1] ?? 0) * 60 * (factors[skill.area] ?? 1));
}

/**
 * Every step from the levels now to those required; `ready` marks the ones the first horizon needs. A route over a
 * stepping-stone role brings that role's typical levels, which come first.
 */
export function requiredSteps(
  catalog: Catalog,
  need: Need,
  assessments: readonly Assessment[],
  route: Pick<Route, 'over'> | null = null,
): Step[] {
  const now = currentLevels(assessments);
  const stone = route ? roleLevels(catalog, route.over) : new Map<string, Level>();
  const ready = requiredLevels(catalog, need.skills, 'ready');
  const full = requiredLevels(catalog, need.skills, 'full');
  const steps: Step[] = [];
  for (const skill of catalog.skills) {
    const stoneLevel = stone.get(skill.id) ?? 0;
    const readyLevel = Math.max(ready.get(skill.id) ?? 0, stoneLevel);
    const last = Math.max(readyLevel, full.get(skill.id) ?? 0);
    for (let level = (now.get(skill.id) ?? 0) + 1; level <= last; level++) {
      const minutes = stepMinutes(skill, level, need.factors);
      const horizon = level <= readyLevel ? 'ready' : 'full';
      steps.push({ skill: skill.id, level, minutes, horizon, onRoute: level <= stoneLevel });
    }
  }
  return steps;
}

/** The gap of every skill that the horizon asks for, in the catalogue's order. */
export function skillGaps(
  catalog: Catalog,
  need: Need,
  assessments: readonly Assessment[],
  horizon: Horizon,
): Gap[] {
  const now = currentLevels(assessments);
  const required = requiredLevels(catalog, need.skills, horizon);
  return catalog.skills.flatMap((skill) => {
    const asked = required.get(skill.id);
    if (asked === undefined) return [];
    const current = now.get(skill.id) ?? 0;
    let minutes = 0;
    for (let level = current + 1; level <= asked; level++) minutes += stepMinutes(skill, level, need.factors);
    return [{ skill: skill.id, current, required: asked, missing: Math.max(0, asked - current), minutes }];
  });
}
