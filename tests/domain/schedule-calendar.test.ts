import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCalendar } from '../../src/domain/calendar.ts';
import { dayFromNumber, dayNumber, daysBetween } from '../../src/domain/day.ts';
import type { Week } from '../../src/domain/person.ts';
import { type Schedule, dayCapacity, daysOffOf, taskCapacity } from '../../src/domain/schedule.ts';

const SOURCE = new URL('../../src/domain/schedule.ts', import.meta.url).href;
const ZONES = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland', 'Europe/Berlin'];

/** One task of 400 h from September 2027 on: over both clock changes of either hemisphere and 29 February 2028. */
const script = `
  const { schedule } = await import(${JSON.stringify(SOURCE)});
  const week = [60, 60, 60, 60, 60, 60, 60];
  const daysOff = [{ id: 'x', from: '2027-12-24', to: '2028-01-01', title: '' }];
  const item = { id: 'a', left: 24000, prerequisites: [], order: 0, earliest: null, deadline: '2028-10-31', fixedDay: null };
  const made = schedule([item], { week, daysOff, start: '2027-09-01', focusLimit: 2, interview: null }, '2027-09-01');
  const offsets = [0, 6].map((month) => new Date(2028, month, 1).getTimezoneOffset());
  console.log(JSON.stringify({ made, offsets }));
`;

function madeIn(zone: string): { made: Schedule; offsets: number[]; text: string } {
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
  expect(run.stderr).toBe('');
  const { made, offsets } = JSON.parse(run.stdout) as { made: Schedule; offsets: number[] };
  return { made, offsets, text: JSON.stringify(made) };
}

describe('a plan over clock changes and a leap day', () => {
  const inZones = ZONES.map(madeIn);

  it('is the same in every time zone of the process', () => {
    expect(new Set(inZones.map((one) => one.text)).size).toBe(1);
    // The processes really ran in these zones: winter and summer offsets from UTC in minutes.
    expect(inZones.map((one) => one.offsets)).toEqual([
      [0, 0],
      [480, 420],
      [-780, -720],
      [-60, -120],
    ]);
  });

  it('has every day once, 29 February too, with its hour', () => {
    const days = inZones[0]!.made.tasks[0]!.days;
    expect(days).toHaveLength(400);
    expect(days.every((stretch) => stretch.minutes === 60)).toBe(true);
    const steps = days.slice(1).map((stretch, at) => daysBetween(days[at]!.day, stretch.day));
    expect(steps.filter((step) => step !== 1)).toEqual([10]);
    expect(days.map((stretch) => stretch.day)).toEqual(
      expect.arrayContaining(['2028-02-29', '2028-03-26', '2027-10-31', '2028-03-12', '2028-04-02']),
    );
  });
});

describe('the calendar of hours', () => {
  it('turns day numbers into days as the platform does, and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        const day = dayFromNumber(number);
        expect(day).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
        if (day >= '0100') expect(dayNumber(day)).toBe(number);
      }),
      { numRuns: 5000 },
    );
  });

  it('finds the day in which a minute falls, on both sides of the first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 0, 7, 60), { minLength: 7, maxLength: 7 }),
        fc.integer({ min: -2000, max: 2000 }),
        (week, minute) => {
          fc.pre(week.some((minutes) => minutes > 0));
          const first = 20_000;
          const calendar = makeCalendar((day) => week[day % 7]!, first);
          const day = calendar.dayOf(minute)!;
          expect(calendar.through(day) >= minute && calendar.through(day - 1) < minute).toBe(true);
        },
      ),
    );
  });

  it('adds up hours before the first day as less than none, and knows no day where there are none', () => {
    const calendar = makeCalendar(() => 10, 100);
    expect([97, 98, 99, 100, 101].map(calendar.through)).toEqual([-20, -10, 0, 10, 20]);
    expect(makeCalendar(() => 0, 100).dayOf(1)).toBeNull();
    expect(makeCalendar(() => 0, 100).dayOf(-1)).toBeNull();
  });

  it('knows days off in ranges that overlap, hold one another or touch', () => {
    const range = fc.record({ from: fc.nat(60), length: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
        const first = dayNumber('2026-11-23');
        const daysOff = ranges.map(({ from, length }, at) => ({
          id: `off-${at}`,
          from: dayFromNumber(first + from),
          to: dayFromNumber(first + from + length),
          title: '',
        }));
        const isOff = daysOffOf({ daysOff });
        for (let day = first - 1; day < first + 90; day++)
          expect(isOff(day)).toBe(
            ranges.some(({ from, length }) => day >= first + from && day <= first + from + length),
          );
      }),
    );
  });

  it('keeps a share of each day for an interview’s reviews until its week ends, and all of it after', () => {
    const usual = { week: [60, 0, 60, 60, 60, 30, 0] as Week, daysOff: [], start: '', focusLimit: 1 };
    const offered = taskCapacity({ ...usual, interview: { day: '2026-12-02', minutes: 90 } });
    const monday = dayNumber('2026-11-23');
    const days = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14];
    expect(days.map((at) => offered(monday + at))).toEqual([40, 0, 40, 40, 40, 20, 0, 40, 0, 60]);
    const most = taskCapacity({ ...usual, interview: { day: '2026-12-02', minutes: 6000 } });
    expect(days.map((at) => most(monday + at))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 60]);
  });

  it('offers a job’s hours from its day on, on working days only', () => {
    const availability = {
      week: [60, 0, 60, 60, 60, 30, 0] as const,
      daysOff: [],
      start: '',
      focusLimit: 1,
      interview: null,
    };
    const from = dayNumber('2026-11-24');
    const offered = dayCapacity(
      { ...availability, week: [...availability.week] },
      { from, minutesPerWeek: 101 },
    );
    expect([-1, 0, 1, 2, 3, 4, 5, 6].map((at) => offered(from + at))).toEqual([
      60, 20, 80, 80, 80, 30, 0, 80,
    ]);
  });
});
