import type { DueItem } from './agenda.ts';
import {
  type CertificationWarning,
  certificationWarnings,
  type WarningBasis,
} from './certification-warnings.ts';
import type { Certification } from './learning.ts';
import type { PlanState } from './state.ts';

/** Which due day says the same as a warning; the others have none of their own. */
const TOLD_BY: Partial<Record<CertificationWarning['kind'], DueItem['kind']>> = {
  late: 'exam',
  'no-result': 'exam',
  renew: 'expiry',
};

/**
 * The most urgent warning of each certification that one works on or holds, unless a due day tells it already. That a
 * renewal window will open asks for nothing yet.
 */
export function untoldWarnings(
  plan: Pick<PlanState, 'certifications'>,
  basisOf: (one: Certification) => WarningBasis,
  due: readonly Pick<DueItem, 'kind' | 'id'>[],
): { certification: Certification; warning: CertificationWarning }[] {
  const told = new Set(due.map(({ kind, id }) => `${kind} ${id}`));
  return Object.values(plan.certifications).flatMap((certification) => {
    if (certification.status === 'considered') return [];
    const warning = certificationWarnings(certification, basisOf(certification)).find(
      ({ kind }) => kind !== 'renew-soon' && !told.has(`${TOLD_BY[kind]} ${certification.id}`),
    );
    return warning ? [{ certification, warning }] : [];
  });
}
