import { describe, expect, it } from 'vitest';
import {
  type WarningBasis,
  certificationWarnings,
  isRetired,
} from '../../src/domain/certification-warnings.ts';
import { ownCertification } from '../../src/domain/certifications.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Band } from '../../src/domain/ledger-schema.ts';
import type { Certification } from '../../src/domain/learning.ts';
import type { Goal } from '../../src/domain/roadmap-schema.ts';
import { untoldWarnings } from '../../src/domain/untold-warnings.ts';

const TODAY = '2026-11-21';
const at = (p50: Day): Band => ({ p10: p50, p50, p80: p50, p90: p50 });
const goal = (target: Day | null, doneOn: Day | null = null): Goal => ({
  id: `goal.${target ?? 'open'}`,
  title: `Goal of ${target ?? 'some day'}`,
  why: '',
  target,
  horizon: null,
  milestones: [],
  doneOn,
});
const one = (set: Partial<Certification> = {}): Certification => ({
  ...ownCertification(
    {
      name: 'A',
      issuer: '',
      url: null,
      preparation: 600,
      fee: null,
      validityMonths: null,
      status: 'preparing',
    },
    'a',
    TODAY,
  ),
  ...set,
});
const basis = (
  set: Partial<Omit<WarningBasis, 'goals' | 'forecast'>> & {
    prepared?: Day;
    end?: Day;
    goals?: Goal[];
  } = {},
): WarningBasis => ({
  entry: set.entry ?? null,
  goals: Object.fromEntries((set.goals ?? []).map((each) => [each.id, each])),
  forecast:
    set.prepared === undefined && set.end === undefined
      ? null
      : {
          milestones: new Map(set.prepared ? [['certification.a', at(set.prepared)]] : []),
          full: at(set.end ?? '2026-12-01'),
        },
  today: set.today ?? TODAY,
});
const retiring = { status: 'retiring', statusDate: '2027-03-31', replacedBy: ['b', 'c'] } as const;
const entry = (set: object): WarningBasis['entry'] => ({ ...retiring, replacedBy: ['b', 'c'], ...set });

describe('an exam that retires', () => {
  it('is told with its day and its successors when the half chance falls after that day', () => {
    expect(certificationWarnings(one(), basis({ entry: entry({}), prepared: '2027-04-01' }))).toEqual([
      { kind: 'retires', day: '2027-03-31', prepared: '2027-04-01', successors: ['b', 'c'] },
    ]);
    expect(certificationWarnings(one(), basis({ entry: entry({}), prepared: '2027-03-31' }))).toEqual([]);
  });

  it('is told without a forecast, and by the exam’s day when one is booked', () => {
    expect(certificationWarnings(one(), basis({ entry: entry({}) }))).toMatchObject([
      { kind: 'retires', prepared: null },
    ]);
    const booked = (examDay: Day) => one({ status: 'booked', examDay });
    expect(certificationWarnings(booked('2027-03-31'), basis({ entry: entry({}) }))).toEqual([]);
    expect(certificationWarnings(booked('2027-04-02'), basis({ entry: entry({}) }))).toMatchObject([
      { kind: 'retires', prepared: '2027-04-02' },
    ]);
  });

  it('is retired once its day is over, whatever the catalogue called it', () => {
    const late = basis({ entry: entry({}), today: '2027-04-01' });
    expect(certificationWarnings(one(), late)).toEqual([
      { kind: 'retired', since: '2027-03-31', successors: ['b', 'c'] },
    ]);
    expect(isRetired(retiring, '2027-03-31')).toBe(false);
    expect(isRetired({ status: 'retired', statusDate: null }, TODAY)).toBe(true);
    expect(isRetired({ status: 'retiring', statusDate: null }, TODAY)).toBe(false);
    expect(isRetired({ status: 'active', statusDate: '2020-01-01' }, TODAY)).toBe(false);
  });

  it('is no matter to who has earned it', () => {
    const earned = one({ status: 'earned', earnedOn: '2026-01-01' });
    expect(certificationWarnings(earned, basis({ entry: entry({ status: 'retired' }) }))).toEqual([]);
  });

  it('can’t be renewed: it is told instead of the renewal', () => {
    const gone = entry({ status: 'retired', statusDate: '2026-03-31' });
    const earned = one({ status: 'earned', earnedOn: '2026-01-31', validUntil: '2028-01-31' });
    const kinds = (today: Day): string[] =>
      certificationWarnings(earned, basis({ entry: gone, today })).map((warning) => warning.kind);
    expect(kinds('2027-08-31')).toEqual([]);
    expect(kinds('2027-09-01')).toEqual(['retired']);
    expect(kinds('2028-01-01')).toEqual(['retired']);
    expect(kinds('2028-02-01')).toEqual(['retired', 'expired']);
    const wanted = basis({ entry: gone, goals: [goal('2029-01-01')] });
    expect(certificationWarnings(earned, wanted)).toMatchObject([{ kind: 'ends-early', renewFrom: null }]);
  });
});

describe('an exam day', () => {
  const booked = one({ status: 'booked', examDay: '2026-12-10' });

  it('is late when half of the futures are prepared on it or after it', () => {
    expect(certificationWarnings(booked, basis({ prepared: '2026-12-09' }))).toEqual([]);
    expect(certificationWarnings(booked, basis({ prepared: '2026-12-10' }))).toEqual([
      { kind: 'late', examDay: '2026-12-10', prepared: '2026-12-10' },
    ]);
  });

  it('asks for the result from the day after on', () => {
    expect(
      certificationWarnings(booked, basis({ today: '2026-12-10', prepared: '2026-12-10' })),
    ).toMatchObject([{ kind: 'late' }]);
    expect(certificationWarnings(booked, basis({ today: '2026-12-11', prepared: '2026-12-20' }))).toEqual([
      { kind: 'no-result', examDay: '2026-12-10' },
    ]);
  });
});

describe('a validity', () => {
  const earned = one({
    status: 'earned',
    earnedOn: '2026-01-31',
    validUntil: '2028-01-31',
    validityMonths: 24,
  });

  it('that ends before a goal says when to renew, for the first goal after its end', () => {
    const goals = [goal('2029-01-01'), goal('2028-06-30'), goal('2028-01-31'), goal(null)];
    expect(certificationWarnings(earned, basis({ goals, end: '2040-01-01' }))).toEqual([
      {
        kind: 'ends-early',
        until: '2028-01-31',
        wanted: '2028-06-30',
        goal: 'Goal of 2028-06-30',
        renewFrom: '2027-10-31',
        expected: false,
      },
    ]);
    const over = [goal('2028-01-31'), goal('2029-01-01', '2026-11-01')];
    expect(certificationWarnings(earned, basis({ goals: over, end: '2040-01-01' }))).toEqual([]);
  });

  it('is held against the half chance of everything where no goal has a day', () => {
    expect(certificationWarnings(earned, basis({ end: '2028-02-01' }))).toMatchObject([
      { kind: 'ends-early', wanted: '2028-02-01', goal: null },
    ]);
    expect(certificationWarnings(earned, basis({ end: '2028-01-31' }))).toEqual([]);
  });

  it('that would end early is told before it is earned', () => {
    const goals = [goal('2029-01-01')];
    const ahead = one({ validityMonths: 12 });
    expect(certificationWarnings(ahead, basis({ goals, prepared: '2027-02-28' }))).toMatchObject([
      { kind: 'ends-early', until: '2028-02-28', expected: true },
    ]);
    expect(certificationWarnings(ahead, basis({ goals }))).toEqual([]);
  });

  it('announces its renewal, asks for it, and is over', () => {
    const kinds = (today: Day): string[] =>
      certificationWarnings(earned, basis({ today })).map((warning) => warning.kind);
    expect(kinds('2027-08-31')).toEqual([]);
    expect(kinds('2027-09-01')).toEqual(['renew-soon']);
    expect(kinds('2027-10-31')).toEqual(['renew']);
    expect(kinds('2028-01-31')).toEqual(['renew']);
    expect(kinds('2028-02-01')).toEqual(['expired']);
  });

  it('says nothing of renewing while the renewal is prepared, but that it ran out meanwhile', () => {
    const renewing = { ...earned, status: 'preparing' as const };
    expect(certificationWarnings(renewing, basis({ today: '2028-01-31' }))).toEqual([]);
    expect(certificationWarnings(renewing, basis({ today: '2028-02-01' }))).toMatchObject([
      { kind: 'expired', since: '2028-01-31' },
    ]);
  });
});

describe('what no due day tells', () => {
  const told = (one: Certification, due: Parameters<typeof untoldWarnings>[2] = [], today: Day = TODAY) =>
    untoldWarnings({ certifications: { a: one } }, () => basis({ today, entry: entry({}) }), due).map(
      ({ warning }) => warning.kind,
    );

  it('is the most urgent of a certification, not of one that is only considered', () => {
    expect(told(one())).toEqual(['retires']);
    expect(told(one({ status: 'considered' }))).toEqual([]);
  });

  it('leaves out what the exam or the end of validity says by its day', () => {
    const sat = one({ status: 'booked', examDay: '2026-11-01' });
    expect(told(sat)).toEqual(['no-result']);
    expect(told(sat, [{ kind: 'exam', id: 'a' }])).toEqual([]);
    expect(told(sat, [{ kind: 'exam', id: 'b' }])).toEqual(['no-result']);
  });

  it('waits with a renewal until its window is open', () => {
    const held = one({ status: 'earned', validUntil: '2027-01-31', history: [] });
    const kinds = (today: Day): string[] =>
      untoldWarnings({ certifications: { a: held } }, () => basis({ today }), []).map(
        ({ warning }) => warning.kind,
      );
    expect(kinds('2026-10-20')).toEqual([]);
    expect(kinds('2026-11-21')).toEqual(['renew']);
  });
});
