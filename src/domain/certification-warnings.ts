import type { Certification as CatalogCertification } from './catalog-offers.ts';
import { certificationStage, renewalFrom } from './certifications.ts';
import { type Day, addDays, addMonths } from './day.ts';
import type { Forecast } from './forecast.ts';
import type { Certification } from './learning.ts';
import type { PlanState } from './state.ts';

/** What speaks against a certification, or what is to be done about it now; days as a person would name them. */
export type CertificationWarning =
  /** Nobody can sit the exam any more. */
  | { kind: 'retired'; since: Day | null; successors: string[] }
  /** It can be sat until the day, and by half chance the preparation takes longer (null: without a forecast). */
  | { kind: 'retires'; day: Day; prepared: Day | null; successors: string[] }
  /** By half chance the preparation ends on the exam's day or after it. */
  | { kind: 'late'; examDay: Day; prepared: Day }
  /** The exam's day is over. */
  | { kind: 'no-result'; examDay: Day }
  /** Its validity ends before what it is wanted for (renewed from a day on, null: never); `expected` while not earned. */
  | {
      kind: 'ends-early';
      until: Day;
      wanted: Day;
      goal: string | null;
      renewFrom: Day | null;
      expected: boolean;
    }
  | { kind: 'renew'; until: Day }
  | { kind: 'renew-soon'; from: Day; until: Day }
  | { kind: 'expired'; since: Day };

/** Days ahead at which a renewal window is announced. */
const ANNOUNCED = 60;

/** What the warnings rest on. */
export interface WarningBasis {
  /** Its entry in the catalogue; null for an own one. */
  entry: Pick<CatalogCertification, 'status' | 'statusDate' | 'replacedBy'> | null;
  goals: PlanState['goals'];
  forecast: Pick<Forecast, 'milestones' | 'full'> | null;
  today: Day;
}

/** The last day on which an exam can be sat; null while no end is known. */
export const retirementDay = (entry: Pick<CatalogCertification, 'status' | 'statusDate'>): Day | null =>
  entry.status === 'active' ? null : entry.statusDate;

/** Whether nobody can sit the exam any more: a retiring one whose day is over is retired. */
export const isRetired = (entry: Pick<CatalogCertification, 'status' | 'statusDate'>, today: Day): boolean =>
  entry.status === 'retired' || (retirementDay(entry) ?? today) < today;

/** All that is to be said of a certification on a day, the most urgent first. */
export function certificationWarnings(one: Certification, basis: WarningBasis): CertificationWarning[] {
  const { forecast, today } = basis;
  const said: CertificationWarning[] = [];
  const isAhead = one.status === 'preparing' || one.status === 'booked' || one.status === 'failed';
  const onRoadmap = one.status === 'preparing' || one.status === 'booked';
  const prepared = onRoadmap ? (forecast?.milestones.get(`certification.${one.id}`)?.p50 ?? null) : null;

  if (one.status === 'booked' && one.examDay !== null) {
    if (one.examDay < today) said.push({ kind: 'no-result', examDay: one.examDay });
    // The preparation has to end before the exam's day.
    else if (prepared !== null && prepared >= one.examDay)
      said.push({ kind: 'late', examDay: one.examDay, prepared });
  }
  const stage = certificationStage(one, today);
  const from = renewalFrom(one);
  const isSoon = stage === 'earned' && from !== null && from <= addDays(today, ANNOUNCED);
  if (one.status !== 'earned' || stage !== 'earned' || isSoon) said.push(...retirement(one, basis, prepared));
  const mayRenew = basis.entry === null || !isRetired(basis.entry, today);
  if (one.validUntil !== null) {
    const until = one.validUntil;
    if (until < today && (stage === 'expired' || isAhead)) said.push({ kind: 'expired', since: until });
    else if (stage === 'expiring' && mayRenew) said.push({ kind: 'renew', until });
  }
  said.push(...validity(one, basis, prepared));
  if (isSoon && mayRenew && one.validUntil !== null)
    said.push({ kind: 'renew-soon', from, until: one.validUntil });
  return said;
}

/** That the exam is gone, or goes before (null: perhaps before) one is prepared for it. */
function retirement(
  one: Certification,
  { entry, today }: WarningBasis,
  prepared: Day | null,
): CertificationWarning[] {
  if (!entry || entry.status === 'active') return [];
  const day = retirementDay(entry);
  const successors = entry.replacedBy;
  if (isRetired(entry, today)) return [{ kind: 'retired', since: day, successors }];
  if (day === null) return [];
  // A booked day decides by itself; until there is one the forecast does.
  const sits = one.examDay ?? prepared;
  if (sits !== null && sits <= day) return [];
  return [{ kind: 'retires', day, prepared: sits, successors }];
}

/** That it is not valid any more on the day of the first goal after that, or without goals when everything is done. */
function validity(
  one: Certification,
  { entry, goals, forecast, today }: WarningBasis,
  prepared: Day | null,
): CertificationWarning[] {
  const held = one.validUntil !== null && one.validUntil >= today;
  const earned = one.examDay !== null && one.examDay >= today ? one.examDay : prepared;
  const expected = !held && earned !== null;
  const until =
    held || one.validityMonths === null || earned === null
      ? one.validUntil
      : addMonths(earned, one.validityMonths);
  if (until === null || until < today) return [];
  // Who prepares or has booked the renewal has heard it.
  if (held && one.status !== 'earned') return [];
  const targets = Object.values(goals)
    .flatMap((goal) =>
      goal.target !== null && goal.doneOn === null ? [{ wanted: goal.target, goal: goal.title }] : [],
    )
    .sort((a, b) => a.wanted.localeCompare(b.wanted));
  const first =
    targets.length > 0
      ? targets.find((one) => one.wanted > until)
      : forecast && forecast.full.p50 > until
        ? { wanted: forecast.full.p50, goal: null }
        : undefined;
  if (!first) return [];
  const renewFrom = entry !== null && isRetired(entry, today) ? null : addMonths(until, -3);
  return [{ kind: 'ends-early', until, ...first, renewFrom, expected }];
}
