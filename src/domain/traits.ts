import type { Day } from './day.ts';
import type { TraitCheck } from './market-schema.ts';

/** The topic of the guide that names the traits. */
export const TRAITS_TOPIC = 'traits';

/** The scores that a trait can be given, with their words. */
export const TRAIT_SCORES = [
  { score: 1, name: 'hardly' },
  { score: 2, name: 'a little' },
  { score: 3, name: 'partly' },
  { score: 4, name: 'mostly' },
  { score: 5, name: 'fully' },
] as const;

/** A score in a word. */
export const scoreName = (score: number): string =>
  TRAIT_SCORES.find((one) => one.score === score)?.name ?? `${score}`;

/** What was said of one trait, day by day, oldest first; of one day what was said last. */
export function traitHistory(checks: readonly TraitCheck[], trait: string): TraitCheck[] {
  const byDay = new Map<Day, TraitCheck>();
  for (const one of checks) if (one.trait === trait) byDay.set(one.day, one);
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** The scores that were given on a day, by trait. */
export const scoresOn = (checks: readonly TraitCheck[], day: Day): Record<string, number> =>
  Object.fromEntries(checks.filter((one) => one.day === day).map(({ trait, score }) => [trait, score]));
