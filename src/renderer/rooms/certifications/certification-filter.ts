import type { Certification } from '../../../domain/catalog-offers.ts';
import { matchScore } from '../../../domain/matching.ts';

export interface CertificationFilter {
  skill: string | null;
  issuer: string | null;
  level: Certification['level'] | null;
  retired: boolean;
}

export const noCertificationFilter = (): CertificationFilter => ({
  skill: null,
  issuer: null,
  level: null,
  retired: false,
});

export const LEVELS = [
  { value: 'foundational', title: 'Foundational' },
  { value: 'associate', title: 'Associate' },
  { value: 'professional', title: 'Professional' },
  { value: 'specialty', title: 'Specialty' },
  { value: 'advanced', title: 'Advanced' },
] as const;

/** Certifications of the catalogue that fit, best match first when words were typed; retired ones only when asked for. */
export function findCertifications(
  all: readonly Certification[],
  text: string,
  filter: CertificationFilter,
): Certification[] {
  const fitting = all.filter(
    (one) =>
      (filter.retired || one.status !== 'retired') &&
      (filter.skill === null || one.skills.includes(filter.skill)) &&
      (filter.issuer === null || one.issuer === filter.issuer) &&
      (filter.level === null || one.level === filter.level),
  );
  if (text.trim() === '') return fitting;
  return fitting
    .map((one) => ({
      one,
      score: matchScore(text, `${one.name} ${one.issuer} ${one.examCode ?? ''} ${one.skills.join(' ')}`),
    }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((found) => found.one);
}
