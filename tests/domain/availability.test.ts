import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FULLEST_WEEK, editAvailability, scaleWeek } from '../../src/domain/availability.ts';
import { addDays } from '../../src/domain/day.ts';
import { Week, spreadWeek } from '../../src/domain/person.ts';
import { TODAY, begunPlan } from './begun-plan.ts';

const day = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1440 }));
const weeks = fc.tuple(day, day, day, day, day, day, day).filter((week) => week.some((one) => one > 0));
const sum = (week: readonly number[]): number => week.reduce((all, one) => all + one, 0);

describe('a week with other hours', () => {
  it('has exactly the minutes asked for, no day more than sixteen hours, and none on other days before its own are full', () => {
    fc.assert(
      fc.property(weeks, fc.integer({ min: 0, max: FULLEST_WEEK }), (week, minutes) => {
        const scaled = scaleWeek(week, minutes);
        expect(Week.safeParse(scaled).success).toBe(true);
        expect(sum(scaled)).toBe(minutes);
        expect(Math.max(...scaled)).toBeLessThanOrEqual(960);
        const room = 960 * week.filter((one) => one > 0).length;
        const others = sum(scaled.filter((_, at) => week[at] === 0));
        expect(others).toBe(Math.max(0, minutes - room));
      }),
    );
  });

  it('gives no day fewer minutes when there are more, and is the same week with the same minutes', () => {
    fc.assert(
      fc.property(
        weeks,
        fc.integer({ min: 0, max: FULLEST_WEEK }),
        fc.oneof(fc.constant(1), fc.nat(900)),
        (week, minutes, more) => {
          const wider = scaleWeek(week, Math.min(FULLEST_WEEK, minutes + more));
          scaleWeek(week, minutes).forEach((one, at) => expect(wider[at]).toBeGreaterThanOrEqual(one));
          if (Math.max(...week) <= 960) expect(scaleWeek(week, sum(week))).toEqual(week);
        },
      ),
    );
  });

  it('keeps the shares of the days to the minute', () => {
    expect(scaleWeek([45, 0, 45, 0, 0, 90, 0], 120)).toEqual([30, 0, 30, 0, 0, 60, 0]);
    // Of 2/7 hour shares the minute left over goes where most is missing: to Saturday.
    expect(scaleWeek([60, 0, 0, 0, 0, 120, 0], 100)).toEqual([33, 0, 0, 0, 0, 67, 0]);
    // Full days pass the rest on.
    expect(scaleWeek([960, 60, 0, 0, 0, 0, 0], 1500)).toEqual([960, 540, 0, 0, 0, 0, 0]);
    expect(scaleWeek([960, 60, 0, 0, 0, 0, 0], 2000)).toEqual([960, 960, 16, 16, 16, 16, 16]);
  });

  it('is refused when sixteen hours every day are not enough for it', () => {
    const full: Week = [960, 960, 960, 960, 960, 960, 960];
    for (const week of [
      [0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 60],
    ] satisfies Week[]) {
      expect(scaleWeek(week, FULLEST_WEEK)).toEqual(full);
      expect(() => scaleWeek(week, FULLEST_WEEK + 1)).toThrow(
        expect.objectContaining({ code: 'invalid', data: expect.objectContaining({ field: 'hours' }) }),
      );
    }
  });

  it('is the usual spread when it had no hours', () => {
    for (const minutes of [0, 15, 360, 3000])
      expect(scaleWeek([0, 0, 0, 0, 0, 0, 0], minutes)).toEqual(spreadWeek(minutes));
  });
});

describe('changing the hours', () => {
  const later = addDays(TODAY, 30);
  const week: Week = [90, 90, 90, 0, 0, 0, 0];

  it('remembers what held until today, once a day, and only when the week differs', () => {
    const plan = begunPlan();
    const first = [...plan.availability!.week];
    editAvailability(plan, { focusLimit: 3, start: later }, later);
    editAvailability(plan, { week: [...first] as Week }, later);
    expect(plan.earlierWeeks).toEqual([]);
    expect(plan.availability).toMatchObject({ focusLimit: 3, start: later, week: first });
    editAvailability(plan, { week }, later);
    editAvailability(plan, { week: [60, 0, 0, 0, 0, 0, 0] }, later);
    expect(plan.earlierWeeks).toEqual([{ until: later, week: first }]);
    editAvailability(plan, { week }, addDays(later, 1));
    expect(plan.earlierWeeks).toEqual([
      { until: later, week: first },
      { until: addDays(later, 1), week: [60, 0, 0, 0, 0, 0, 0] },
    ]);
  });

  it('forgets hours of the day on which the plan began, which were never studied by', () => {
    const plan = begunPlan();
    editAvailability(plan, { week }, TODAY);
    expect(plan.earlierWeeks).toEqual([]);
    expect(plan.availability!.week).toEqual(week);
  });

  it('lets the oldest go when it remembers a thousand', () => {
    const plan = begunPlan();
    for (let count = 1; count <= 1001; count++)
      editAvailability(plan, { week: [count, 0, 0, 0, 0, 0, 0] }, addDays(TODAY, count));
    expect(plan.earlierWeeks).toHaveLength(1000);
    expect(plan.earlierWeeks[0]).toEqual({ until: addDays(TODAY, 2), week: [1, 0, 0, 0, 0, 0, 0] });
  });
});
