import { describe, expect, it } from 'vitest';
import { certificationFromCatalog } from '../../src/domain/certifications.ts';
import { dueReminders } from '../../src/domain/reminders.ts';
import { usualSettings } from '../../src/domain/usual-settings.ts';
import type { Reminders } from '../../src/domain/settings.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { emptyPlan } from '../../src/domain/empty-plan.ts';
import { milestoneOf } from '../../src/domain/template-parts.ts';
import { catalog } from './catalog-for-tests.ts';

const ZONE = 'Europe/Berlin';
const all: Partial<Reminders> = { exams: true, milestones: true, renewals: true, weeklyReview: true };

function planWith(reminders: Partial<Reminders>): PlanState {
  const plan = emptyPlan();
  plan.settings = { ...usualSettings(), reminders: { ...usualSettings().reminders, ...reminders } };
  const entry = catalog.certifications[0]!;
  plan.certifications['exam'] = {
    ...certificationFromCatalog(entry, 'booked', '2026-01-01'),
    id: 'exam',
    name: 'The exam',
    examDay: '2026-12-10',
  };
  plan.certifications['held'] = {
    ...certificationFromCatalog(entry, 'earned', '2026-01-01'),
    id: 'held',
    name: 'Held',
    validUntil: '2027-03-15',
  };
  plan.milestones['m'] = milestoneOf({
    id: 'm',
    title: 'Portfolio',
    phase: 'portfolio',
    area: null,
    horizon: 'ready',
    order: 1,
    due: '2026-12-10',
  });
  return plan;
}
const said = (plan: PlanState, after: string, until: string): string[] =>
  dueReminders(plan, after, until, ZONE).map(({ kind, day, at }) => `${kind} ${day} at ${at}`);

describe('reminders', () => {
  it('tell of an exam a week and a day before and on the day, in the morning of the person’s zone', () => {
    const plan = planWith({});
    expect(said(plan, '2026-12-02T12:00:00Z', '2026-12-03T06:59:59Z')).toEqual([]);
    expect(said(plan, '2026-12-02T12:00:00Z', '2026-12-03T07:00:00Z')).toEqual([
      'exam 2026-12-10 at 2026-12-03T07:00:00Z',
    ]);
    expect(said(plan, '2026-12-03T07:00:00Z', '2026-12-08T20:00:00Z')).toEqual([]);
    expect(said(plan, '2026-12-08T20:00:00Z', '2026-12-09T08:00:00Z')).toHaveLength(1);
    expect(said(plan, '2026-12-09T08:00:00Z', '2026-12-10T08:00:00Z')).toHaveLength(1);
  });

  it('tell only of what was asked for', () => {
    const [after, until] = ['2026-12-09T12:00:00Z', '2026-12-16T12:00:00Z'];
    const kinds = (reminders: Partial<Reminders>): string[] =>
      dueReminders(planWith(reminders), after, until, ZONE).map((one) => one.kind);
    expect(kinds(all).sort()).toEqual(['exam', 'milestone', 'renewal', 'weekly-review']);
    expect(kinds({ exams: false })).toEqual([]);
    expect(kinds({ exams: false, milestones: true })).toEqual(['milestone']);
    expect(kinds({ exams: false, renewals: true })).toEqual(['renewal']);
  });

  it('catch up what fell due while nothing ran, each thing once and as it stands', () => {
    const plan = planWith(all);
    const found = dueReminders(plan, '2026-10-01T00:00:00Z', '2027-03-10T12:00:00Z', ZONE);
    expect(found.map((one) => one.kind).sort()).toEqual([
      'exam',
      'expiry',
      'milestone',
      'renewal',
      'weekly-review',
    ]);
    expect(found.find((one) => one.kind === 'exam')?.at).toBe('2026-12-10T07:00:00Z');
    expect(found.find((one) => one.kind === 'expiry')?.at).toBe('2027-03-08T07:00:00Z');
    expect(found.find((one) => one.kind === 'weekly-review')?.day).toBe('2027-03-07');
  });

  it('wait for the end of the quiet hours, over midnight as well', () => {
    const late = planWith({ quietFrom: '20:00', quietTo: '10:00' });
    expect(said(late, '2026-12-09T12:00:00Z', '2026-12-10T08:59:00Z')).toEqual([]);
    expect(said(late, '2026-12-09T12:00:00Z', '2026-12-10T09:00:00Z')).toEqual([
      'exam 2026-12-10 at 2026-12-10T09:00:00Z',
    ]);
    const evening = planWith({ exams: false, weeklyReview: true, quietFrom: '16:00', quietTo: '06:00' });
    expect(said(evening, '2026-12-13T06:00:00Z', '2026-12-13T20:00:00Z')).toEqual([]);
    expect(said(evening, '2026-12-13T06:00:00Z', '2026-12-14T05:00:00Z')).toEqual([
      'weekly-review 2026-12-13 at 2026-12-14T05:00:00Z',
    ]);
  });

  it('say nothing in the quiet hours of what had waited, and say it after them', () => {
    const plan = planWith({});
    expect(said(plan, '2026-11-01T00:00:00Z', '2026-12-10T22:00:00Z')).toEqual([]);
    expect(said(plan, '2026-11-01T00:00:00Z', '2026-12-11T07:00:00Z')).toHaveLength(1);
  });

  it('are not repeated, however the time is cut', () => {
    const plan = planWith(all);
    const whole = new Set(said(plan, '2026-12-01T00:00:00Z', '2026-12-03T12:00:00Z'));
    const parts: string[] = [];
    let after = '2026-12-01T00:00:00Z';
    for (let hour = 1; hour <= 60; hour++) {
      const until = new Date(Date.parse('2026-12-01T00:00:00Z') + hour * 3_600_000)
        .toISOString()
        .replace('.000Z', 'Z');
      const found = said(plan, after, until);
      // In the quiet hours nothing is told, so nothing counts as told.
      if (found.length > 0) after = until;
      parts.push(...found);
    }
    expect(parts).toHaveLength(new Set(parts).size);
    expect(new Set(parts)).toEqual(whole);
  });
});
