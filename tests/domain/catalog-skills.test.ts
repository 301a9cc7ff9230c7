import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Catalog, Skill, StartingRole } from '../../src/domain/catalog.ts';
import { PHASES } from '../../src/domain/phases.ts';

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(new URL(`../../resources/catalog/${file}`, import.meta.url), 'utf8'));
}

const { skills } = read<Pick<Catalog, 'skills'>>('skills.json');
const { courses } = read<Pick<Catalog, 'courses'>>('courses.json');
const { projects } = read<Pick<Catalog, 'projects'>>('projects.json');
const skillById = new Map(skills.map((skill) => [skill.id, skill]));

function prerequisitesOf(skill: Skill): Skill[] {
  return skill.prerequisites.map((need) => skillById.get(need.skill)!);
}

/** The ids on a cycle, empty when there is none. */
function cycle(needs: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const visit = (id: string, path: string[]): string[] => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return [];
    for (const need of needs.get(id) ?? []) {
      const found = visit(need, [...path, id]);
      if (found.length > 0) return found;
    }
    done.add(id);
    return [];
  };
  return [...needs.keys()].map((id) => visit(id, [])).find((found) => found.length > 0) ?? [];
}

function hoursToTarget(role: StartingRole, chosen: Skill[], cap: number): number {
  return chosen
    .map((skill) => skill.hoursPerStep.slice(skill.startingLevels[role], Math.min(skill.targetLevel, cap)))
    .flat()
    .reduce((sum, hours) => sum + hours, 0);
}

describe('prerequisites', () => {
  it('have no cycles', () => {
    const needs = (entries: [string, string[]][]): string[] => cycle(new Map(entries));
    expect(needs(skills.map((skill) => [skill.id, skill.prerequisites.map((need) => need.skill)]))).toEqual(
      [],
    );
    expect(needs(courses.map((course) => [course.id, course.prerequisites.courses]))).toEqual([]);
    expect(needs(projects.map((project) => [project.id, project.prerequisites]))).toEqual([]);
  });

  it('would show a cycle', () => {
    expect(
      cycle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });

  it('come in no later phase than what needs them', () => {
    const order = new Map<string, number>(PHASES.map((phase, index) => [phase.id, index]));
    const late = skills.flatMap((skill) =>
      prerequisitesOf(skill)
        .filter((need) => order.get(need.phase)! > order.get(skill.phase)!)
        .map((need) => `${need.id} (${need.phase}) before ${skill.id} (${skill.phase})`),
    );
    expect(late).toEqual([]);
    expect(new Set(skills.map((skill) => skill.phase)).size).toBe(PHASES.length);
  });

  it('are never less important than what needs them', () => {
    const rank = { core: 0, important: 1, optional: 2 };
    const weak = skills.flatMap((skill) =>
      prerequisitesOf(skill)
        .filter((need) => rank[need.importance] > rank[skill.importance])
        .map((need) => `${need.id} (${need.importance}) for ${skill.id} (${skill.importance})`),
    );
    expect(weak).toEqual([]);
  });

  it('ask for a level that the target profile reaches', () => {
    const needs = skills.flatMap((skill) => skill.prerequisites);
    expect(needs.filter((need) => need.level !== 2)).toEqual([]);
    expect(needs.filter((need) => skillById.get(need.skill)!.targetLevel < need.level)).toEqual([]);
  });
});

describe('study hours to the target', () => {
  const core = skills.filter((skill) => skill.importance === 'core');

  it.each<[StartingRole, number, number]>([
    ['data-analyst', 1029, 1478],
    ['software-developer', 916, 1330],
    ['data-scientist', 408, 653],
    ['data-engineer', 783, 1163],
    ['software-engineer', 861, 1264],
    ['computer-engineer', 944, 1391],
    ['newcomer', 1249, 1811],
  ])('of a %s: %d for core skills, %d for all', (role, coreHours, allHours) => {
    expect(hoursToTarget(role, core, 5)).toBe(coreHours);
    expect(hoursToTarget(role, skills, 5)).toBe(allHours);
  });

  it('is about 590 and 535 hours to be ready to apply', () => {
    expect(Math.abs(hoursToTarget('data-analyst', core, 3) - 590)).toBeLessThanOrEqual(5);
    expect(Math.abs(hoursToTarget('software-developer', core, 3) - 535)).toBeLessThanOrEqual(5);
  });

  it('grows with the level', () => {
    const odd = skills.filter((skill) =>
      skill.hoursPerStep.some((hours, index) => index > 0 && hours < skill.hoursPerStep[index - 1]!),
    );
    expect(odd.map((skill) => skill.id)).toEqual([]);
  });
});

describe('acceptance criteria', () => {
  it('stand for every level from basic to the target', () => {
    for (const skill of skills) {
      const levels = [...new Set(skill.criteria.map((criterion) => criterion.level))];
      // One skill is only asked for at level 1; it has its criteria there.
      const first = Math.min(2, skill.targetLevel);
      const expected = Array.from({ length: skill.targetLevel - first + 1 }, (_, index) => first + index);
      expect([skill.id, levels]).toEqual([skill.id, expected]);
    }
  });

  it('have stable ids, one to three a level, no text twice', () => {
    for (const skill of skills) {
      const count = new Map<number, number>();
      for (const criterion of skill.criteria) {
        const number = (count.get(criterion.level) ?? 0) + 1;
        count.set(criterion.level, number);
        expect(criterion.id).toBe(`${skill.id}-${criterion.level}-${number}`);
        expect(number).toBeLessThanOrEqual(3);
      }
    }
    const texts = skills.flatMap((skill) => skill.criteria.map((criterion) => criterion.text));
    expect(new Set(texts).size).toBe(texts.length);
  });
});
