import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { ImportPreview } from '../../src/contract/import-answers.ts';
import { fileInMemory, sendForImport } from '../../src/contract/import-pieces.ts';
import { addDays } from '../../src/domain/day.ts';
import { totalsOf } from '../../src/domain/sessions.ts';
import { type PlannerAt, dataFolder, plannerAt } from './planner-at.ts';

const ROWS = 20_000;
const HEADER =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
const ID = 'import-large';

/** Sixty entries a day of ten minutes each, over a year. */
function file(): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const day = addDays('2024-01-01', Math.floor(at / 60));
    const minute = 10 * (at % 60);
    const clock = `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const end = clock.replace(/.$/, '8');
    return `Ada,a@example.org,,Study,,n${at},No,${day},${clock}:00,${day},${end}:00,00:08:00,`;
  });
  return new TextEncoder().encode([HEADER, ...rows].join('\n'));
}

async function read(): Promise<{ planner: PlannerAt; preview: ImportPreview; folder: string }> {
  const folder = dataFolder();
  const planner = await plannerAt(folder, '2026-11-21');
  const { operations } = planner;
  await operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 0, 0] });
  const one = fileInMemory('toggl.csv', file());
  await sendForImport(operations, ID, [one]);
  const preview = await operations.imports.read({ id: ID, choices: { zone: 'Europe/Berlin' } });
  return { planner, preview, folder };
}
const mappings = [{ group: 'Study', subject: null, left: false }];

it('others are answered, and can change things, while a large import is taken over', async () => {
  const { planner, preview } = await read();
  const { operations } = planner;
  expect(preview.sessions.count).toBe(ROWS);
  let isOver = false;
  const taking = operations.imports.apply({ id: ID, mappings }).finally(() => (isOver = true));
  let turns = 0;
  const others = (async () => {
    for (; !isOver; turns += 1) await turn();
  })();
  const before = planner.seq();
  const added = await operations.sessions.add({
    start: '2024-03-01T20:00:00Z',
    zone: 'Europe/Berlin',
    minutes: 30,
    subject: null,
    note: 'in the meantime',
    tags: [],
  });
  expect([isOver, added.seq]).toEqual([false, before + 1]);
  const { seq } = await operations.planner.snapshot({});
  expect([before + 1, before + 2]).toContain(seq);
  await others;
  // It is prepared in twenty parts and put together in twenty; others have a turn after each.
  expect(turns).toBeGreaterThan(40);
  expect(await taking).toMatchObject({ seq: before + 2, sessions: ROWS, minutes: 8 * ROWS });
  const march = Object.values(await planner.month('2024-03'));
  expect(march).toHaveLength(31 * 60 + 1);
  expect(planner.plan().totals['2024-03']).toEqual(totalsOf(march)['2024-03']);
});

it('giving up changes nothing at whatever moment it comes, and the import can be done again', async () => {
  const { planner, folder } = await read();
  const { operations } = planner;
  const [seq, before] = [planner.seq(), planner.plan()];
  let given = 0;
  // After so many other answers; in the end it comes too late.
  for (let after = 0; ; after = 2 * after + 1) {
    const taking = operations.imports.apply({ id: ID, mappings }).catch((error: unknown) => error);
    for (let one = 0; one < after; one += 1) await operations.planner.snapshot({});
    await operations.imports.giveUp({ id: ID });
    const outcome = await taking;
    if (!(outcome instanceof Error)) {
      expect(outcome).toMatchObject({ seq: seq + 1, sessions: ROWS });
      break;
    }
    expect(outcome).toMatchObject({ code: 'cancelled' });
    expect([planner.seq(), planner.plan()]).toEqual([seq, before]);
    const other = await plannerAt(folder, '2026-11-21');
    expect([other.seq(), other.plan()]).toEqual([seq, before]);
    given += 1;
  }
  expect(given).toBeGreaterThan(2);
  expect(Object.keys(await planner.month('2024-03'))).toHaveLength(31 * 60);
  // What came is over: there is nothing left to give up.
  await operations.imports.giveUp({ id: ID });
  await expect(operations.imports.apply({ id: ID, mappings })).rejects.toMatchObject({ code: 'not-found' });
});

it('taking an import back can be given up at whatever moment, and done again from the beginning', async () => {
  const { planner, folder } = await read();
  const { operations } = planner;
  await operations.imports.apply({ id: ID, mappings });
  const [seq, before] = [planner.seq(), planner.plan()];
  let given = 0;
  for (let after = 0; ; after = 2 * after + 1) {
    const undoing = operations.history.undo({ id: 'undo-large' }).catch((error: unknown) => error);
    for (let one = 0; one < after; one += 1) await turn();
    await operations.history.giveUp({ id: 'undo-large' });
    const outcome = await undoing;
    if (!(outcome instanceof Error)) {
      expect(outcome).toMatchObject({ seq: seq + 1 });
      break;
    }
    expect(outcome).toMatchObject({ code: 'cancelled' });
    expect([planner.seq(), planner.plan()]).toEqual([seq, before]);
    const other = await plannerAt(folder, '2026-11-21');
    expect([other.seq(), other.plan()]).toEqual([seq, before]);
    given += 1;
  }
  expect(given).toBeGreaterThan(2);
  expect(await planner.month('2024-03')).toEqual({});
  await operations.history.redo({ id: 'redo-large' });
  expect(planner.plan().totals).toEqual(before.totals);
});

it('an import that is dropped while it is taken over is given up and gone', async () => {
  const { planner } = await read();
  const { operations } = planner;
  const seq = planner.seq();
  const taking = operations.imports.apply({ id: ID, mappings });
  const [ended] = await Promise.allSettled([taking, operations.imports.drop({ id: ID })]);
  expect(ended).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
  expect(planner.seq()).toBe(seq);
  await expect(operations.imports.apply({ id: ID, mappings })).rejects.toMatchObject({ code: 'not-found' });
});

it('an import is taken over once, however often it is asked for at the same time', async () => {
  const { planner } = await read();
  const { operations } = planner;
  const asked = await Promise.allSettled([
    operations.imports.apply({ id: ID, mappings }),
    operations.imports.apply({ id: ID, mappings }),
  ]);
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(Object.keys(await planner.month('2024-03'))).toHaveLength(31 * 60);
});
