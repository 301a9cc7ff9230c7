import { certificationStage, renewalFrom } from '../../../domain/certifications.ts';
import type { Day } from '../../../domain/day.ts';
import type { Certification } from '../../../domain/learning.ts';
import { count } from '../../format.ts';

export interface LifeStep {
  word: string;
  day: Day | null;
  when: 'past' | 'now' | 'ahead';
}

/** A certification's life as steps; one that is renewed begins anew where it was earned last. */
export function lifeSteps(one: Certification, today: Day): LifeStep[] {
  const stage = certificationStage(one, today);
  const isRenewal = one.earnedOn !== null && one.status !== 'earned';
  const dayOf = (status: Certification['status']): Day | null =>
    one.history.findLast((change) => change.status === status)?.day ?? null;
  const exam = one.status === 'booked' ? 'exam booked for' : 'exam';
  const fails = one.attempts.filter((attempt) => !attempt.passed && attempt.day > (one.earnedOn ?? ''));
  const words: { word: string; of: string[]; day: Day | null }[] = [
    isRenewal
      ? { word: 'earned', of: [], day: one.earnedOn }
      : { word: 'considered', of: ['considered'], day: dayOf('considered') },
    { word: isRenewal ? 'preparing the renewal' : 'preparing', of: ['preparing'], day: dayOf('preparing') },
    ...(fails.length > 0
      ? [{ word: `failed, ${count(fails.length, 'time')}`, of: ['failed'], day: fails.at(-1)?.day ?? null }]
      : []),
    { word: exam, of: ['booked'], day: one.examDay },
    {
      word: isRenewal ? 'renewed' : 'earned',
      of: ['earned'],
      day: isRenewal ? null : one.earnedOn,
    },
  ];
  // A certification that ends tells its end as soon as its last day is known.
  if (one.status === 'earned' && one.validUntil !== null) {
    words.push({ word: 'to be renewed', of: ['expiring'], day: renewalFrom(one) });
    words.push({ word: stage === 'expired' ? 'expired' : 'expires', of: ['expired'], day: one.validUntil });
  }
  const now = words.findIndex((step) => step.of.includes(stage));
  return (
    words
      .map(({ word, day }, at): LifeStep => ({
        word,
        day: at > now && word !== 'to be renewed' && word !== 'expires' ? null : day,
        when: at < now ? 'past' : at === now ? 'now' : 'ahead',
      }))
      // What was never gone through is not told of the past, nor what a result that was told late comes before.
      .filter(
        (step) => step.when !== 'past' || (step.day !== null && step.day <= (words[now]?.day ?? step.day)),
      )
  );
}
