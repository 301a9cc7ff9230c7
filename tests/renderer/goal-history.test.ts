import { expect, it } from 'vitest';
import { goalHistory } from '../../src/renderer/rooms/goals/goal-progress.ts';

it('a goal’s history is that of its milestones by day, and its own end', () => {
  const python = {
    title: 'Python ready',
    history: [
      { status: 'active' as const, day: '2026-02-01', reason: null },
      { status: 'done' as const, day: '2026-04-01', reason: 'enough for the job' },
    ],
  };
  const sql = { title: 'SQL', history: [{ status: 'skipped' as const, day: '2026-03-01', reason: null }] };
  expect(goalHistory({ title: 'Ready', doneOn: '2026-05-01' }, [python, sql])).toEqual([
    { of: 'Python ready', status: 'active', day: '2026-02-01', reason: null },
    { of: 'SQL', status: 'skipped', day: '2026-03-01', reason: null },
    { of: 'Python ready', status: 'done', day: '2026-04-01', reason: 'enough for the job' },
    { of: 'Ready', status: 'done', day: '2026-05-01', reason: null },
  ]);
  expect(goalHistory({ title: 'Ready', doneOn: null }, [])).toEqual([]);
});
