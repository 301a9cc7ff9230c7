import { describe, expect, it } from 'vitest';
import type { Availability, Week } from '../../src/domain/person.ts';
import { type Boost, type WorkItem, schedule } from '../../src/domain/schedule.ts';
import { MONDAY, item } from './schedule-cases.ts';

/** An hour on working days, two on Saturday, none on Sunday; two tasks side by side; from Monday, 23 November 2026. */
const usual: Availability = {
  week: [60, 60, 60, 60, 60, 120, 0],
  daysOff: [],
  start: MONDAY,
  focusLimit: 2,
  interview: null,
};
const off = (from: string, to: string) => ({ daysOff: [{ id: 'off', from, to, title: '' }] });
const every = (minutes: number): { week: Week } => ({
  week: [minutes, minutes, minutes, minutes, minutes, minutes, minutes],
});
const after = (...prerequisites: string[]) => ({ prerequisites });

interface Example {
  name: string;
  items: WorkItem[];
  calendar?: Partial<Availability>;
  boost?: Boost;
  /** Each task's days as MM-DD:minutes. */
  days: Record<string, string>;
}

const EXAMPLES: Example[] = [
  {
    name: 'a task is split over days',
    items: [item('a', 150)],
    days: { a: '11-23:60 11-24:60 11-25:30' },
  },
  {
    name: 'what waits begins on what is left of the day',
    items: [item('a', 90), item('b', 30, after('a'))],
    days: { a: '11-23:60 11-24:30', b: '11-24:30' },
  },
  {
    name: 'the focus limit of 1 gives a day to one task, hours left or not',
    items: [item('a', 30), item('b', 30)],
    calendar: { focusLimit: 1 },
    days: { a: '11-23:30', b: '11-24:30' },
  },
  {
    name: 'the focus limit of 2 gives a day to two tasks',
    items: [item('a', 30), item('b', 30), item('c', 30)],
    calendar: { ...every(120), focusLimit: 2 },
    days: { a: '11-23:30', b: '11-23:30', c: '11-24:30' },
  },
  {
    name: 'a deadline goes before the person’s order',
    items: [item('a', 60), item('b', 60, { order: 9, deadline: '2026-11-24' })],
    days: { a: '11-24:60', b: '11-23:60' },
  },
  {
    name: 'what a due task waits for goes before the person’s order too',
    items: [
      item('a', 60),
      item('b', 60, { order: 9 }),
      item('c', 60, { ...after('b'), order: 9, deadline: '2026-11-25' }),
    ],
    days: { a: '11-25:60', b: '11-23:60', c: '11-24:60' },
  },
  {
    name: 'of two deadlines the one with less slack goes first, not the earlier one',
    // 60 minutes until Tuesday leave 60, 240 until Thursday leave none.
    items: [item('a', 60, { deadline: '2026-11-24' }), item('b', 240, { deadline: '2026-11-26' })],
    days: { a: '11-27:60', b: '11-23:60 11-24:60 11-25:60 11-26:60' },
  },
  {
    name: 'preparation ends before the exam day',
    items: [item('a', 60), item('exam', 120, { order: 9, fixedDay: '2026-11-25' })],
    days: { a: '11-25:60', exam: '11-23:60 11-24:60' },
  },
  {
    name: 'an earliest start is waited for, and the days before go to other work',
    items: [item('a', 60, { earliest: '2026-11-25' }), item('b', 60, { order: 9 })],
    days: { a: '11-25:60', b: '11-23:60' },
  },
  {
    name: 'what comes first in the order takes over from a begun task when its day has come',
    items: [item('a', 60, { earliest: '2026-11-24' }), item('b', 180, { order: 9 })],
    days: { a: '11-24:60', b: '11-23:60 11-25:60 11-26:60' },
  },
  {
    name: 'with a focus limit of 1 the begun task is ended first',
    items: [item('a', 60, { earliest: '2026-11-24' }), item('b', 180, { order: 9 })],
    calendar: { focusLimit: 1 },
    days: { a: '11-26:60', b: '11-23:60 11-24:60 11-25:60' },
  },
  {
    name: 'days off are left out',
    items: [item('a', 120)],
    calendar: off('2026-11-24', '2026-11-25'),
    days: { a: '11-23:60 11-26:60' },
  },
  {
    name: 'who studies at the weekend only studies there',
    items: [item('a', 200)],
    calendar: { week: [0, 0, 0, 0, 0, 120, 60] },
    days: { a: '11-28:120 11-29:60 12-05:20' },
  },
  {
    name: 'a day may hold all of its 24 hours',
    items: [item('a', 2000), item('b', 880, after('a'))],
    calendar: every(1440),
    days: { a: '11-23:1440 11-24:560', b: '11-24:880' },
  },
  {
    name: 'what has no effort ends on the day on which what it waits for ends',
    items: [item('a', 60), item('b', 0, after('a')), item('c', 60, after('b'))],
    days: { a: '11-23:60', b: '11-23:0', c: '11-24:60' },
  },
  {
    name: 'what has no effort and waits for nothing ends on the first day that is not off',
    items: [item('a', 0)],
    calendar: off('2026-11-23', '2026-11-24'),
    days: { a: '11-25:0' },
  },
  {
    name: 'the person’s order decides where nothing is due',
    items: [item('a', 60, { order: 2 }), item('b', 60, { order: 1 })],
    days: { a: '11-24:60', b: '11-23:60' },
  },
  {
    name: 'at the same order the longer chain goes first, then the id',
    items: [item('a', 60), item('b', 60), item('c', 60, after('b'))],
    days: { a: '11-24:60', b: '11-23:60', c: '11-25:60' },
  },
  {
    name: 'nothing is planned before the start',
    items: [item('a', 60)],
    calendar: { start: '2026-11-27' },
    days: { a: '11-27:60' },
  },
  {
    name: 'a prerequisite that is not there counts as met',
    items: [item('a', 60, after('gone'))],
    days: { a: '11-23:60' },
  },
  {
    name: 'a job’s hours count from the day after it, on working days',
    // A fifth of 300 minutes on each working day; Saturday stays at two hours, Sunday at none.
    items: [item('a', 240), item('job', 0, after('a')), item('b', 420, after('job'))],
    boost: { after: 'job', minutesPerWeek: 300 },
    days: {
      a: '11-23:60 11-24:60 11-25:60 11-26:60',
      job: '11-26:0',
      b: '11-27:120 11-28:120 11-30:120 12-01:60',
    },
  },
  {
    name: 'a job that is had already counts from the first day, and not on days off',
    items: [item('a', 300)],
    calendar: off('2026-11-24', '2026-11-24'),
    boost: { after: 'job', minutesPerWeek: 304 },
    days: { a: '11-23:120 11-25:120 11-26:60' },
  },
  {
    name: 'a job makes no day longer than 24 hours',
    items: [item('a', 2000)],
    calendar: every(1400),
    boost: { after: 'job', minutesPerWeek: 6000 },
    days: { a: '11-23:1440 11-24:560' },
  },
];

describe('the schedule, worked out by hand', () => {
  it.each(EXAMPLES)('$name', ({ items, calendar, boost, days }) => {
    const made = schedule(items, { ...usual, ...calendar }, MONDAY, boost);
    const said = made.tasks.map((task) => [
      task.id,
      task.days.map(({ day, minutes }) => `${day.slice(5)}:${minutes}`).join(' '),
    ]);
    expect(Object.fromEntries(said)).toEqual(days);
  });

  it('plans no day after the last one that is asked for', () => {
    const made = schedule([item('a', 60), item('b', 60)], usual, MONDAY, null, MONDAY);
    expect(made).toMatchObject({ tasks: [{ id: 'a' }], unplanned: ['b'], end: MONDAY });
  });

  it('leaves unplanned what a century does not hold', () => {
    const made = schedule([item('a', 60), item('b', 60, { earliest: '2200-01-01' })], usual, MONDAY);
    expect(made).toMatchObject({ tasks: [{ id: 'a' }], unplanned: ['b'] });
  });

  it('gives a job’s hours to who has none before it', () => {
    const none = { ...usual, ...every(0) };
    const boost = { after: 'job', minutesPerWeek: 100 };
    const made = schedule([item('job', 0), item('a', 30, after('job'))], none, MONDAY, boost);
    expect(made.tasks.find((task) => task.id === 'a')?.days).toEqual([
      { day: '2026-11-24', minutes: 20 },
      { day: '2026-11-25', minutes: 10 },
    ]);
    expect(schedule([item('job', 1)], none, MONDAY, boost).unplanned).toEqual(['job']);
  });

  it('may end later with more hours where the focus limit wastes them: a greedy order promises no more', () => {
    const items = [item('t0', 60, { deadline: '2026-11-29' }), item('t1', 90, { deadline: '2026-12-01' })];
    const end = (extra: number): string | null =>
      schedule(
        items,
        { ...usual, week: [0, 30 + extra, 0, 0, 60 + extra, 0, 30 + extra], focusLimit: 1 },
        MONDAY,
      ).end;
    // A minute more makes t0 the more pressing one; it ends on Friday, and the limit gives the rest of that day to nobody.
    expect([end(0), end(1)]).toEqual(['2026-12-01', '2026-12-04']);
  });

  it('walks chains of many thousand tasks', () => {
    const items = Array.from({ length: 20_000 }, (_, at) => item(`t${at}`, 1, after(`t${at + 1}`)));
    expect(schedule(items, { ...usual, ...every(1440) }, MONDAY).tasks).toHaveLength(items.length);
    const closed = [...items, item('t20000', 1, after('t0'))];
    expect(() => schedule(closed, usual, MONDAY)).toThrow(expect.objectContaining({ code: 'cycle' }));
  });
});
