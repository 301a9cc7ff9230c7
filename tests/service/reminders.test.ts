import { expect, it } from 'vitest';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { dataFolder, plannerAt } from './planner-at.ts';

const CERTIFICATION = 'aws-ai-practitioner';

it('hands every reminder out once, also after days without a window, and leaves undo alone', async () => {
  const folder = dataFolder();
  const one = await plannerAt(folder, '2026-11-20');
  const { operations } = one;
  const taken = async (planner = one): Promise<string[]> =>
    (await planner.operations.reminders.take({})).reminders.map(({ kind, title }) => `${kind} ${title}`);
  await operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 60, 60] });
  await operations.certifications.take({ catalog: CERTIFICATION, status: 'preparing' });
  const name = one.plan().certifications[CERTIFICATION]!.name;
  await operations.certifications.move({ id: CERTIFICATION, status: 'booked', examDay: '2026-12-04' });
  expect(await taken()).toEqual([]);

  one.turnTo('2026-11-29');
  const other = await plannerAt(folder, '2026-11-29');
  expect([...(await taken()), ...(await taken(other))]).toEqual([`exam ${name}`]);
  expect(await taken()).toEqual([]);
  const undone = await operations.history.undo({});
  expect(undone.what).toContain(name);
  await operations.history.redo({});

  one.turnTo('2026-12-07');
  expect(await taken()).toEqual([`exam ${name}`]);
  expect(await taken()).toEqual([]);
});

it('does not catch up what was switched off when it happened', async () => {
  const planner = await plannerAt(dataFolder(), '2026-11-20');
  const { operations } = planner;
  await operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 60, 60] });
  await operations.milestones.add({ title: 'Talk', due: '2026-11-25' });
  planner.turnTo('2026-11-26');
  expect((await operations.reminders.take({})).reminders).toEqual([]);
  const { reminders } = planner.plan().settings;
  await operations.settings.edit({ reminders: { ...reminders, milestones: true } });
  expect((await operations.reminders.take({})).reminders).toEqual([]);
});

it('keeps what it told over a restart and writes at most once a day for it', async () => {
  const folder = dataFolder();
  const planner = await plannerAt(folder, '2026-11-20');
  await planner.operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 60, 60] });
  const { seq } = await planner.operations.reminders.take({});
  for (let look = 0; look < 5; look++) expect((await planner.operations.reminders.take({})).seq).toBe(seq);
  const store = await openStore({ folder, idleCheckpoint: false });
  expect(store.current().plan.remindedUntil).toBe('2026-11-20T12:00:00Z');
  await store.close();
});
