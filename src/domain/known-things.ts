import { currentLevels } from './assessment.ts';
import type { Catalog } from './catalog.ts';
import { normalise } from './matching.ts';
import type { ReadSkill, ReadThing } from './reading.ts';
import type { PlanState } from './state.ts';

const sameAs = (title: string): ((other: string) => boolean) => {
  const name = normalise(title);
  return (other) => normalise(other) === name;
};

/** The catalogue's skill that a name means: its own name, its id, or the words it goes by; null when there is none. */
export function skillNamed(catalog: Catalog, name: string): Catalog['skills'][number] | null {
  const same = sameAs(name);
  const words = (id: string): string => id.replace(/^named-/, '').replaceAll('-', ' ');
  return (
    catalog.skills.find((one) => same(one.name) || same(words(one.id))) ??
    catalog.skills.find((one) => one.named.some((id) => same(words(id)))) ??
    null
  );
}

/** What a thing becomes here: the catalogue's entry of that name where there is one; null for a skill it doesn't know. */
export function becomes(catalog: Catalog, thing: ReadThing): string | null {
  const same = sameAs(thing.title);
  if (thing.kind === 'skill') return skillNamed(catalog, thing.title)?.name ?? null;
  if (thing.kind === 'course') return catalog.courses.find((one) => same(one.title))?.title ?? thing.title;
  if (thing.kind === 'certification')
    return catalog.certifications.find((one) => same(one.name))?.name ?? thing.title;
  return thing.title;
}

/** What a plan has already of a thing that was read, by the same name; null when it is new. */
export function knownThing(plan: PlanState, catalog: Catalog, thing: ReadThing): string | null {
  const same = sameAs(thing.title);
  if (thing.kind === 'course')
    return Object.values(plan.courses).find((one) => same(one.title))?.title ?? null;
  if (thing.kind === 'certification')
    return Object.values(plan.certifications).find((one) => same(one.name))?.name ?? null;
  if (thing.kind === 'project')
    return Object.values(plan.projects).find((one) => same(one.name))?.name ?? null;
  if (thing.kind === 'skill') return knownSkill(plan, catalog, thing);
  const milestone = sameAs(thing.milestone);
  const task = Object.values(plan.tasks).find(
    (one) => same(one.title) && milestone(plan.milestones[one.milestone]?.title ?? ''),
  );
  return task?.title ?? null;
}

/** A skill that has reached the level already. */
function knownSkill(plan: PlanState, catalog: Catalog, { title, level }: ReadSkill): string | null {
  const skill = skillNamed(catalog, title);
  if (!skill) return null;
  return (currentLevels(plan.assessments).get(skill.id) ?? 0) >= level ? skill.name : null;
}
