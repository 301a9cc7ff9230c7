import { expect, it } from 'vitest';
import type { ImportPreview } from '../../src/contract/import-answers.ts';
import { fileInMemory, sendForImport } from '../../src/contract/import-pieces.ts';
import { type PlannerAt, dataFolder, plannerAt } from './planner-at.ts';

const HEADER =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
const row = (project: string, note: string, day: string, from: string, to: string, span: string): string =>
  `Ada,ada@example.org,,${project},,${note},No,${day},${from},${day},${to},${span},"a, b"`;

async function begun(): Promise<PlannerAt> {
  const planner = await plannerAt(dataFolder(), '2026-11-21');
  await planner.operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 0, 0] });
  return planner;
}

async function read(
  { operations }: PlannerAt,
  text: string,
  choices: Record<string, string> = { zone: 'Europe/Berlin' },
): Promise<ImportPreview> {
  const id = `import-${Math.abs(text.length)}-test`;
  const bytes = new TextEncoder().encode(text);
  await sendForImport({ imports: operations.imports }, id, [fileInMemory('toggl.csv', bytes)]);
  return operations.imports.read({ id, choices });
}

it('brings sessions in as one change that one undo takes back, and the same file again brings nothing', async () => {
  const planner = await begun();
  const { operations } = planner;
  const file = [
    HEADER,
    row('Study', 'Vectors', '2026-10-31', '23:30:00', '23:59:00', '00:29:00'),
    row('Study', 'Vectors', '2026-11-02', '09:00:00', '10:30:00', '01:30:00'),
    row('Work', 'Meeting', '2026-11-02', '11:00:00', '12:00:00', '01:00:00'),
  ].join('\r\n');
  const preview = await read(planner, file);
  expect(preview).toMatchObject({
    format: { id: 'toggl' },
    rows: 3,
    sessions: { count: 3, minutes: 179, first: '2026-10-31', last: '2026-11-02', zones: ['Europe/Berlin'] },
    known: { count: 0 },
    refusedCount: 0,
  });
  const before = planner.seq();
  await expect(operations.imports.apply({ id: preview.id })).rejects.toMatchObject({
    code: 'invalid',
    data: { field: 'import' },
  });
  expect(planner.seq()).toBe(before);
  const mappings = [
    { group: 'Study', subject: 'skill.python-programming', left: false },
    { group: 'Work', subject: null, left: true },
  ];
  const imported = await operations.imports.apply({ id: preview.id, mappings });
  expect(imported).toMatchObject({ seq: before + 1, sessions: 2, minutes: 119 });
  expect(Object.values(await planner.month('2026-11'))).toMatchObject([
    {
      start: '2026-11-02T08:00:00Z',
      zone: 'Europe/Berlin',
      minutes: 90,
      subject: 'skill.python-programming',
      note: 'Vectors',
      tags: ['a', 'b'],
      origin: 'import',
    },
  ]);
  expect(planner.plan().totals['2026-10']).toEqual({ '2026-10-31': { 'skill.python-programming': 29 } });

  const again = await read(planner, file);
  expect(again).toMatchObject({ sessions: { count: 1 }, known: { count: 2, minutes: 119 } });
  expect(again.groups).toMatchObject([{ group: 'Work', remembered: { left: true } }]);

  await operations.history.undo({});
  expect(planner.plan().totals).toEqual({});
  expect(planner.plan().mappings).toEqual([]);
});

it('keeps an entry that stands twice in one file, and knows both of them afterwards', async () => {
  const planner = await begun();
  const twice = row('Study', 'Cards', '2026-11-02', '09:00:00', '09:10:00', '00:10:00');
  const file = [HEADER, twice, twice].join('\n');
  const { id } = await read(planner, file);
  const mappings = [{ group: 'Study', subject: null, left: false }];
  expect(await planner.operations.imports.apply({ id, mappings })).toMatchObject({ sessions: 2 });
  expect(await read(planner, file)).toMatchObject({ sessions: { count: 0 }, known: { count: 2 } });
});

it('asks for the zone, refuses rows with their line and reason, and days with more than 24 hours', async () => {
  const planner = await begun();
  const file = [
    HEADER,
    row('Study', 'Good', '2026-11-02', '00:00:00', '23:00:00', '23:00:00'),
    row('Study', '"two', 'x', '00:00:00', '23:00:00', '23:00:00').replace('"two', '"two\nlines"'),
    row('Study', 'Too much', '2026-11-02', '08:00:00', '10:00:00', '02:00:00'),
    row('Study', 'Later', '2026-11-30', '08:00:00', '10:00:00', '02:00:00'),
    row('Study', 'Short', '2026-11-03', '08:00:00', '08:00:20', '00:00:20'),
    row('Study', 'Backwards', '2026-11-03', '08:00:00', '07:00:00', '01:00:00'),
  ].join('\n');
  const open = await read(planner, file, {});
  expect(open.choices).toMatchObject([{ id: 'zone', chosen: null }]);
  await expect(planner.operations.imports.apply({ id: open.id })).rejects.toMatchObject({
    data: { field: 'import', reason: 'needs an answer to what the file leaves open' },
  });
  const preview = await read(planner, file);
  expect(preview.refused).toEqual([
    { line: 3, reason: '“x” is not a day' },
    { line: 5, reason: '2026-11-02 would have more than 24 hours' },
    { line: 6, reason: 'is in the future' },
    { line: 7, reason: 'is shorter than half a minute' },
    { line: 8, reason: 'ends before it begins' },
  ]);
  expect(preview.longDays).toEqual(['2026-11-02']);
  const mappings = [{ group: 'Study', subject: null, left: false }];
  await expect(planner.operations.imports.apply({ id: preview.id, mappings })).rejects.toMatchObject({
    code: 'day-long',
  });
  expect(await planner.operations.imports.apply({ id: preview.id, mappings, confirmed: true })).toMatchObject(
    { sessions: 1, minutes: 1380 },
  );
});

it('asks which length counts where duration and clock disagree', async () => {
  const planner = await begun();
  const file = [HEADER, row('Study', 'Pause', '2026-11-02', '09:00:00', '11:00:00', '01:30:00')].join('\n');
  const open = await read(planner, file);
  expect(open.choices.map(({ id, chosen }) => [id, chosen])).toEqual([
    ['zone', 'Europe/Berlin'],
    ['duration', null],
  ]);
  const clock = await read(planner, file, { zone: 'Europe/Berlin', duration: 'clock' });
  expect(clock.sessions.minutes).toBe(120);
  const span = await read(planner, file, { zone: 'Europe/Berlin', duration: 'span' });
  expect(span.sessions.minutes).toBe(90);
});

it('gives up when it is dropped, and says so', async () => {
  const planner = await begun();
  const bytes = new TextEncoder().encode(
    [
      HEADER,
      ...Array.from({ length: 60_000 }, (_, n) =>
        row('Study', `n${n}`, '2020-01-02', '09:00:00', '09:01:00', '00:01:00'),
      ),
    ].join('\n'),
  );
  const file = fileInMemory('big.csv', bytes);
  await sendForImport(planner.operations, 'import-big', [file]);
  const reading = planner.operations.imports.read({ id: 'import-big', choices: { zone: 'UTC' } });
  await planner.operations.imports.drop({ id: 'import-big' });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  await expect(planner.operations.imports.apply({ id: 'import-big' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('knows no format for what no tool writes', async () => {
  const planner = await begun();
  expect(await read(planner, 'Dear diary, today I learnt nothing.')).toMatchObject({
    format: null,
    rows: 0,
    sessions: { count: 0 },
  });
});
