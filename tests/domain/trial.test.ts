import { expect, it } from 'vitest';
import { draftOf } from '../../src/domain/draft.ts';
import { addDays } from '../../src/domain/day.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { effort } from '../../src/domain/progress.ts';
import { editTask } from '../../src/domain/tasks.ts';
import { tryChange } from '../../src/domain/trial.ts';
import { TODAY } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';
import { chosenPlan } from './chosen-plan.ts';
import { deepFreeze } from './deep-freeze.ts';

const state = deepFreeze(chosenPlan());

it('shares nothing that a trial may change with the original', () => {
  const draft = draftOf(state);
  expect(draft).toEqual(state);
  for (const [name, part] of Object.entries(draft)) {
    const original = state[name as keyof typeof state];
    if (typeof part === 'object' && part !== null && name !== 'totals' && name !== 'ledger')
      expect(part, name).not.toBe(original);
  }
});

it('plans what a change makes of the roadmap, and tells what is left and what is new', () => {
  const tried = tryChange(catalog, state, TODAY, (draft) => {
    draft.profile!.skills = [];
    draft.availability!.start = addDays(TODAY, 10);
  });
  expect(tried.plan).toEqual(makePlan(tried.draft, TODAY));
  expect(tried.left).toBe(effort(tried.draft).left);
  expect(tried.left).toBeLessThan(effort(state).left);
  expect(tried.changes.map((one) => one.change)).toContain('no-longer-needed');
  expect(tried.plan.tasks.every((task) => task.start >= addDays(TODAY, 10))).toBe(true);
  expect(state).toEqual(chosenPlan());
});

it('throws what the change throws, and a circle', () => {
  const failing = (): never => {
    throw new Error('no');
  };
  expect(() => tryChange(catalog, state, TODAY, failing)).toThrow('no');
  const circle = (draft: typeof state): void => {
    draft.tasks['task.thesis']!.prerequisites = ['study.linear-algebra.3'];
    draft.tasks['study.linear-algebra.3']!.prerequisites = ['task.thesis'];
    draft.tasks['study.linear-algebra.3']!.edited.push('prerequisites');
  };
  expect(() => tryChange(catalog, state, TODAY, circle)).toThrow(expect.objectContaining({ code: 'cycle' }));
  expect(() => editTask(draftOf(state), 'task.thesis', { prerequisites: ['task.thesis'] })).toThrow();
});
