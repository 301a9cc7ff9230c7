import { describe, expect, it } from 'vitest';
import { typicalAssessments } from '../../src/domain/assessment.ts';
import { requiredLevels, requiredSteps, skillGaps } from '../../src/domain/gap.ts';
import { catalog } from './catalog-for-tests.ts';
import { TODAY } from './begun-plan.ts';

const need = { skills: [], factors: {} };
const hours = (role: string, horizon?: 'ready'): number =>
  requiredSteps(catalog, need, typicalAssessments(catalog, role, TODAY))
    .filter((step) => horizon === undefined || step.horizon === horizon)
    .reduce((sum, step) => sum + step.minutes, 0) / 60;

describe('the gap', () => {
  it.each([
    ['data-analyst', 590, 1029],
    ['software-developer', 535, 916],
  ])('costs a %s about %i hours to be ready and %i for all core skills', (role, ready, full) => {
    expect(hours(role, 'ready')).toBeCloseTo(ready, -1);
    expect(hours(role)).toBe(full);
  });

  it('closes over prerequisites: an optional skill brings what it needs', () => {
    const without = requiredLevels(catalog, [], 'full');
    const chosen = requiredLevels(catalog, ['reinforcement-learning'], 'full');
    expect(without.has('probabilistic-models')).toBe(false);
    expect(chosen.get('probabilistic-models')).toBe(2);
  });

  it('is never below zero, and nothing is asked again that is known', () => {
    const expert = catalog.skills.map((skill) => ({
      skill: skill.id,
      level: 5,
      day: TODAY,
      origin: 'self' as const,
    }));
    expect(requiredSteps(catalog, need, expert)).toEqual([]);
    expect(
      skillGaps(catalog, need, expert, 'full').every((gap) => gap.missing === 0 && gap.minutes === 0),
    ).toBe(true);
  });

  it('multiplies hours by the person’s factor for the area', () => {
    const plain = requiredSteps(catalog, need, []).find((step) => step.skill === 'linear-algebra');
    const slow = requiredSteps(catalog, { ...need, factors: { 'mathematics-statistics': 1.5 } }, []).find(
      (step) => step.skill === 'linear-algebra',
    );
    expect(slow?.minutes).toBe((plain?.minutes ?? 0) * 1.5);
  });

  it('takes the newest assessment of a skill', () => {
    const said = [
      { skill: 'sql', level: 4, day: '2026-02-01', origin: 'self' as const },
      { skill: 'sql', level: 1, day: '2026-01-01', origin: 'self' as const },
    ];
    expect(requiredSteps(catalog, need, said).some((step) => step.skill === 'sql')).toBe(false);
  });
});
