import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extraMinutes } from '../../src/domain/extra-minutes.ts';
import { makePlan } from '../../src/domain/plan.ts';
import type { Week } from '../../src/domain/person.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { ownPlan } from './own-plan.ts';
import { MONDAY } from './schedule-cases.ts';

/** The plan with so many minutes a week more, in equal whole minutes on its study days. */
function withMore(plan: PlanState, minutesPerWeek: number): PlanState {
  const { week } = plan.availability!;
  const more = minutesPerWeek / week.filter((minutes) => minutes > 0).length;
  const longer = week.map((minutes) => (minutes > 0 ? Math.min(1440, Math.floor(minutes + more)) : 0));
  return { ...plan, availability: { ...plan.availability!, week: longer as Week } };
}
const isLate = (plan: PlanState, id: string): boolean =>
  makePlan(plan, MONDAY).conflicts.some((one) => one.task === id);

describe('a due day that can’t be met', () => {
  it('is reported with the day on which it would end and the hours a week that would meet it', () => {
    const plan = ownPlan([{ id: 'a', effort: 360, deadline: '2026-11-25' }]);
    const [conflict] = makePlan(plan, MONDAY).conflicts;
    expect(conflict).toEqual({ task: 'a', due: '2026-11-25', end: '2026-11-28' });
    // Six hours on three days: an hour more on each of six study days.
    expect(extraMinutes(plan, MONDAY)(conflict!)).toBe(360);
    expect(isLate(withMore(plan, 360), 'a')).toBe(false);
    expect(isLate(withMore(plan, 345), 'a')).toBe(true);
  });

  it('is met by the hours that are said and not by a quarter of an hour less, however many are late', () => {
    const works = fc.array(
      fc.record({ effort: fc.integer({ min: 30, max: 600 }), due: fc.integer({ min: 3, max: 20 }) }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(works, fc.integer({ min: 1, max: 4 }), (raw, focusLimit) => {
        const tasks = raw.map(({ effort, due }, at) => ({
          id: `t${at}`,
          effort,
          prerequisites: at % 3 === 1 ? [`t${at - 1}`] : [],
          deadline: `2026-12-${String(due).padStart(2, '0')}`,
        }));
        const plan = ownPlan(tasks, { focusLimit });
        const extra = extraMinutes(plan, MONDAY);
        for (const conflict of makePlan(plan, MONDAY).conflicts) {
          const more = extra(conflict);
          if (more === null) expect(isLate(withMore(plan, 16 * 7 * 60), conflict.task)).toBe(true);
          else {
            expect(isLate(withMore(plan, more), conflict.task)).toBe(false);
            expect(isLate(withMore(plan, more - 15), conflict.task)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has no such hours when it is past, or when a day can’t hold the work', () => {
    const plan = ownPlan([
      { id: 'past', effort: 60, deadline: '2026-11-20' },
      { id: 'long', effort: 3000, deadline: '2026-11-24' },
    ]);
    const { conflicts } = makePlan(plan, MONDAY);
    expect(conflicts.map((one) => one.task)).toEqual(['past', 'long']);
    expect(conflicts.map(extraMinutes(plan, MONDAY))).toEqual([null, null]);
  });

  it('is the day before an exam, and the milestone’s when that is earlier than the task’s own', () => {
    const plan = ownPlan([{ id: 'exam', effort: 120, fixedDay: '2026-11-24' }]);
    expect(makePlan(plan, MONDAY).conflicts).toEqual([
      { task: 'exam', due: '2026-11-23', end: '2026-11-24' },
    ]);
    plan.tasks['exam']!.fixedDay = '2026-11-25';
    expect(makePlan(plan, MONDAY).conflicts).toEqual([]);
  });

  it('is no matter for an exam for which nothing is left to prepare', () => {
    const plan = ownPlan([{ id: 'exam', effort: 60, fixedDay: MONDAY }]);
    expect(isLate(plan, 'exam')).toBe(true);
    plan.totals['2026-11'] = { '2026-11-22': { exam: 60 } };
    expect(makePlan(plan, MONDAY)).toMatchObject({ conflicts: [], slack: new Map([['exam', 0]]) });
  });

  it('counts a job’s hours when it says what would help', () => {
    const plan = ownPlan([
      { id: 'role.data-analyst', effort: 0 },
      { id: 'a', effort: 600, prerequisites: ['role.data-analyst'], deadline: '2026-11-28' },
    ]);
    const alone = extraMinutes(plan, MONDAY)(makePlan(plan, MONDAY).conflicts[0]!)!;
    plan.route = { over: 'data-analyst', minutesPerWeek: 150 };
    const withJob = extraMinutes(plan, MONDAY)(makePlan(plan, MONDAY).conflicts[0]!)!;
    expect([alone, withJob]).toEqual([240, 120]);
    expect(isLate(withMore(plan, 120), 'a')).toBe(false);
    expect(isLate(withMore(plan, 105), 'a')).toBe(true);
  });
});

describe('a circle of prerequisites', () => {
  it('is refused by the titles on it, and only those', () => {
    const plan = ownPlan([
      { id: 'a', effort: 60 },
      { id: 'b', effort: 60, prerequisites: ['a', 'd'] },
      { id: 'c', effort: 60, prerequisites: ['b'] },
      { id: 'd', effort: 60, prerequisites: ['c'] },
      { id: 'e', effort: 60, prerequisites: ['d'] },
    ]);
    expect(() => makePlan(plan, MONDAY)).toThrow(
      expect.objectContaining({
        code: 'cycle',
        data: { names: ['Task b', 'Task d', 'Task c', 'Task b'] },
      }),
    );
    plan.tasks['c']!.doneOn = MONDAY;
    expect(makePlan(plan, MONDAY).unplanned).toEqual([]);
  });

  it('may be one task that waits for itself', () => {
    const plan = ownPlan([{ id: 'a', effort: 60, prerequisites: ['a'] }]);
    expect(() => makePlan(plan, MONDAY)).toThrow(
      expect.objectContaining({ data: { names: ['Task a', 'Task a'] } }),
    );
  });
});

describe('a route over a job whose hours count', () => {
  const plan = ownPlan([
    { id: 'a', effort: 60 },
    { id: 'role.data-analyst', effort: 0, prerequisites: ['a'] },
    { id: 'b', effort: 240, prerequisites: ['role.data-analyst'] },
  ]);
  const endOf = (over: string, minutesPerWeek: number): string | null =>
    makePlan({ ...plan, route: { over, minutesPerWeek } }, MONDAY).end;

  it('gives them from the day after the job is there', () => {
    expect(makePlan(plan, MONDAY).end).toBe('2026-11-27');
    expect(endOf('data-analyst', 300)).toBe('2026-11-25');
    expect(endOf('data-analyst', 0)).toBe('2026-11-27');
  });

  it('gives none for a job that is not on the roadmap, not needed or skipped, and all of them for one that is done', () => {
    expect(endOf('data-engineer', 300)).toBe('2026-11-27');
    const stone = plan.tasks['role.data-analyst']!;
    const route = { over: 'data-analyst', minutesPerWeek: 300 };
    const withStone = (more: Partial<typeof stone>): PlanState => ({
      ...plan,
      route,
      tasks: { ...plan.tasks, [stone.id]: { ...stone, ...more } },
    });
    expect(makePlan(withStone({ needed: false }), MONDAY).end).toBe('2026-11-27');
    expect(makePlan(withStone({ doneOn: '2026-11-01' }), MONDAY).end).toBe('2026-11-25');
    const milestone = { id: 'own', status: 'skipped' } as PlanState['milestones'][string];
    const skipped = { ...withStone({ milestone: 'job' }), milestones: { job: { ...milestone, id: 'job' } } };
    expect(makePlan(skipped, MONDAY).end).toBe('2026-11-27');
  });
});
