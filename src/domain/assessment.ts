import type { Catalog, Skill } from './catalog.ts';
import type { Day } from './day.ts';
import type { Level } from './identity.ts';
import type { Assessment } from './person.ts';

/** Skill → level now: the newest assessment of each skill counts (later in the list wins on the same day). */
export function currentLevels(assessments: readonly Assessment[]): Map<string, Level> {
  const newest = new Map<string, Assessment>();
  for (const said of assessments) {
    const known = newest.get(said.skill);
    if (!known || said.day >= known.day) newest.set(said.skill, said);
  }
  return new Map([...newest].map(([skill, said]) => [skill, said.level]));
}

/** Levels that are typical of somebody in a starting role, as first assessments. */
export function typicalAssessments(catalog: Catalog, role: string, day: Day): Assessment[] {
  return catalog.skills.map((skill) => ({
    skill: skill.id,
    level: startingLevel(skill, role),
    day,
    origin: 'role',
  }));
}

/** The level that a typical person of the role brings; 0 for a role the skill says nothing of. */
export function startingLevel(skill: Skill, role: string): Level {
  return (skill.startingLevels as Readonly<Record<string, number>>)[role] ?? 0;
}
