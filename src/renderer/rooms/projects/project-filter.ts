import type { CatalogProject } from '../../../domain/catalog-offers.ts';
import { matchScore } from '../../../domain/matching.ts';

export interface ProjectFilter {
  skill: string | null;
  difficulty: CatalogProject['difficulty'] | null;
  maxHours: number | null;
}

export const noProjectFilter = (): ProjectFilter => ({ skill: null, difficulty: null, maxHours: null });

export const DIFFICULTIES = [
  { value: 'beginner', title: 'Beginner' },
  { value: 'intermediate', title: 'Intermediate' },
  { value: 'advanced', title: 'Advanced' },
] as const;

export const MOST_HOURS = [20, 40, 60, 80].map((hours) => ({ value: hours, title: `${hours} h at most` }));

/** Projects of the catalogue that fit, best match first when words were typed. */
export function findProjects(
  all: readonly CatalogProject[],
  text: string,
  filter: ProjectFilter,
): CatalogProject[] {
  const fitting = all.filter(
    (one) =>
      (filter.skill === null || one.skills.some((proved) => proved.skill === filter.skill)) &&
      (filter.difficulty === null || one.difficulty === filter.difficulty) &&
      (filter.maxHours === null || one.hours.typical <= filter.maxHours),
  );
  if (text.trim() === '') return fitting;
  return fitting
    .map((one) => ({
      one,
      score: matchScore(
        text,
        `${one.name} ${one.goal} ${one.skills.map((proved) => proved.skill).join(' ')}`,
      ),
    }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((found) => found.one);
}
