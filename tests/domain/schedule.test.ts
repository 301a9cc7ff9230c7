import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, weekdayIndex } from '../../src/domain/day.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { Availability } from '../../src/domain/person.ts';
import { type WorkItem, refuseCycle, schedule } from '../../src/domain/schedule.ts';

const MONDAY = '2026-11-23';
const item = (id: string, left: number, more: Partial<WorkItem> = {}): WorkItem => ({
  id,
  left,
  prerequisites: [],
  order: 0,
  earliest: null,
  deadline: null,
  fixedDay: null,
  ...more,
});
const usual: Availability = { week: [60, 60, 60, 60, 60, 120, 0], daysOff: [], start: MONDAY, focusLimit: 2 };
const daysOf = (made: ReturnType<typeof schedule>, id: string) => made.tasks.find((task) => task.id === id);

describe('the schedule', () => {
  it('splits a task over days and starts the next on what is left of the day', () => {
    const made = schedule([item('a', 90), item('b', 30, { prerequisites: ['a'] })], usual, MONDAY);
    expect(daysOf(made, 'a')).toMatchObject({ start: MONDAY, end: '2026-11-24' });
    expect(daysOf(made, 'b')).toMatchObject({ start: '2026-11-24', end: '2026-11-24' });
    expect(made.end).toBe('2026-11-24');
  });

  it('gives no hours on days off and waits for the earliest start', () => {
    const away = { ...usual, daysOff: [{ id: 'x', from: MONDAY, to: '2026-11-25', title: '' }] };
    expect(daysOf(schedule([item('a', 60)], away, MONDAY), 'a')?.start).toBe('2026-11-26');
    expect(daysOf(schedule([item('a', 60, { earliest: '2026-12-05' })], usual, MONDAY), 'a')?.start).toBe(
      '2026-12-05',
    );
  });

  it('puts the task with the least slack first, then the order, then the longest chain', () => {
    const due = schedule([item('a', 60), item('b', 60, { order: 9, deadline: '2026-11-24' })], usual, MONDAY);
    expect(daysOf(due, 'b')?.start).toBe(MONDAY);
    const chain = schedule(
      [item('a', 60), item('b', 60), item('c', 600, { prerequisites: ['b'] })],
      usual,
      MONDAY,
    );
    expect(daysOf(chain, 'b')?.start).toBe(MONDAY);
  });

  it('leaves unplanned what no hours are given for, and plans what needs none', () => {
    const none = { ...usual, week: [0, 0, 0, 0, 0, 0, 0] as Availability['week'] };
    const made = schedule([item('a', 60), item('done', 0)], none, MONDAY);
    expect(made.unplanned).toEqual(['a']);
    expect(made.tasks.map((task) => task.id)).toEqual(['done']);
  });

  it('names the tasks of a cycle', () => {
    const items = [item('a', 1, { prerequisites: ['b'] }), item('b', 1, { prerequisites: ['a'] })];
    const refused = () => refuseCycle(items, (id) => `task ${id}`);
    expect(refused).toThrow(Failure);
    expect(refused).toThrow(
      expect.objectContaining({ code: 'cycle', data: { names: ['task a', 'task b', 'task a'] } }),
    );
  });

  it('holds its rules for any tasks and calendars, and is the same every time', () => {
    const calendars = fc.record({
      week: fc.tuple(...Array.from({ length: 7 }, () => fc.constantFrom(0, 15, 60, 240))) as fc.Arbitrary<
        Availability['week']
      >,
      focusLimit: fc.integer({ min: 1, max: 4 }),
      off: fc.integer({ min: 0, max: 20 }),
    });
    const works = fc.array(
      fc.record({
        left: fc.integer({ min: 0, max: 500 }),
        before: fc.array(fc.nat(30), { maxLength: 3 }),
        order: fc.integer({ min: 0, max: 3 }),
        earliest: fc.option(fc.nat(40)),
        deadline: fc.option(fc.nat(60)),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(calendars, works, (calendar, raw) => {
        const items = raw.map((one, at) =>
          item(`t${at}`, one.left, {
            // Only earlier tasks can be waited for, so that there is no cycle.
            prerequisites: one.before.filter((before) => before < at).map((before) => `t${before}`),
            order: one.order,
            earliest: one.earliest === null ? null : addDays(MONDAY, one.earliest),
            deadline: one.deadline === null ? null : addDays(MONDAY, one.deadline),
          }),
        );
        const daysOff = [
          {
            id: 'off',
            from: addDays(MONDAY, calendar.off),
            to: addDays(MONDAY, calendar.off + 6),
            title: '',
          },
        ];
        const availability = { week: calendar.week, daysOff, start: MONDAY, focusLimit: calendar.focusLimit };
        const made = schedule(items, availability, MONDAY);
        expect(schedule(structuredClone(items), structuredClone(availability), MONDAY)).toEqual(made);

        const byDay = new Map<string, Map<string, number>>();
        for (const task of made.tasks) {
          const source = items.find((one) => one.id === task.id)!;
          expect(task.days.reduce((sum, stretch) => sum + stretch.minutes, 0)).toBe(source.left);
          if (source.earliest) expect(task.start >= source.earliest).toBe(true);
          for (const before of source.prerequisites)
            expect(task.start >= daysOf(made, before)!.end).toBe(true);
          for (const stretch of task.days) {
            if (stretch.minutes === 0) continue;
            const day = byDay.get(stretch.day) ?? new Map<string, number>();
            day.set(task.id, (day.get(task.id) ?? 0) + stretch.minutes);
            byDay.set(stretch.day, day);
          }
        }
        for (const [day, tasks] of byDay) {
          const minutes = [...tasks.values()].reduce((sum, one) => sum + one, 0);
          expect(minutes).toBeLessThanOrEqual(calendar.week[weekdayIndex(dayNumber(day))]!);
          expect(tasks.size).toBeLessThanOrEqual(calendar.focusLimit);
          expect(day < daysOff[0]!.from || day > daysOff[0]!.to).toBe(true);
        }
        expect(made.tasks.length + made.unplanned.length).toBe(items.length);
        if (calendar.week.some((minutes) => minutes > 0)) expect(made.unplanned).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
