import fc from 'fast-check';
import { addDays } from '../../src/domain/day.ts';
import type { Availability } from '../../src/domain/person.ts';
import type { WorkItem } from '../../src/domain/schedule.ts';

export const MONDAY = '2026-11-23';

/** A task that binds nothing unless said otherwise. */
export const item = (id: string, left: number, more: Partial<WorkItem> = {}): WorkItem => ({
  id,
  left,
  prerequisites: [],
  order: 0,
  earliest: null,
  deadline: null,
  fixedDay: null,
  ...more,
});

export interface Bounds {
  tasks: number;
  /** Most minutes of a task, and the minutes that a weekday may offer. */
  effort: number;
  hours: readonly number[];
  /** Whether tasks have earliest starts, deadlines and exams. */
  dates: boolean;
  focusLimit?: number;
}

/** Calendars with at least one study day, up to three stretches off, and a first day on any weekday. */
export function calendars({ hours, focusLimit }: Bounds): fc.Arbitrary<Availability> {
  const minutes = fc.constantFrom(...hours);
  return fc
    .record({
      week: fc.tuple(minutes, minutes, minutes, minutes, minutes, minutes, minutes),
      off: fc.array(fc.record({ from: fc.nat(30), length: fc.nat(9) }), { maxLength: 3 }),
      start: fc.integer({ min: -3, max: 9 }),
      focusLimit: focusLimit === undefined ? fc.integer({ min: 1, max: 4 }) : fc.constant(focusLimit),
    })
    .filter(({ week }) => week.some((one) => one > 0))
    .map(({ week, off, start, focusLimit: limit }) => ({
      week,
      start: addDays(MONDAY, start),
      focusLimit: limit,
      interview: null,
      daysOff: off.map(({ from, length }, at) => ({
        id: `off-${at}`,
        from: addDays(MONDAY, from),
        to: addDays(MONDAY, from + length),
        title: '',
      })),
    }));
}

/** Graphs without a circle whose ids say nothing of the order, a third of the tasks without effort at times. */
export function works({ tasks, effort, dates }: Bounds): fc.Arbitrary<WorkItem[]> {
  const day = dates ? fc.option(fc.nat(45), { freq: 2 }) : fc.constant(null);
  const work = fc.record({
    left: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: effort }) }, fc.constant(0)),
    before: fc.array(fc.nat(tasks), { maxLength: 3 }),
    order: fc.nat(3),
    earliest: day,
    deadline: day,
    exam: day,
  });
  return fc.array(work, { minLength: 1, maxLength: tasks }).chain((raw) =>
    fc
      .shuffledSubarray(
        raw.map((_, at) => `t${at}`),
        { minLength: raw.length },
      )
      .map((ids) =>
        raw.map((one, at) =>
          item(ids[at]!, one.left, {
            prerequisites: one.before.filter((before) => before < at).map((before) => ids[before]!),
            order: one.order,
            earliest: one.earliest === null ? null : addDays(MONDAY, one.earliest),
            deadline: one.deadline === null ? null : addDays(MONDAY, one.deadline),
            fixedDay: one.exam === null ? null : addDays(MONDAY, one.exam),
          }),
        ),
      ),
  );
}
