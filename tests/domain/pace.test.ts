import { describe, expect, it } from 'vitest';
import { completeWeeks, hoursByWeek, weekRatios } from '../../src/domain/pace.ts';
import { thisWeek } from '../../src/domain/progress.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { study } from './study-session.ts';

describe('hours by week', () => {
  it('counts complete weeks only, empty ones included', () => {
    const plan = begunPlan({}, '2026-11-03');
    study(plan, '2026-11-03', 100);
    study(plan, '2026-11-21', 50);
    expect(completeWeeks(plan, TODAY).map((week) => week.minutes)).toEqual([100, 0]);
    expect(hoursByWeek(plan.totals, '2026-11-03', TODAY).map((week) => week.minutes)).toEqual([100, 0, 50]);
    expect(thisWeek(plan, TODAY)).toEqual({ minutes: 50, aim: 360 });
  });

  it('are counted up to the day and no further', () => {
    const plan = begunPlan();
    study(plan, '2026-11-20', 40);
    study(plan, '2026-11-22', 500);
    expect(hoursByWeek(plan.totals, TODAY, TODAY)).toEqual([{ week: '2026-11-16', minutes: 40 }]);
    expect(thisWeek(plan, TODAY).minutes).toBe(40);
  });

  it('go back 26 weeks at most', () => {
    const plan = begunPlan({}, '2020-01-01');
    study(plan, '2020-01-01', 60);
    expect(completeWeeks(plan, TODAY)).toHaveLength(26);
    expect(completeWeeks(plan, TODAY)[0]!.week).toBe('2026-05-18');
    const ahead = begunPlan();
    study(ahead, '2027-01-01', 60);
    expect(completeWeeks(ahead, TODAY)).toEqual([]);
  });
});

describe('what people make of their hours', () => {
  const week = [60, 60, 60, 60, 60, 0, 0] as const;

  it('is studied ÷ planned by week, with the hours that held then and without days off', () => {
    const plan = begunPlan({ week: [...week] }, '2026-10-26');
    // Until Wednesday 11 November two hours a day were planned; two days of the week after it are off.
    plan.earlierWeeks = [{ until: '2026-11-11', week: [120, 120, 120, 120, 120, 0, 0] }];
    plan.availability!.daysOff = [{ id: 'off', from: '2026-11-12', to: '2026-11-13', title: '' }];
    study(plan, '2026-11-03', 300);
    study(plan, '2026-11-10', 150);
    // 2–8 November: 300 of 600; 9–15: 150 of 120 + 120 + 60; 16–22 is the running week.
    expect(weekRatios(plan, TODAY)).toEqual([0.5, 0.5]);
  });

  it('leaves weeks off out, counts study in them against the usual week, and nothing for more than five times', () => {
    const plan = begunPlan({ week: [...week] }, '2026-10-26');
    plan.availability!.daysOff = [{ id: 'off', from: '2026-11-02', to: '2026-11-15', title: '' }];
    study(plan, '2026-10-27', 600);
    study(plan, '2026-10-28', 1200);
    study(plan, '2026-11-10', 150);
    expect(weekRatios(plan, TODAY)).toEqual([5, 0.5]);
  });

  it('is not told by sessions of weeks before the plan began, however old', () => {
    const plan = begunPlan({ week: [...week] }, '2026-10-28');
    study(plan, '2019-01-01', 120);
    study(plan, '2026-10-25', 120);
    expect(weekRatios(plan, TODAY)).toEqual([]);
    study(plan, '2026-11-10', 150);
    expect(weekRatios(plan, TODAY)).toEqual([0.5]);
    // The Monday of the week in which it began.
    study(plan, '2026-10-26', 75);
    expect(weekRatios(plan, TODAY)).toEqual([0.25, 0, 0.5]);
    // Hours put off to a later day don't make what was studied since the plan began unsaid.
    plan.availability!.start = '2026-12-01';
    expect(weekRatios(plan, TODAY)).toEqual([0.25, 0, 0.5]);
  });

  it('is nothing without hours, and 0 for planned weeks in which nothing was studied', () => {
    const plan = begunPlan({ week: [...week] }, '2026-10-26');
    study(plan, '2026-10-27', 150);
    expect(weekRatios(plan, TODAY)).toEqual([0.5, 0, 0]);
    plan.availability = null;
    expect(weekRatios(plan, TODAY)).toEqual([]);
  });
});
