import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { examine } from '../../../src/adapters/store/doctor.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { copyFolder } from './scratch-folder.ts';
import { PlanState } from '../../../src/domain/state.ts';
import { restoreFromTrash } from '../../../src/domain/trash.ts';
import { log, whole } from './sample-state.ts';
import { isAct, wrappedFileSystem } from './wrapped-file-system.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const frozen = fixture('store-v1');

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

it('opens a folder of version 2 with its trash, and gives what version 3 asks for to all it holds', async () => {
  const folder = copyFolder(fixture('store-v2'));
  const store = await openStore({ folder, idleCheckpoint: false });
  const { plan, months } = await whole(store);
  const portfolio = Object.values(plan.milestones).find((one) => one.title === 'Portfolio online 🌍');
  expect(portfolio?.evidence).toMatchObject([
    { title: 'First draft', url: 'https://example.org/draft', file: null },
  ]);
  expect(plan.projects['p-1']?.evidence).toMatchObject([{ title: 'Repository', file: null }]);
  expect(Object.values(plan.tasks).map(({ title, notes }) => [title, notes])).toContainEqual([
    'Write the page',
    '',
  ]);
  const [thrown] = Object.values(plan.trash);
  expect(thrown?.parts.milestones?.[0]).toMatchObject({ title: 'A talk', evidence: [{ file: null }] });
  expect(thrown?.parts.tasks).toMatchObject([{ title: 'Write slides', notes: '' }]);
  expect(plan.settings).toMatchObject({
    theme: 'dark',
    textSize: 'normal',
    firstDayOfWeek: 'monday',
    budget: [],
  });
  expect(plan.settings.reminders).toMatchObject({ exams: true, milestones: false });
  expect(plan.remindedUntil).toBeNull();
  expect(Object.values(months).flatMap(Object.values)).toHaveLength(5);
  expect(PlanState.safeParse(plan).error).toBeUndefined();
  expect(await examine(folder)).toMatchObject({ ok: true, sessions: 5, journal: { lines: 0 } });
  // What was deleted before the upgrade can still be brought back.
  await store.change('Restore', [], (state) => restoreFromTrash(state, thrown!.id));
  expect((await whole(store)).plan.trash).toEqual({});
});

it('opens a folder of version 3 and gives what version 4 asks for, with what the journal still held', async () => {
  const folder = copyFolder(fixture('store-v3'));
  expect(await examine(folder)).toMatchObject({ ok: true, journal: { lines: 8, torn: 0 } });
  const store = await openStore({ folder, idleCheckpoint: false });
  const { plan, months } = await whole(store);
  expect(plan.availability).toMatchObject({ focusLimit: 3, interview: null });
  expect(plan).toMatchObject({ questions: {}, answers: {}, cards: {}, mocks: {}, figures: {}, rates: {} });
  expect(plan).toMatchObject({ payback: null, traitChecks: [] });
  expect(Object.values(plan.tasks).find(({ title }) => title === 'Write the page')?.notes).toContain('کتاب');
  expect(plan.settings).toMatchObject({ textSize: 'large', filters: [{ name: 'نسخه Python' }] });
  const [kept] = Object.values(plan.milestones).flatMap((one) => one.evidence.filter(({ file }) => file));
  expect(kept?.file).toMatchObject({ name: 'certificate.txt', bytes: 24 });
  expect(Object.values(plan.goals).map(({ title }) => title)).toContain('Offer in Lyon');
  expect(Object.values(months).flatMap(Object.values)).toHaveLength(6);
  expect(PlanState.safeParse(plan).error).toBeUndefined();
  const thrown = Object.values(plan.trash).find(({ title }) => title === 'Print cards');
  await store.change('Restore', [], (state) => restoreFromTrash(state, thrown!.id));
  expect(await examine(folder)).toMatchObject({ ok: true, sessions: 6 });
});

it('opens a folder of version 4 and gives what version 5 asks for, also to what lies in the trash', async () => {
  const folder = copyFolder(fixture('store-v4'));
  const { sessions, ok } = await examine(folder);
  expect(ok).toBe(true);
  const store = await openStore({ folder, idleCheckpoint: false });
  const { plan } = await whole(store);
  expect(plan.mappings).toEqual([]);
  expect(Object.values(plan.certifications)).toMatchObject([{ id: 'cert-1', badge: null }]);
  expect(plan.answers['a-bias-variance']?.text).toBe('My own **answer**');
  expect(plan.availability?.interview).toEqual({ day: '2027-05-01', minutes: 60 });
  expect(Object.values(plan.questions).map(({ title }) => title)).toEqual(['Why did the شبکه overfit?']);
  expect(PlanState.safeParse(plan).error).toBeUndefined();
  const thrown = Object.values(plan.trash).find(({ title }) => title === 'Zertifikat für KI 🎓');
  expect(thrown?.parts.certifications).toMatchObject([{ id: 'own-gone', badge: null }]);
  await store.change('Restore', [], (state) => restoreFromTrash(state, thrown!.id));
  expect((await whole(store)).plan.certifications['own-gone']?.badge).toBeNull();
  expect(await examine(folder)).toMatchObject({ ok: true, sessions });
});

it.each(['store-v1', 'store-v2', 'store-v3', 'store-v4'])(
  'brings %s up to date wherever the machine stops in between',
  async (name) => {
    const folder = copyFolder(fixture(name));
    const sessions = (await examine(folder)).sessions;
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
      expect(await examine(copy), call).toMatchObject({ ok: true, sessions: sessions + 1 });
    }
  },
);
