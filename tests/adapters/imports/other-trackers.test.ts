import { expect, it } from 'vitest';
import { inLines, open, readTexts } from './read-text.ts';

const BERLIN = { zone: 'Europe/Berlin' };

const task = (id: string, more: object): object => ({ id, title: id, subTaskIds: [], tagIds: [], ...more });
const entities = (...list: object[]): object => ({
  ids: list.map((one) => (one as { id: string }).id),
  entities: Object.fromEntries(list.map((one) => [(one as { id: string }).id, one])),
});
const backup = {
  project: entities({ id: 'p', title: 'Study' }),
  tag: entities({ id: 't', title: 'deep' }),
  task: entities(
    task('Maths', { projectId: 'p', subTaskIds: ['Vectors'], timeSpentOnDay: { '2026-10-13': 5_400_000 } }),
    task('Vectors', {
      projectId: 'p',
      parentId: 'Maths',
      tagIds: ['t'],
      timeSpentOnDay: { '2026-10-13': 5_400_000, '2026-10-14': 0 },
    }),
  ),
  archiveYoung: { task: entities(task('Cards', { timeSpentOnDay: { '2026-10-12': 600_000 } })) },
  archiveOld: {
    task: entities(
      task('Old', { timeSpentOnDay: { '2026-02-30': 60_000, '2026-01-02': -5, '2026-01-03': 1e17 } }),
    ),
  },
};

it.each([
  ['bare', backup],
  ['wrapped', { timestamp: 1, crossModelVersion: 4, data: backup }],
])('reads a %s backup of Super Productivity: leaves only, with both archives', (_, whole) => {
  const read = readTexts({ 'sp.json': JSON.stringify(whole) }, BERLIN);
  expect([read.format?.id, ...inLines(read)]).toEqual([
    'super-productivity',
    '2026-10-13T10:00:00Z 90 Study › Maths',
    '2026-10-12T10:00:00Z 10 ',
  ]);
  expect(read.reading.sessions[0]).toMatchObject({ note: 'Vectors', tags: ['deep'] });
  expect(read.reading.refused.map(({ reason }) => reason)).toEqual([
    '“2026-02-30” is not a day',
    '“-5” is not a duration',
    '“100000000000000000” is not a duration',
  ]);
});

it('refuses JSON that is too deep before it is parsed, broken, or has keys that reach a prototype', () => {
  const sp = JSON.stringify(backup);
  for (const text of [
    sp.replace('"Study"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    sp.slice(0, -4),
    sp.replace('"Vectors":', '"__proto__":'),
    sp.replace('"Vectors":', '"\\u005f_proto__":'),
  ])
    expect(() => readTexts({ 'sp.json': text }, BERLIN)).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
  expect(inLines(readTexts({ 'sp.json': sp.replace('"Study"', '"constructor"') }, BERLIN))[0]).toContain(
    'constructor › Maths',
  );
});

it('reads Super Productivity’s history in any order of columns; ranges are refused', () => {
  const read = readTexts(
    {
      'h.csv':
        "Worked;Titles;Date;Projects;Parent Titles;Tags\n5400000;Vectors;2026-10-13;Study;Maths;x, y\n1:30;Cards;2026-10-14;Study; - ; - \n1h 30m;'-dash;2026-10-15; - ;;\n1:00;Week;2026-10-12 - 2026-10-18;Study;;\n",
    },
    BERLIN,
  );
  expect([read.format?.id, ...inLines(read)]).toEqual([
    'super-productivity-history',
    '2026-10-13T10:00:00Z 90 Study › Maths',
    '2026-10-14T10:00:00Z 90 Study',
    '2026-10-15T10:00:00Z 90 ',
  ]);
  expect(read.reading.sessions[2]?.note).toBe('-dash');
  expect(read.reading.refused).toEqual([{ line: 5, reason: 'is a range of days, not one day' }]);
});

it('reads Timewarrior’s export and data files; what still runs is left out and told', () => {
  const json = JSON.stringify([
    {
      id: 2,
      start: '20261013T070000Z',
      end: '20261013T083000Z',
      tags: ['study', 'linear algebra'],
      annotation: 'Vectors',
    },
    { id: 1, start: '20261121T110000Z', tags: ['study'] },
  ]);
  expect(open(readTexts({ 'export.json': json }, BERLIN))).toEqual(['group']);
  const exported = readTexts({ 'export.json': json }, { ...BERLIN, group: 'all' });
  expect(inLines(exported)).toEqual(['2026-10-13T07:00:00Z 90 study, linear algebra']);
  expect(exported.reading.remarks).toEqual(['Left out because they are still open: 1.']);
  const data = readTexts(
    {
      '2026-10.data':
        'inc 20261013T070000Z - 20261013T083000Z # study "linear \\"algebra\\"" # "Vectors and more"\nexc monday\n',
      '2026-11.data': 'inc 20261121T110000Z # study\n',
    },
    { ...BERLIN, group: 'first' },
  );
  expect(data.reading).toMatchObject({
    rows: 3,
    sessions: [
      { minutes: 90, group: 'study', note: 'Vectors and more', tags: ['study', 'linear "algebra"'] },
    ],
    refused: [{ line: 2, reason: 'is not an interval' }],
  });
});
