import type { Catalog, Skill } from '../../../domain/catalog.ts';
import { type Day, daysBetween } from '../../../domain/day.ts';
import { requiredSteps } from '../../../domain/gap.ts';
import type { Profile } from '../../../domain/person.ts';
import type { PlanState } from '../../../domain/state.ts';
import { tryChange } from '../../../domain/trial.ts';

/** A skill on top of the core: chosen or not, and what it adds (or would leave out again). */
export interface Offer {
  skill: Skill;
  chosen: boolean;
  minutes: number;
}

const minutesOf = (catalog: Catalog, profile: Profile, skills: readonly string[], plan: PlanState): number =>
  requiredSteps(catalog, { ...profile, skills: [...skills] }, plan.assessments).reduce(
    (sum, step) => sum + step.minutes,
    0,
  );

const toggled = (profile: Profile, skill: string): string[] =>
  profile.skills.includes(skill) ? profile.skills.filter((id) => id !== skill) : [...profile.skills, skill];

/** Every important and optional skill with the hours that it adds, its prerequisites included. */
export function skillOffers(catalog: Catalog, profile: Profile, plan: PlanState): Offer[] {
  const now = minutesOf(catalog, profile, profile.skills, plan);
  return catalog.skills
    .filter((skill) => skill.importance !== 'core')
    .map((skill) => ({
      skill,
      chosen: profile.skills.includes(skill.id),
      minutes: Math.abs(minutesOf(catalog, profile, toggled(profile, skill.id), plan) - now),
    }));
}

/** Days by which the plan's end moves when the skill is chosen (or was not): the roadmap made and planned again. */
export function daysAdded(
  catalog: Catalog,
  plan: PlanState,
  skill: string,
  today: Day,
  end: Day | null,
): number | null {
  if (!plan.profile || end === null) return null;
  const chosen = toggled(plan.profile, skill);
  const other = tryChange(catalog, plan, today, ({ profile }) => {
    if (profile) profile.skills = chosen;
  }).plan.end;
  return other === null ? null : Math.abs(daysBetween(end, other));
}
