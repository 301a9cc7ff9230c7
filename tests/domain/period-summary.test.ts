import { describe, expect, it } from 'vitest';
import { spanAway, spanOf } from '../../src/domain/calendar-span.ts';
import { certificationFromCatalog, moveCertification } from '../../src/domain/certifications.ts';
import { addDays } from '../../src/domain/day.ts';
import type { Band, LedgerEntry } from '../../src/domain/ledger-schema.ts';
import { firstDay, periodSummary } from '../../src/domain/period-summary.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { finishTask } from '../../src/domain/tasks.ts';
import { begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';
import { deepFreeze } from './deep-freeze.ts';

const BEGAN = '2027-12-10';
/** An hour on every day but Sunday. */
const plan = (wish: Parameters<typeof begunPlan>[0] = {}): PlanState =>
  begunPlan({ week: [60, 60, 60, 60, 60, 60, 0], ...wish }, BEGAN);
const log = (state: PlanState, day: string, minutes: number, subject = '-'): void => {
  (state.totals[day.slice(0, 7)] ??= {})[day] = { [subject]: minutes };
};
const sumUp = (state: PlanState, day: string, today: string, kind: 'month' | 'quarter' = 'month') =>
  periodSummary(catalog, deepFreeze(state), spanOf(kind, day), today);

describe('a span of the calendar', () => {
  it.each([
    ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['month', '2027-02-01', '2027-02-01', '2027-02-28'],
    ['month', '2027-12-31', '2027-12-01', '2027-12-31'],
    ['quarter', '2028-03-31', '2028-01-01', '2028-03-31'],
    ['quarter', '2028-04-01', '2028-04-01', '2028-06-30'],
    ['quarter', '2027-11-05', '2027-10-01', '2027-12-31'],
    ['year', '2028-02-29', '2028-01-01', '2028-12-31'],
  ] as const)('%s of %s', (kind, day, from, to) => {
    expect(spanOf(kind, day)).toEqual({ kind, from, to });
  });

  it('has neighbours over the turn of the year, without a gap', () => {
    for (const kind of ['month', 'quarter', 'year'] as const) {
      let span = spanOf(kind, '2027-06-15');
      for (let step = 0; step < 20; step++) {
        const next = spanAway(span, 1);
        expect(next.from).toBe(addDays(span.to, 1));
        expect(spanAway(next, -1)).toEqual(span);
        span = next;
      }
    }
  });
});

describe('the hours of a span', () => {
  it('count on its first and last day, not on the days beside them', () => {
    const state = plan();
    log(state, '2028-01-31', 100);
    log(state, '2028-02-01', 30);
    log(state, '2028-02-29', 45);
    log(state, '2028-03-01', 100);
    expect(sumUp(state, '2028-02-10', '2028-06-01')).toMatchObject({ minutes: 75, days: 2, running: false });
    expect(sumUp(state, '2028-02-10', '2028-06-01', 'quarter').minutes).toBe(275);
  });

  it('are held against a leap February: 25 of its 29 days are no Sundays', () => {
    expect(sumUp(plan(), '2028-02-10', '2028-06-01').aim).toBe(25 * 60);
    expect(sumUp(plan(), '2029-02-10', '2029-06-01').aim).toBe(24 * 60);
  });

  it('have no aim on days off, nor before the first day', () => {
    const off = [{ id: 'off', from: '2028-02-20', to: '2028-03-03', title: '' }];
    // 1 to 19 February: 19 days, the Sundays 6 and 13.
    expect(sumUp(plan({ daysOff: off }), '2028-02-01', '2028-06-01').aim).toBe(17 * 60);
    // 10 to 31 December: 22 days, the Sundays 12, 19 and 26.
    expect(sumUp(plan(), BEGAN, '2028-06-01').aim).toBe(19 * 60);
    expect(sumUp(plan(), '2027-11-01', '2028-06-01')).toMatchObject({ aim: 0, aimSoFar: 0 });
  });

  it('are held against the hours that held then', () => {
    const state = plan();
    state.earlierWeeks = [{ until: '2028-02-08', week: [30, 30, 30, 30, 30, 30, 30] }];
    // 1 to 7 February half an hour each, 8 to 29 an hour but on the Sundays 13, 20 and 27.
    expect(sumUp(state, '2028-02-01', '2028-06-01').aim).toBe(7 * 30 + 19 * 60);
  });

  it('in a running span are due until yesterday', () => {
    const made = sumUp(plan(), '2028-02-08', '2028-02-08');
    expect(made).toMatchObject({ running: true, aim: 25 * 60, aimSoFar: 6 * 60 });
    expect(sumUp(plan(), '2028-02-08', '2028-02-01').aimSoFar).toBe(0);
  });
});

describe('the longest streak of a span', () => {
  const off = [{ id: 'off', from: '2028-02-09', to: '2028-02-10', title: '' }];
  const studied = (days: readonly string[], minutes = 20): PlanState => {
    const state = plan({ daysOff: off });
    for (const day of days) log(state, day, minutes);
    return state;
  };

  it('goes over days off and Sundays, which it does not count', () => {
    const days = ['2028-02-07', '2028-02-08', '2028-02-11', '2028-02-12', '2028-02-14'];
    expect(sumUp(studied(days), '2028-02-01', '2028-06-01').longestStreak).toBe(5);
  });

  it('ends on a missed day, and below the daily minimum', () => {
    const state = studied(['2028-02-14', '2028-02-15', '2028-02-17', '2028-02-18', '2028-02-19']);
    expect(sumUp(state, '2028-02-01', '2028-06-01').longestStreak).toBe(3);
    expect(sumUp(studied(['2028-02-14'], 14), '2028-02-01', '2028-06-01').longestStreak).toBe(0);
  });

  it('is cut at the edges of the span', () => {
    const state = studied(['2028-01-29', '2028-01-31', '2028-02-01', '2028-02-02']);
    expect(sumUp(state, '2028-02-01', '2028-06-01').longestStreak).toBe(2);
    expect(sumUp(state, '2028-02-01', '2028-06-01', 'quarter').longestStreak).toBe(4);
  });
});

describe('what a span brought', () => {
  it('names finished tasks and the levels they gave, in the span of their day only', () => {
    const state = plan();
    const task = Object.values(state.tasks).find((one) => one.step?.skill === 'linear-algebra');
    if (!task?.step) throw new Error('no step of linear algebra');
    finishTask(state, task.id, '2028-02-29');
    const made = sumUp(state, '2028-02-01', '2028-06-01');
    expect(made.finished.tasks).toEqual([{ id: task.id, title: task.title, day: '2028-02-29' }]);
    expect(made.levels).toEqual([
      { skill: 'linear-algebra', from: task.step.level - 1, to: task.step.level },
    ]);
    expect(made.readiness?.after).toBeGreaterThan(made.readiness?.before ?? 100);
    const next = sumUp(state, '2028-03-01', '2028-06-01');
    expect(next.finished.tasks).toEqual([]);
    expect(next.levels).toEqual([]);
    expect(next.readiness?.before).toBe(made.readiness?.after);
  });

  it('does not count what the person brought along on the first day as gained', () => {
    const made = sumUp(plan({ levels: { 'python-programming': 4 } }), BEGAN, '2028-06-01');
    expect(made.levels).toEqual([]);
    expect(made.readiness?.before).toBe(made.readiness?.after);
    expect(made.readiness?.before).toBeGreaterThan(0);
  });

  it('names an exam that was passed, not one that was failed', () => {
    const state = plan();
    const entry = catalog.certifications.find((one) => one.id === 'aws-ai-practitioner');
    if (!entry) throw new Error('not in the catalogue');
    state.certifications[entry.id] = certificationFromCatalog(entry, 'preparing', BEGAN);
    moveCertification(state, entry.id, { status: 'failed', day: '2028-01-31' });
    moveCertification(state, entry.id, { status: 'preparing', day: '2028-02-01' });
    moveCertification(state, entry.id, { status: 'earned', day: '2028-02-20' });
    expect(sumUp(state, '2028-01-15', '2028-06-01').finished.certifications).toEqual([]);
    expect(sumUp(state, '2028-02-15', '2028-06-01').finished.certifications).toEqual([
      { id: entry.id, title: entry.name, day: '2028-02-20' },
    ]);
  });

  it('leaves out a milestone that was opened again', () => {
    const state = plan();
    const [milestone] = Object.values(state.milestones);
    if (!milestone) throw new Error('no milestone');
    milestone.history.push({ status: 'done', day: '2028-02-20', reason: null });
    milestone.status = 'done';
    expect(sumUp(structuredClone(state), '2028-02-15', '2028-06-01').finished.milestones).toHaveLength(1);
    milestone.status = 'active';
    expect(sumUp(state, '2028-02-15', '2028-06-01').finished.milestones).toEqual([]);
  });
});

describe('the forecast of a span', () => {
  const at = (p50: string): Band => ({ p10: p50, p50, p80: p50, p90: p50 });
  const told = (day: string, p50: string): LedgerEntry => ({
    day,
    ready: at(p50),
    full: at(addDays(p50, 100)),
    milestones: {},
    shift: null,
  });
  const moved = (entries: LedgerEntry[]) => {
    const state = plan();
    state.ledger.entries = entries;
    return sumUp(state, '2028-02-01', '2028-06-01').forecast;
  };

  it('moved from the last one before it to the last one within', () => {
    const made = moved([
      told('2028-01-03', '2029-01-01'),
      told('2028-01-31', '2029-02-01'),
      told('2028-02-10', '2029-06-01'),
      told('2028-02-29', '2029-03-01'),
      told('2028-03-01', '2029-09-01'),
    ]);
    expect(made?.ready).toEqual({ before: '2029-02-01', after: '2029-03-01' });
    expect(made?.full.before).toBe(addDays('2029-02-01', 100));
  });

  it('begins with the first one within when there is none before', () => {
    expect(moved([told('2028-02-02', '2029-01-01'), told('2028-02-20', '2029-01-05')])?.ready).toEqual({
      before: '2029-01-01',
      after: '2029-01-05',
    });
  });

  it('is not known without two to compare', () => {
    expect(moved([])).toBeNull();
    expect(moved([told('2028-02-10', '2029-01-01')])).toBeNull();
    expect(moved([told('2028-01-10', '2029-01-01'), told('2028-03-10', '2029-01-01')])).toBeNull();
  });
});

it('an empty span is all nothing, without a plan too', () => {
  const bare = plan();
  bare.profile = null;
  bare.availability = null;
  expect(sumUp(bare, '2028-02-01', '2028-06-01')).toMatchObject({
    minutes: 0,
    aim: 0,
    days: 0,
    longestStreak: 0,
    readiness: null,
    forecast: null,
    levels: [],
  });
});

it('the first day is that of the plan, or an earlier day of study', () => {
  const state = plan();
  expect(firstDay(state, '2028-06-01')).toBe(BEGAN);
  log(state, '2027-11-30', 30);
  log(state, '2027-11-02', 30);
  expect(firstDay(state, '2028-06-01')).toBe('2027-11-02');
  expect(firstDay({ profile: null, totals: {} }, '2028-06-01')).toBe('2028-06-01');
});
