import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schedule } from '../../src/domain/schedule.ts';
import { NaiveSchedule } from './naive-schedule.ts';
import { MONDAY, calendars, works } from './schedule-cases.ts';

const bounds = { tasks: 6, effort: 25, hours: [0, 0, 3, 7, 12, 30], dates: true };
// Long enough for what the bounds allow: 150 minutes at three a week, and the latest start.
const MOST = 520;

describe('the schedule beside a naive one that walks minute by minute', () => {
  it('gives every task the same days, with deadlines, exams, earliest starts, days off and focus limits', () => {
    fc.assert(
      fc.property(calendars(bounds), works(bounds), (availability, items) => {
        const made = schedule(items, availability, MONDAY);
        const naive = new NaiveSchedule(items, availability, MONDAY, null).walk(MOST);
        expect(new Map(made.tasks.map((task) => [task.id, task.days]))).toEqual(naive.days);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same days when a job brings hours, open, finished or with no hours before it', () => {
    const jobs = fc.record({
      after: fc.constantFrom('t0', 't1', 'done'),
      minutesPerWeek: fc.constantFrom(4, 5, 33, 100),
    });
    fc.assert(
      fc.property(calendars(bounds), works(bounds), jobs, (availability, items, boost) => {
        const made = schedule(items, availability, MONDAY, boost);
        const naive = new NaiveSchedule(items, availability, MONDAY, boost).walk(MOST);
        expect(new Map(made.tasks.map((task) => [task.id, task.days]))).toEqual(naive.days);
      }),
      { numRuns: 300 },
    );
  });
});
