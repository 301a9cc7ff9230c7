import { describe, expect, it } from 'vitest';
import {
  certificationFromCatalog,
  certificationStage,
  moveCertification,
  ownCertification,
  setAside,
  setAttempts,
} from '../../src/domain/certifications.ts';
import { type Day, addMonths } from '../../src/domain/day.ts';
import { regenerate } from '../../src/domain/regenerate.ts';
import type { Certification } from '../../src/domain/learning.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';

const ID = 'terraform-associate-004';
const TASK = `certification.${ID}`;

/** A plan with a certification in preparation, and its only life in short words. */
function life() {
  const plan = begunPlan();
  const entry = catalog.certifications.find((one) => one.id === ID);
  if (!entry) throw new Error('not in the catalogue');
  const one = certificationFromCatalog(entry, 'preparing', TODAY);
  plan.certifications[ID] = one;
  regenerate(catalog, plan);
  const move = (status: Certification['status'], day: Day, examDay?: Day): void =>
    moveCertification(plan, ID, { status, day, ...(examDay ? { examDay } : {}) });
  return { plan, one, move, doneOn: () => plan.tasks[TASK]?.doneOn };
}

describe('a certification', () => {
  it('keeps every attempt over failing, booking again, earning and renewing', () => {
    const { one, move, doneOn } = life();
    move('booked', '2026-11-22', '2026-12-01');
    move('failed', '2026-12-01');
    expect(doneOn()).toBeNull();
    move('booked', '2026-12-02', '2027-01-15');
    move('earned', '2027-01-15');
    expect(one).toMatchObject({ earnedOn: '2027-01-15', validUntil: '2029-01-15' });
    expect(doneOn()).toBe('2027-01-15');
    move('earned', '2028-12-20');
    expect(one).toMatchObject({ status: 'earned', earnedOn: '2028-12-20', validUntil: '2030-12-20' });
    expect(one.attempts.map(({ day, passed }) => [day, passed])).toEqual([
      ['2026-12-01', false],
      ['2027-01-15', true],
      ['2028-12-20', true],
    ]);
    expect(one.history.map(({ status, day }) => `${status} ${day}`)).toEqual([
      `preparing ${TODAY}`,
      'booked 2026-11-22',
      'failed 2026-12-01',
      'booked 2026-12-02',
      'earned 2027-01-15',
      'earned 2028-12-20',
    ]);
  });

  it('said to be earned twice on one day is one attempt', () => {
    const { one, move } = life();
    move('earned', '2027-01-15');
    move('earned', '2027-01-15');
    expect(one.attempts).toHaveLength(1);
  });

  it('is expiring in the three months before its validity ends, and expired after it', () => {
    const { one, move } = life();
    move('earned', '2027-01-15');
    expect(
      ['2028-10-14', '2028-10-15', '2029-01-15', '2029-01-16'].map((day) => certificationStage(one, day)),
    ).toEqual(['earned', 'expiring', 'expiring', 'expired']);
    one.validUntil = null;
    expect(certificationStage(one, '2040-01-01')).toBe('earned');
  });

  it('stays earned when a renewal is given up', () => {
    const { one, move, doneOn } = life();
    move('earned', '2027-01-15');
    move('preparing', '2028-11-01');
    expect(doneOn()).toBeNull();
    move('considered', '2028-11-05');
    expect(one).toMatchObject({ status: 'earned', earnedOn: '2027-01-15', validUntil: '2029-01-15' });
    expect(doneOn()).toBe('2027-01-15');
    expect(one.history.at(-1)).toMatchObject({ status: 'earned', reason: 'renewal given up' });
  });

  it('set aside for another is only considered, without an exam day; an earned one is left alone', () => {
    const { plan, one, move } = life();
    move('booked', TODAY, '2027-02-01');
    setAside(plan, ID, TODAY);
    expect(one).toMatchObject({ status: 'considered', examDay: null });
    move('earned', '2027-03-01');
    setAside(plan, ID, '2027-03-02');
    expect(one.status).toBe('earned');
  });

  it('of one’s own begins with the status that was asked for', () => {
    const said = { name: 'Own', issuer: '', url: null, preparation: 60, fee: null, validityMonths: null };
    expect(ownCertification({ ...said, status: 'preparing' }, 'own', TODAY).history).toEqual([
      { status: 'preparing', day: TODAY, reason: null },
    ]);
  });
});

describe('a wrong attempt', () => {
  const passed = (day: Day) => ({ day, passed: true, note: '' });
  const failed = (day: Day) => ({ day, passed: false, note: '' });

  it('that is taken away gives the result back to the one before', () => {
    const { plan, one, move, doneOn } = life();
    move('failed', '2026-12-01');
    move('booked', '2026-12-02', '2027-01-15');
    move('earned', '2027-01-15');
    setAttempts(plan, ID, [failed('2026-12-01')], '2027-01-16');
    expect(one).toMatchObject({ status: 'failed', earnedOn: null, validUntil: null });
    expect(doneOn()).toBeNull();
    setAttempts(plan, ID, [], '2027-01-16');
    expect(one).toMatchObject({ status: 'preparing', attempts: [] });
    expect(one.history.at(-1)).toEqual({
      status: 'preparing',
      day: '2027-01-16',
      reason: 'attempts corrected',
    });
  });

  it('with another day moves the end of validity; an own end stays while the day does', () => {
    const { plan, one, move } = life();
    move('earned', '2027-01-15');
    one.validUntil = '2031-01-01';
    setAttempts(plan, ID, [{ ...passed('2027-01-15'), note: 'online' }], '2027-02-01');
    expect(one.validUntil).toBe('2031-01-01');
    setAttempts(plan, ID, [passed('2027-01-14')], '2027-02-01');
    expect(one).toMatchObject({ earnedOn: '2027-01-14', validUntil: addMonths('2027-01-14', 24) });
    expect(one.history.filter((change) => change.status === 'earned')).toHaveLength(1);
  });

  it('does not take a renewal out of preparation, and a list in any order is kept by day', () => {
    const { plan, one, move } = life();
    move('earned', '2027-01-15');
    move('preparing', '2028-11-01');
    setAttempts(plan, ID, [passed('2027-01-20'), failed('2026-12-01')], '2028-11-02');
    expect(one).toMatchObject({ status: 'preparing', earnedOn: '2027-01-20' });
    expect(one.attempts.map((attempt) => attempt.day)).toEqual(['2026-12-01', '2027-01-20']);
  });
});
