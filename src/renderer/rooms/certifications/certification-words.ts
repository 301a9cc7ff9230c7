import type { Certification as CatalogCertification } from '../../../domain/catalog-offers.ts';
import { retirementDay } from '../../../domain/certification-warnings.ts';
import {
  type CertificationStage,
  certificationStage,
  certificationStatus,
  renewalFrom,
} from '../../../domain/certifications.ts';
import type { Day } from '../../../domain/day.ts';
import { daysBetween } from '../../../domain/day.ts';
import type { Certification } from '../../../domain/learning.ts';
import { CERTIFICATION_WORDS, type StateWord } from '../../components/state-words.ts';
import { count, fullDay, money } from '../../format.ts';

/** The words of every stage that a person sees. */
export const STAGE_WORDS: Record<CertificationStage, StateWord> = {
  ...CERTIFICATION_WORDS,
  expiring: { word: 'expiring', tone: 'warn' },
};

/** `retired since 31 Mar 2026`, `retires 31 Mar 2027`. */
export function retiredWords(entry: Pick<CatalogCertification, 'status' | 'statusDate'>): string {
  const day = retirementDay(entry);
  if (day === null) return entry.status;
  return entry.status === 'retiring' ? `retires ${fullDay(day)}` : `retired since ${fullDay(day)}`;
}

/** How far away an exam is: `in 24 days`, `today`, `was 3 days ago`. */
export function awayWords(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  return days > 0 ? `in ${count(days, 'day')}` : `${count(-days, 'day')} ago`;
}

/** What there is to know now: the exam, the validity, the renewal window, the fee. */
export function certificationFacts(one: Certification, today: Day): string[] {
  const said: string[] = [];
  const status = certificationStatus(one, today);
  if (status === 'booked' && one.examDay)
    said.push(`exam ${fullDay(one.examDay)}, ${awayWords(one.examDay, today)}`);
  if (one.earnedOn && (status === 'earned' || status === 'expired')) {
    said.push(`earned ${fullDay(one.earnedOn)}`);
    if (one.validUntil === null) said.push('does not expire');
    else said.push(`${status === 'expired' ? 'expired' : 'valid until'} ${fullDay(one.validUntil)}`);
  }
  const renewal = renewalFrom(one);
  if (certificationStage(one, today) === 'earned' && renewal) said.push(`renew from ${fullDay(renewal)}`);
  // While a renewal is under way what was earned before still holds.
  if (one.status !== 'earned' && one.validUntil !== null)
    said.push(`${one.validUntil < today ? 'ran out' : 'still valid until'} ${fullDay(one.validUntil)}`);
  if (status === 'failed' && one.attempts.length > 0) said.push(count(one.attempts.length, 'attempt'));
  if (one.fee)
    said.push(one.fee.minor === 0 ? 'free' : `${money(one.fee)} ${one.paid ? 'paid' : 'not paid'}`);
  return said;
}

/** A note of the catalogue on one field, with the field as a person reads it: `examMinutes: …` → `exam minutes: …`. */
export const noteWords = (note: string): string =>
  note.replace(/^[a-zA-Z]+(?=:)/, (field) => field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
