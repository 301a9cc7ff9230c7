import { describe, expect, it } from 'vitest';
import { TODAY } from '../domain/begun-plan.ts';
import { type PlannerAt, dataFolder, plannerAt } from './planner-at.ts';

async function studied(): Promise<PlannerAt> {
  const planner = await plannerAt(dataFolder(), TODAY);
  const { operations } = planner;
  await operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 60, 60] });
  await operations.sessions.add({ start: '2026-10-05T10:00:00Z', zone: 'UTC', minutes: 30, subject: null });
  await operations.goals.add({ title: 'Old goal' });
  return planner;
}

const everything = async (planner: PlannerAt) => {
  const { plan, sessions } = await planner.operations.documents.plan({});
  return structuredClone({ plan, sessions });
};

describe('a backup', () => {
  it('is held against now, restored as one change, and that taken back', async () => {
    const planner = await studied();
    const { operations } = planner;
    const then = await everything(planner);
    const { id } = (await operations.backups.make({}))!;
    await operations.sessions.add({ start: '2026-11-05T10:00:00Z', zone: 'UTC', minutes: 45, subject: null });
    await operations.goals.add({ title: 'New goal' });
    await operations.goals.remove({
      id: Object.values(then.plan.goals).find((one) => one.title === 'Old goal')!.id,
    });
    await operations.settings.edit({ theme: 'dark' });
    const now = await everything(planner);

    const { backup, now: counts, differences, more } = await operations.backups.compare({ id });
    expect(backup).toMatchObject({
      id,
      reason: 'asked',
      counts: { sessions: 1, minutes: 30 },
      lastDay: '2026-10-05',
    });
    expect(counts).toMatchObject({ sessions: 2, minutes: 75 });
    expect(differences).toEqual([
      { kind: 'settings', title: '', what: 'different' },
      { kind: 'goal', title: 'Old goal', what: 'only-then' },
      { kind: 'goal', title: 'New goal', what: 'only-now' },
      { kind: 'sessions', title: '2026-11: 1 session', what: 'only-now' },
    ]);
    expect(more).toBe(0);

    const seq = planner.seq();
    await operations.backups.restore({ id });
    expect(planner.seq()).toBe(seq + 1);
    expect(await everything(planner)).toEqual(then);
    expect((await operations.backups.compare({ id })).differences).toEqual([]);
    // The state before restoring was kept as well.
    const { backups } = await operations.backups.list({});
    expect(backups.map(({ reason }) => reason)).toContain('restore');
    expect((await operations.history.list({}))[0]?.what).toMatch(/^Restore the backup of \d{4}-\d{2}-\d{2}/);
    await operations.history.undo({});
    expect(await everything(planner)).toEqual(now);
  });

  it('leaves the running timer and this machine’s folder of backups as they are', async () => {
    const planner = await studied();
    const { operations } = planner;
    const { id } = (await operations.backups.make({}))!;
    await operations.settings.edit({ backupFolder: '/nowhere/at/all' });
    await operations.timer.start({ subject: null });
    await operations.backups.restore({ id });
    expect(planner.plan().timer).not.toBeNull();
    expect(planner.plan().settings.backupFolder).toBe('/nowhere/at/all');
  });

  it('that is not there, or no id at all, is refused', async () => {
    const { operations } = await studied();
    const id = '2026-11-21T10-00-00-000Z.7';
    await expect(operations.backups.compare({ id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(operations.backups.restore({ id: '../../plan' })).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('deleting much at once', () => {
  it('is preceded by a backup', async () => {
    const planner = await studied();
    const { operations } = planner;
    const ids: string[] = [];
    for (let day = 1; day <= 20; day += 1) {
      const start = `2026-09-${String(day).padStart(2, '0')}T10:00:00Z`;
      ids.push((await operations.sessions.add({ start, zone: 'UTC', minutes: 30, subject: null })).id);
    }
    await operations.sessions.removeMany({ ids });
    const { backups } = await operations.backups.list({});
    expect(backups[0]).toMatchObject({ reason: 'bulk delete', counts: { sessions: 21 } });
  });
});

describe('sums over a range', () => {
  it('come from the day totals, both ends inclusive', async () => {
    const { operations } = await studied();
    await operations.sessions.add({ start: '2026-11-02T10:00:00Z', zone: 'UTC', minutes: 45, subject: null });
    await operations.sessions.add({ start: '2026-11-02T12:00:00Z', zone: 'UTC', minutes: 15, subject: null });
    expect(await operations.sessions.sums({ from: '2026-10-05', to: '2026-11-02' })).toEqual({
      minutes: 90,
      days: 2,
      byDay: { '2026-10-05': 30, '2026-11-02': 60 },
      bySubject: { '-': 90 },
      byWeekday: [90, 0, 0, 0, 0, 0, 0],
    });
    expect(await operations.sessions.sums({ from: '2026-10-06', to: '2026-11-01' })).toMatchObject({
      minutes: 0,
      days: 0,
    });
  });
});
