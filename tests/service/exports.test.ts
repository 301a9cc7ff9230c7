import { setImmediate } from 'node:timers/promises';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ExportWish } from '../../src/contract/export-inputs.ts';
import { spreadWeek } from '../../src/domain/person.ts';
import { PLAN_FILE_VERSION, PlanFile } from '../../src/domain/plan-file.ts';
import { makeMany } from '../durability/many-sessions.ts';
import { dataFolder, plannerAt } from './planner-at.ts';

const WEEK = spreadWeek(360);
const rowsOf = (bytes: Buffer) => papaparse.parse<string[]>(bytes.toString(), { skipEmptyLines: true }).data;

async function begun() {
  const planner = await plannerAt(dataFolder(), '2026-11-21');
  const { operations } = planner;
  await operations.planner.begin({ from: 'data-analyst', week: WEEK, name: 'Ada' });
  for (const [day, note] of [
    ['2026-09-30', '=1+1'],
    ['2026-11-02', 'two\nlines, "quoted"'],
    ['2026-11-20', 'plain'],
  ])
    await operations.sessions.add({
      start: `${day}T10:00:00Z`,
      zone: 'UTC',
      minutes: 45,
      subject: null,
      note: note ?? '',
      tags: [note === 'plain' ? 'a;b' : 'x'],
    });
  const made = async (wish: ExportWish) => {
    const file = await operations.documents.export({ wish });
    return { ...file, bytes: Buffer.from(file.base64, 'base64') };
  };
  return { ...planner, made };
}

describe('an export', () => {
  it('holds the sessions that fit, oldest first, and its preview counts and shows the same', async () => {
    const { made, operations } = await begun();
    const wish: Extract<ExportWish, { of: 'sessions' }> = {
      what: 'csv',
      of: 'sessions',
      columns: ['day', 'note', 'tags'],
      byteOrderMark: false,
    };
    const all = await made(wish);
    expect([all.name, all.type]).toEqual(['ascent-sessions-2026-11-21.csv', 'text/csv']);
    expect(rowsOf(all.bytes)).toEqual([
      ['Day', 'Note', 'Tags'],
      ['2026-09-30', "'=1+1", 'x'],
      ['2026-11-02', 'two\nlines, "quoted"', 'x'],
      ['2026-11-20', 'plain', 'a\\;b'],
    ]);
    const some = { ...wish, from: '2026-10-01', text: 'plain' };
    expect(rowsOf((await made(some)).bytes)).toHaveLength(2);
    expect(await operations.documents.preview(some)).toEqual({
      name: 'ascent-sessions-2026-11-21.csv',
      table: { titles: ['Day', 'Note', 'Tags'], rows: [['2026-11-20', 'plain', 'a\\;b']] },
      head: null,
      counts: [{ count: 1, of: 'sessions' }],
      more: false,
    });
  });

  it('of everything is one file by the schema, with what the plan and the months hold', async () => {
    const { made, plan, month } = await begun();
    const file = PlanFile.parse(JSON.parse((await made({ what: 'json' })).bytes.toString()));
    expect(file).toMatchObject({
      version: PLAN_FILE_VERSION,
      exportedAt: '2026-11-21T12:00:00Z',
      plan: plan(),
    });
    expect(file.sessions).toEqual({ '2026-09': await month('2026-09'), '2026-11': await month('2026-11') });
  });

  it.each(['md', 'portfolio', 'ics', 'resume', 'json', 'pdf'] as const)(
    'of the kind %s has a preview, and is the same for the same plan',
    async (what) => {
      const { made, operations } = await begun();
      // Nothing is due in a plan that has just begun; its planned study is there.
      const wish: ExportWish = what === 'ics' ? { what, study: true } : { what };
      const [file, again, preview] = [
        await made(wish),
        await made(wish),
        await operations.documents.preview(wish),
      ];
      expect(file.base64).toBe(again.base64);
      expect(preview.name).toBe(file.name);
      if (preview.head !== null) expect(file.bytes.toString().startsWith(preview.head)).toBe(true);
      expect(preview.counts.length).toBeGreaterThan(0);
    },
  );

  it('is refused before there is a plan, but not that of everything', async () => {
    const { operations } = await plannerAt(dataFolder(), '2026-11-21');
    for (const what of ['md', 'portfolio', 'ics', 'resume', 'pdf'] as const) {
      await expect(operations.documents.export({ wish: { what } })).rejects.toMatchObject({
        code: 'not-started',
      });
      await expect(operations.documents.preview({ what })).rejects.toMatchObject({ code: 'not-started' });
    }
    expect((await operations.documents.export({ wish: { what: 'json' } })).name).toBe(
      'ascent-2026-11-21.json',
    );
  });

  it('is refused for a calendar of days in which there is nothing', async () => {
    const { made } = await begun();
    const none = { what: 'ics', from: '1999-01-01', to: '1999-01-02' } as const;
    await expect(made(none)).rejects.toMatchObject({
      code: 'document-failed',
      data: {
        kind: 'calendar',
        reason: 'Nothing of your plan falls into it, and a calendar has to hold something',
      },
    });
  });

  it('of a column or project that there is not is refused', async () => {
    const { made } = await begun();
    await expect(made({ what: 'csv', of: 'tasks', columns: ['mood'] })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(made({ what: 'readme', project: 'nothing' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('a hundred thousand sessions are written, and others get their turn meanwhile', async () => {
  const folder = dataFolder();
  await makeMany(folder, 100_000);
  const { operations } = await plannerAt(folder, '2026-11-21');
  await operations.planner.begin({ from: 'data-analyst', week: WEEK });
  let written = false;
  const writing = operations.documents
    .export({ wish: { what: 'csv', of: 'sessions' } })
    .finally(() => (written = true));
  let turns = 0;
  while (!written) {
    await setImmediate();
    turns += 1;
  }
  // One turn at least for every 2,000 rows.
  expect(turns).toBeGreaterThan(50);
  const lines = Buffer.from((await writing).base64, 'base64')
    .toString()
    .split('\r\n');
  expect(lines).toHaveLength(100_002);
  const preview = await operations.documents.preview({ what: 'csv', of: 'sessions' });
  expect(preview.counts).toEqual([{ count: 100_000, of: 'sessions' }]);
});

it('an export that is given up ends with that, and one that is over does not mind', async () => {
  const folder = dataFolder();
  await makeMany(folder, 20_000);
  const { operations } = await plannerAt(folder, '2026-11-21');
  await operations.planner.begin({ from: 'data-analyst', week: WEEK });
  for (const wish of [{ what: 'csv', of: 'sessions' }, { what: 'json' }, { what: 'pdf' }] as const) {
    const id = `given-up-${wish.what}`;
    const making = operations.documents.export({ id, wish });
    const [ended] = await Promise.allSettled([making, operations.documents.giveUp({ id })]);
    expect(ended).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
    await operations.documents.giveUp({ id });
    expect((await operations.documents.export({ id, wish })).base64.length).toBeGreaterThan(1000);
  }
});
