import { expect, it } from 'vitest';
import { spreadWeek } from '../../src/domain/person.ts';
import { dataFolder, plannerAt } from './planner-at.ts';

const WEEK = spreadWeek(360);

async function begun() {
  const planner = await plannerAt(dataFolder(), '2026-11-21');
  await planner.operations.planner.begin({ from: 'data-analyst', week: WEEK });
  const ids: string[] = [];
  for (const day of ['2026-09-30', '2026-10-30', '2026-11-02', '2026-11-20']) {
    const start = `${day}T10:00:00Z`;
    ids.push((await planner.operations.sessions.add({ start, zone: 'UTC', minutes: 45, subject: null })).id);
  }
  return { planner, ids, ...planner };
}

it('counts the fitting sessions of each month, and gives any stretch of them', async () => {
  const { operations, ids } = await begun();
  const { months } = await operations.sessions.outline({
    months: ['2026-11', '2026-10', '2025-01'],
    from: '2026-10-01',
    ids: true,
  });
  expect(months.map(({ month, count, minutes }) => [month, count, minutes])).toEqual([
    ['2026-11', 2, 90],
    ['2026-10', 1, 45],
    ['2025-01', 0, 0],
  ]);
  expect(months[0]!.ids).toEqual([ids[3], ids[2]]);
  const rows = await operations.sessions.slice({ month: '2026-11', skip: 1, limit: 1 });
  expect(rows.sessions.map(({ id }) => id)).toEqual([ids[2]]);
  expect(rows.overlaps).toEqual({});
});

it('counts all sessions of months as they are after every change', async () => {
  const { operations, ids } = await begun();
  const counts = async () => {
    const { months } = await operations.sessions.outline({
      months: ['2026-11', '2026-10', '2026-09', '2025-01'],
    });
    return months.map(({ count, minutes }) => [count, minutes]);
  };
  expect(await counts()).toEqual([
    [2, 90],
    [1, 45],
    [1, 45],
    [0, 0],
  ]);
  await operations.sessions.remove({ id: ids[1]! });
  await operations.sessions.edit({ id: ids[0]!, set: { minutes: 60 } });
  expect(await counts()).toEqual([
    [2, 90],
    [0, 0],
    [1, 60],
    [0, 0],
  ]);
});

it('tells what lies at the same time, over the end of a month', async () => {
  const { operations } = await begun();
  const late = await operations.sessions.add({
    start: '2026-10-31T23:30:00Z',
    zone: 'UTC',
    minutes: 90,
    subject: null,
  });
  const found = await operations.sessions.overlaps({ start: '2026-11-01T00:15:00Z', minutes: 30 });
  expect(found.others.map(({ id }) => id)).toEqual([late.id]);
  const early = await operations.sessions.add({
    start: '2026-11-01T00:15:00Z',
    zone: 'UTC',
    minutes: 30,
    subject: null,
  });
  const { overlaps } = await operations.sessions.slice({ month: '2026-11' });
  expect(Object.keys(overlaps)).toEqual([early.id]);
});

it('changes many sessions in one change that one undo takes back', async () => {
  const { operations, ids, plan, month, seq } = await begun();
  const names = ['2026-09', '2026-10', '2026-11'];
  const held = () => Promise.all(names.map((name) => month(name)));
  const [totals, before, at] = [structuredClone(plan().totals), await held(), seq()];
  await operations.sessions.editMany({
    ids,
    set: { subject: 'skill.sql', addTags: ['course'], shiftDays: -1 },
  });
  expect(seq()).toBe(at + 1);
  expect(Object.keys(plan().totals['2026-09'] ?? {})).toEqual(['2026-09-29']);
  expect(plan().totals['2026-11']).toEqual({
    '2026-11-01': { 'skill.sql': 45 },
    '2026-11-19': { 'skill.sql': 45 },
  });
  const [entry] = await operations.history.list({ limit: 1 });
  expect(entry!.what).toBe('Change 4 sessions');
  await operations.history.undo({});
  expect(plan().totals).toEqual(totals);
  expect(await held()).toEqual(before);
});

it('refuses a shift into the future as a whole', async () => {
  const { operations, ids, seq } = await begun();
  const at = seq();
  await expect(operations.sessions.editMany({ ids, set: { shiftDays: 2 } })).rejects.toMatchObject({
    code: 'invalid',
  });
  expect(seq()).toBe(at);
});
