import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, weekdayIndex } from '../../src/domain/day.ts';
import type { Availability } from '../../src/domain/person.ts';
import { type Schedule, type WorkItem, schedule } from '../../src/domain/schedule.ts';
import { MONDAY, calendars, works } from './schedule-cases.ts';

const wide = { tasks: 30, effort: 500, hours: [0, 15, 60, 240, 1440], dates: true };
const RUNS = { numRuns: 300 };

const isOff = (availability: Availability, day: string): boolean =>
  availability.daysOff.some((range) => range.from <= day && day <= range.to);
const offered = (availability: Availability, day: string): number =>
  isOff(availability, day) ? 0 : availability.week[weekdayIndex(dayNumber(day))]!;

/** What was worked on each day: minutes by task. */
function byDay(made: Schedule): Map<string, Map<string, number>> {
  const days = new Map<string, Map<string, number>>();
  for (const task of made.tasks) {
    for (const { day, minutes } of task.days) {
      if (minutes === 0) continue;
      const tasks = days.get(day) ?? new Map<string, number>();
      tasks.set(task.id, (tasks.get(task.id) ?? 0) + minutes);
      days.set(day, tasks);
    }
  }
  return days;
}
const sum = (tasks: ReadonlyMap<string, number>): number => [...tasks.values()].reduce((a, b) => a + b, 0);
const ends = (made: Schedule): Map<string, string> => new Map(made.tasks.map((task) => [task.id, task.end]));

/** A day that ends as many tasks as the limit allows and still has hours: only there are hours lost to the limit. */
function isCutShort(made: Schedule, availability: Availability): boolean {
  return [...byDay(made)].some(
    ([day, tasks]) => tasks.size >= availability.focusLimit && sum(tasks) < offered(availability, day),
  );
}

describe('any schedule', () => {
  it('keeps to prerequisites, earliest starts, days off, the hours and the focus limit of every day', () => {
    fc.assert(
      fc.property(calendars(wide), works(wide), (availability, items) => {
        const made = schedule(items, availability, MONDAY);
        const end = ends(made);
        for (const task of made.tasks) {
          const source = items.find((one) => one.id === task.id)!;
          expect(task.start >= (source.earliest ?? '')).toBe(true);
          expect(task.start >= MONDAY && task.start >= availability.start).toBe(true);
          for (const before of source.prerequisites) expect(task.start >= end.get(before)!).toBe(true);
          expect(task.days.some((stretch) => isOff(availability, stretch.day))).toBe(false);
          expect(task).toMatchObject({ start: task.days[0]!.day, end: task.days.at(-1)!.day });
        }
        for (const [day, tasks] of byDay(made)) {
          expect(sum(tasks)).toBeLessThanOrEqual(offered(availability, day));
          expect(tasks.size).toBeLessThanOrEqual(availability.focusLimit);
        }
      }),
      RUNS,
    );
  });

  it('has no more tasks begun and not ended than the focus limit, on any day', () => {
    fc.assert(
      fc.property(calendars(wide), works(wide), (availability, items) => {
        const made = schedule(items, availability, MONDAY);
        const worked = made.tasks.filter((task) => task.days[0]!.minutes > 0);
        for (const day of byDay(made).keys()) {
          const open = worked.filter((task) => task.start <= day && task.end > day);
          expect(open.length).toBeLessThanOrEqual(availability.focusLimit);
        }
      }),
      RUNS,
    );
  });

  it('places all effort exactly once and leaves nothing out', () => {
    fc.assert(
      fc.property(calendars(wide), works(wide), (availability, items) => {
        const made = schedule(items, availability, MONDAY);
        const placed = made.tasks.map((task) => [
          task.id,
          task.days.reduce((minutes, stretch) => minutes + stretch.minutes, 0),
        ]);
        expect(made.unplanned).toEqual([]);
        expect(placed.sort()).toEqual(items.map((one) => [one.id, one.left]).sort());
        for (const task of made.tasks)
          expect(new Set(task.days.map((stretch) => stretch.day)).size).toBe(task.days.length);
      }),
      RUNS,
    );
  });

  it('leaves hours free only where the focus limit is reached or everything open waits for a day', () => {
    fc.assert(
      fc.property(calendars(wide), works(wide), (availability, items) => {
        const made = schedule(items, availability, MONDAY);
        const worked = byDay(made);
        const end = ends(made);
        const source = new Map(items.map((one) => [one.id, one]));
        const waits = (id: string, day: string): boolean =>
          (source.get(id)!.earliest ?? '') > day ||
          source.get(id)!.prerequisites.some((before) => end.get(before)! > day && waits(before, day));
        for (let number = dayNumber(availability.start); number <= dayNumber(made.end!); number++) {
          const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
          const tasks = worked.get(day) ?? new Map<string, number>();
          if (day < MONDAY || sum(tasks) === offered(availability, day)) continue;
          const idle = made.tasks.filter((task) => task.end > day).every((task) => waits(task.id, day));
          expect(idle || tasks.size === availability.focusLimit).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('is the same, byte for byte, for the same input, and gives the same days in whatever order tasks come', () => {
    fc.assert(
      fc.property(calendars(wide), works(wide), (availability, items) => {
        const made = schedule(items, availability, MONDAY);
        const again = schedule(structuredClone(items), structuredClone(availability), MONDAY);
        expect(JSON.stringify(again)).toBe(JSON.stringify(made));
        const turned = schedule([...items].reverse(), availability, MONDAY);
        const sorted = (one: Schedule) => one.tasks.map((task) => JSON.stringify(task)).sort();
        expect(sorted(turned)).toEqual(sorted(made));
      }),
      RUNS,
    );
  });
});

const more = (minutes: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(minutes), { minLength: 7, maxLength: 7 });
/** More hours on study days, and on days that had none. */
const longer = (availability: Availability, extra: readonly number[]): Availability => {
  const add = (at: number): number => Math.min(1440, availability.week[at]! + extra[at]!);
  return { ...availability, week: [add(0), add(1), add(2), add(3), add(4), add(5), add(6)] };
};
const withoutDates = { ...wide, dates: false };
const never = { numRuns: 500 };

describe('more hours', () => {
  it('end no task later when none has a date of its own, whatever the focus limit', () => {
    fc.assert(
      fc.property(calendars(withoutDates), works(withoutDates), more(120), (availability, items, extra) => {
        const before = ends(schedule(items, availability, MONDAY));
        for (const [id, end] of ends(schedule(items, longer(availability, extra), MONDAY)))
          expect(end <= before.get(id)!).toBe(true);
      }),
      never,
    );
  });

  it('end the whole no later with any dates, as long as the focus limit cuts no day of the new plan short', () => {
    // Four tasks under a limit of four are never cut short; in larger ones it depends.
    const few = { ...wide, tasks: 4, focusLimit: 4 };
    const large = { ...wide, focusLimit: 4, effort: 3000 };
    let kept = 0;
    const noLater = (availability: Availability, items: WorkItem[], extra: number[]): void => {
      const most = longer(availability, extra);
      const after = schedule(items, most, MONDAY);
      if (isCutShort(after, most)) return;
      kept += 1;
      expect(after.end! <= schedule(items, availability, MONDAY).end!).toBe(true);
    };
    fc.assert(fc.property(calendars(few), works(few), more(120), noLater), never);
    expect(kept).toBeGreaterThan(never.numRuns * 0.9);
    kept = 0;
    fc.assert(fc.property(calendars(large), works(large), more(120), noLater), never);
    expect(kept).toBeGreaterThan(never.numRuns * 0.2);
  });
});

describe('a task less', () => {
  const without = (items: readonly WorkItem[], id: string): WorkItem[] =>
    items.filter((one) => one.id !== id).map((one) => ({ ...one }));

  it('ends the whole no later with any dates, as long as the focus limit cuts no day of the new plan short', () => {
    const large = { ...wide, effort: 3000 };
    let kept = 0;
    fc.assert(
      fc.property(calendars(large), works(large), fc.nat(), (availability, items, pick) => {
        const rest = without(items, items[pick % items.length]!.id);
        const after = schedule(rest, availability, MONDAY);
        if (isCutShort(after, availability)) return;
        kept += 1;
        expect((after.end ?? '') <= schedule(items, availability, MONDAY).end!).toBe(true);
      }),
      never,
    );
    expect(kept).toBeGreaterThan(never.numRuns * 0.2);
  });

  it('ends nothing later under any focus limit, when nothing waits for it, no dates bind and the person’s order decides', () => {
    fc.assert(
      fc.property(calendars(withoutDates), works(withoutDates), fc.nat(), (availability, drawn, pick) => {
        const ordered = drawn.map((one, at) => ({ ...one, order: at % 2 === 0 ? at : -at }));
        const free = ordered.filter((one) => !ordered.some((other) => other.prerequisites.includes(one.id)));
        const gone = free[pick % free.length]!.id;
        const before = ends(schedule(ordered, availability, MONDAY));
        for (const [id, end] of ends(schedule(without(ordered, gone), availability, MONDAY)))
          expect(end <= before.get(id)!).toBe(true);
      }),
      never,
    );
  });
});
