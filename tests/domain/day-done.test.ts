import { expect, it } from 'vitest';
import { dayDone } from '../../src/domain/day-done.ts';
import { addDays } from '../../src/domain/day.ts';
import { finishTask } from '../../src/domain/tasks.ts';
import { TODAY, begunPlan } from './begun-plan.ts';

it('a day brought its minutes and its finished tasks, also those without minutes, and nothing of other days', () => {
  const plan = begunPlan();
  const [first, second, third] = Object.keys(plan.tasks) as [string, string, string];
  const before = addDays(TODAY, -1);
  const days = { [TODAY]: { [first]: 25, [second]: 50, '-': 10 }, [before]: { [third]: 90 } };
  plan.totals = {};
  for (const [day, subjects] of Object.entries(days)) (plan.totals[day.slice(0, 7)] ??= {})[day] = subjects;
  finishTask(plan, first, TODAY);
  finishTask(plan, third, TODAY);
  const { minutes, parts } = dayDone(plan, TODAY);
  expect(minutes).toBe(85);
  expect(parts.map((part) => [part.subject, part.minutes, part.finished !== null])).toEqual([
    [first, 25, true],
    [third, 0, true],
    [second, 50, false],
    [null, 10, false],
  ]);
  expect(dayDone(plan, addDays(TODAY, 1))).toEqual({ minutes: 0, parts: [] });
});
