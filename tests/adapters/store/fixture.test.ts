import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { examine } from '../../../src/adapters/store/doctor.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { copyFolder } from './scratch-folder.ts';
import { log, whole } from './sample-state.ts';
import { isAct, wrappedFileSystem } from './wrapped-file-system.ts';

const frozen = fileURLToPath(new URL('../../fixtures/store-v1', import.meta.url));

it('opens a folder of version 1: documents, two generations of the journal, and what they hold', async () => {
  const folder = copyFolder(frozen);
  expect(await examine(folder)).toMatchObject({
    ok: true,
    sessions: 3,
    months: 2,
    journal: { lines: 5, torn: 0 },
  });
  const store = await openStore({ folder, idleCheckpoint: false });
  const { plan, months } = await whole(store);
  expect(store.current().seq).toBe(9);
  expect(plan.profile).toMatchObject({ name: 'Ada Müller', factors: { python: 0.8 } });
  expect(plan.availability?.daysOff).toEqual([
    { id: 'winter', from: '2026-12-24', to: '2026-12-31', title: 'Winter' },
  ]);
  expect(plan.assessments.map(({ skill, level }) => [skill, level])).toEqual([
    ['python', 3],
    ['statistics', 2],
  ]);
  expect(plan.goals['ready']).toMatchObject({ why: '東京 🎓', target: '2027-10-01' });
  expect(plan.milestones['m-python']?.criteria[0]).toMatchObject({ doneOn: '2026-11-01', proof: 'e1' });
  expect(plan.tasks['t-python-4']).toMatchObject({ effort: 1800, step: { skill: 'python', level: 4 } });
  expect(plan.courses['own-1']?.cost).toEqual({ minor: 1999, currency: 'EUR' });
  expect(plan.certifications['cert-1']?.status).toBe('booked');
  expect(plan.projects['p-1']?.skills).toEqual([{ skill: 'python', level: 4 }]);
  expect(plan.timer?.startedAt).toBe('2026-11-21T09:00:00Z');
  expect(plan.totals).toEqual({
    '2026-10': { '2026-10-05': { 't-python-4': 90 } },
    '2026-11': { '2026-11-02': { 't-python-4': 45 }, '2026-11-03': { 't-python-4': 30 } },
  });
  const sessions = Object.entries(months).map(([name, month]) => [
    name,
    Object.values(month).map((one) => one.minutes),
  ]);
  expect(sessions).toEqual([
    ['2026-10', [90]],
    ['2026-11', [45, 30]],
  ]);
  expect(await examine(folder)).toMatchObject({
    ok: true,
    sessions: 3,
    months: 2,
    journal: { lines: 0, torn: 0 },
  });
  // What version 2 brought.
  expect(plan).toMatchObject({ trash: {}, earlierWeeks: [], route: null, ledger: { entries: [] } });
  expect(plan.settings.backupFolder).toBeNull();
  // Changes of the old version are not taken back on the new one.
  await expect(store.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
  await log(store, '2026-11.new');
  await log(store, '2026-10.new', '2026-10');
  const after = await whole(store);
  await store.checkpoint();
  await store.close();
  expect(await whole(await openStore({ folder }))).toEqual(after);
  expect(await examine(folder)).toMatchObject({ ok: true, sessions: 5 });
});

it('comes up to date wherever the machine stops in between', async () => {
  const folder = copyFolder(frozen);
  const stopped: { call: string; copy: string }[] = [];
  const fileSystem = wrappedFileSystem({
    after: (call) => {
      if (!isAct(call)) return;
      const copy = copyFolder(folder);
      rmSync(join(copy, 'lock'), { force: true });
      stopped.push({ call: `${call.name} ${call.path}`, copy });
    },
  });
  const expected = await whole(await openStore({ folder, fileSystem }));
  expect(stopped.length).toBeGreaterThan(10);
  for (const { call, copy } of stopped) {
    const store = await openStore({ folder: copy, idleCheckpoint: false });
    expect(await whole(store), call).toEqual(expected);
    await log(store, '2026-11.after');
    expect(await examine(copy), call).toMatchObject({ ok: true, sessions: 4 });
  }
});
