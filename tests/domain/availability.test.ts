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
  it('has exactly the minutes asked for as far as its days hold them, and none on days without hours', () => {
    fc.assert(
      fc.property(weeks, fc.integer({ min: 0, max: FULLEST_WEEK }), (week, minutes) => {
        const scaled = scaleWeek(week, minutes);
        expect(Week.safeParse(scaled).success).toBe(true);
        expect(sum(scaled)).toBe(Math.min(minutes, 1440 * week.filter((one) => one > 0).length));
        week.forEach((one, at) => {
          if (one === 0) expect(scaled[at]).toBe(0);
        });
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
          const [fewer, wider] = [scaleWeek(week, minutes), scaleWeek(week, minutes + more)];
          fewer.forEach((one, at) => expect(wider[at]).toBeGreaterThanOrEqual(one));
          if (sum(week) <= FULLEST_WEEK) expect(scaleWeek(week, sum(week))).toEqual(week);
        },
      ),
    );
  });

  it('keeps the shares of the days to the minute', () => {
    expect(scaleWeek([45, 0, 45, 0, 0, 90, 0], 120)).toEqual([30, 0, 30, 0, 0, 60, 0]);
    // Of 2/7 hour shares the minute left over goes where most is missing: to Saturday.
    expect(scaleWeek([60, 0, 0, 0, 0, 120, 0], 100)).toEqual([33, 0, 0, 0, 0, 67, 0]);
    // Full days pass the rest on.
    expect(scaleWeek([1440, 60, 0, 0, 0, 0, 0], 2000)).toEqual([1440, 560, 0, 0, 0, 0, 0]);
  });

  it('is the usual spread when it had no hours', () => {
    for (const minutes of [0, 15, 360, FULLEST_WEEK])
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
