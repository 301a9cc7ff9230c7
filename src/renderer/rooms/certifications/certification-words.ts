import type { Certification as CatalogCertification } from '../../../domain/catalog-offers.ts';
import { certificationStatus, renewalFrom } from '../../../domain/certifications.ts';
import type { Day } from '../../../domain/day.ts';
import { daysBetween } from '../../../domain/day.ts';
import type { Certification } from '../../../domain/learning.ts';
import { count, fullDay, money } from '../../format.ts';

/** `retired since 31 Mar 2026` */
export const retiredWords = ({
  status,
  statusDate,
}: Pick<CatalogCertification, 'status' | 'statusDate'>): string =>
  statusDate ? `${status} since ${fullDay(statusDate)}` : status;

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
  if (status === 'earned' && renewal) {
    said.push(renewal <= today ? 'renewal window is open' : `renew from ${fullDay(renewal)}`);
  }
  if (status === 'failed' && one.attempts.length > 0) said.push(count(one.attempts.length, 'attempt'));
  if (one.fee) said.push(one.fee.minor === 0 ? 'free' : `${money(one.fee)}${one.paid ? ' paid' : ''}`);
  return said;
}

/** A note of the catalogue on one field, with the field as a person reads it: `examMinutes: …` → `exam minutes: …`. */
export const noteWords = (note: string): string =>
  note.replace(/^[a-zA-Z]+(?=:)/, (field) => field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
