import type { Certification as CatalogCertification } from './catalog-offers.ts';
import { type Day, addMonths } from './day.ts';
import { Failure } from './failure.ts';
import type { Certification, CertificationStatus } from './learning.ts';
import type { PlanState } from './state.ts';

type StoredStatus = Certification['status'];

/** A certification taken over from the catalogue; its id is the catalogue's. */
export function certificationFromCatalog(
  entry: CatalogCertification,
  status: StoredStatus,
  day: Day,
): Certification {
  return {
    id: entry.id,
    catalog: entry.id,
    name: entry.name,
    issuer: entry.issuer,
    url: entry.url,
    preparation: Math.round(entry.prep.typical * 60),
    fee: { minor: Math.round(entry.feeUsd * 100), currency: 'USD' },
    paid: false,
    skills: entry.skills,
    validityMonths: entry.validityMonths,
    examDay: null,
    attempts: [],
    earnedOn: null,
    validUntil: null,
    credentialId: '',
    credentialUrl: null,
    notes: '',
    status,
    history: [{ status, day, reason: null }],
  };
}

/** The certification with the id. Throws `not-found`. */
export function certificationById(plan: PlanState, id: string): Certification {
  const certification = plan.certifications[id];
  if (!certification) throw new Failure('not-found', { kind: 'certification', id });
  return certification;
}

/** Its status on a day: an earned one whose validity is over is expired. */
export function certificationStatus(one: Certification, today: Day): CertificationStatus {
  return one.status === 'earned' && one.validUntil !== null && one.validUntil < today
    ? 'expired'
    : one.status;
}

/** Which status may follow which. */
const NEXT: Record<StoredStatus, readonly StoredStatus[]> = {
  considered: ['preparing', 'booked', 'earned'],
  preparing: ['considered', 'booked', 'earned', 'failed'],
  booked: ['preparing', 'earned', 'failed', 'considered'],
  failed: ['preparing', 'booked', 'considered'],
  earned: ['preparing', 'booked', 'considered'],
};

export interface CertificationMove {
  status: StoredStatus;
  day: Day;
  examDay?: Day | null;
  note?: string;
}

/**
 * Moves a certification through its life. Booking needs an exam day; earning and failing are kept as attempts; earning
 * sets the end of validity. Throws `status-order` for a step that makes no sense, `invalid` without an exam day.
 */
export function moveCertification(plan: PlanState, id: string, move: CertificationMove): void {
  const one = certificationById(plan, id);
  if (one.status === move.status && move.examDay === undefined) return;
  if (one.status !== move.status && !NEXT[one.status].includes(move.status)) {
    throw new Failure('status-order', { kind: 'certification', from: one.status, to: move.status });
  }
  if (move.examDay !== undefined) one.examDay = move.examDay;
  if (move.status === 'booked' && one.examDay === null) {
    throw new Failure('invalid', { field: 'examDay', reason: 'booking needs the day of the exam' });
  }
  if (move.status === 'earned' || move.status === 'failed') {
    one.attempts.push({ day: move.day, passed: move.status === 'earned', note: move.note ?? '' });
  }
  if (move.status === 'earned') {
    one.earnedOn = move.day;
    one.validUntil = one.validityMonths === null ? null : addMonths(move.day, one.validityMonths);
  }
  const task = plan.tasks[`certification.${id}`];
  if (task && move.status === 'earned') task.doneOn = move.day;
  // Failing, or beginning anew after it was earned, opens the preparation again; booking leaves it as it is.
  else if (task && (move.status === 'failed' || one.status === 'earned')) task.doneOn = null;
  if (one.status !== move.status)
    one.history.push({ status: move.status, day: move.day, reason: move.note ?? null });
  one.status = move.status;
}

/** First day of the renewal window: three months before the validity ends; null when it never does. */
export function renewalFrom(one: Certification): Day | null {
  return one.validUntil === null ? null : addMonths(one.validUntil, -3);
}
