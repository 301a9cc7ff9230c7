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
    badge: null,
    notes: '',
    status,
    history: [{ status, day, reason: null }],
  };
}

/** What a person says of a certification that the catalogue does not know. */
export type OwnCertification = Pick<
  Certification,
  'name' | 'issuer' | 'url' | 'preparation' | 'fee' | 'validityMonths' | 'status'
>;

export function ownCertification(said: OwnCertification, id: string, day: Day): Certification {
  return {
    ...said,
    id,
    catalog: null,
    paid: false,
    skills: [],
    examDay: null,
    attempts: [],
    earnedOn: null,
    validUntil: null,
    credentialId: '',
    credentialUrl: null,
    badge: null,
    notes: '',
    history: [{ status: said.status, day, reason: null }],
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

/** The status as a person sees it: an earned one is expiring in its renewal window. */
export type CertificationStage = CertificationStatus | 'expiring';

export function certificationStage(one: Certification, today: Day): CertificationStage {
  const status = certificationStatus(one, today);
  const from = renewalFrom(one);
  return status === 'earned' && from !== null && from <= today ? 'expiring' : status;
}

/** Which status may follow which; earned again is a renewal. */
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
 * sets the end of validity. Giving up a renewal leaves what was earned before as it is. Throws `status-order` for a step that makes no sense, `invalid` without an exam day.
 */
export function moveCertification(plan: PlanState, id: string, move: CertificationMove): void {
  const one = certificationById(plan, id);
  const isRenewal = one.status === 'earned' && move.status === 'earned' && move.day > (one.earnedOn ?? '');
  if (one.status === move.status && move.examDay === undefined && !isRenewal) return;
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
  if (move.status === 'earned') setEarned(one, move.day);
  const isGivenUp = move.status === 'considered' && one.status !== 'earned' && one.earnedOn !== null;
  const status = isGivenUp ? 'earned' : move.status;
  const task = plan.tasks[`certification.${id}`];
  if (task && status === 'earned') task.doneOn = one.earnedOn;
  // Failing, or beginning anew after it was earned, opens the preparation again; booking leaves it as it is.
  else if (task && (move.status === 'failed' || one.status === 'earned')) task.doneOn = null;
  if (one.status !== status || isRenewal)
    one.history.push({ status, day: move.day, reason: isGivenUp ? 'renewal given up' : (move.note ?? null) });
  one.status = status;
}

/** Takes one off the roadmap for another that is taken instead: it is only considered, and has no exam day any more. */
export function setAside(plan: PlanState, id: string, day: Day): void {
  const { status } = certificationById(plan, id);
  if (status !== 'considered' && status !== 'earned')
    moveCertification(plan, id, { status: 'considered', day, examDay: null });
}

function setEarned(one: Certification, day: Day | null): void {
  one.earnedOn = day;
  one.validUntil = day === null || one.validityMonths === null ? null : addMonths(day, one.validityMonths);
}

/**
 * Corrects the list of attempts (a draft, changed in place). The last one decides: what was passed last is the day it
 * was earned, and one that has its result gets it from the last attempt, without any left it is in preparation again.
 */
export function setAttempts(
  plan: PlanState,
  id: string,
  attempts: Certification['attempts'],
  today: Day,
): void {
  const one = certificationById(plan, id);
  one.attempts = attempts.toSorted((a, b) => a.day.localeCompare(b.day));
  const passed = one.attempts.findLast((attempt) => attempt.passed)?.day ?? null;
  if (passed !== one.earnedOn) setEarned(one, passed);
  if (one.status !== 'earned' && one.status !== 'failed') return;
  const last = one.attempts.at(-1);
  const status = !last ? 'preparing' : last.passed ? 'earned' : 'failed';
  if (status !== one.status) one.history.push({ status, day: today, reason: 'attempts corrected' });
  one.status = status;
  const task = plan.tasks[`certification.${id}`];
  if (task) task.doneOn = status === 'earned' ? passed : null;
}

/** First day of the renewal window: three months before the validity ends; null when it never does. */
export function renewalFrom(one: Certification): Day | null {
  return one.validUntil === null ? null : addMonths(one.validUntil, -3);
}
