import { expect, it } from 'vitest';
import { inLines, open, readTexts } from './read-text.ts';

const MAP = {
  zone: 'Europe/Berlin',
  'column-day': '-',
  'column-start': 'Początek',
  'column-end': 'Koniec',
  'column-duration': '-',
  'column-group': 'Projekt',
  'column-note': '-',
  'column-tags': '-',
};

it('is offered, not taken; says what speaks for each column, and asks for all of them', () => {
  const text = 'Projekt,Początek,Koniec\nStudy,2026-10-13 09:00,2026-10-13 10:30\nStudy,2026-10-14 09:00,\n';
  expect(readTexts({ 'a.csv': text })).toMatchObject({ format: null, formats: [{ id: 'table' }] });
  const asked = readTexts({ 'a.csv': text }, {}, 'table');
  expect(open(asked)).toEqual(Object.keys(MAP).filter((id) => id !== 'zone'));
  const start = asked.reading.choices.find(({ id }) => id === 'column-start');
  expect(start?.why).toBe('“Początek” looks like it by its values (such as 2026-10-13 09:00).');
  expect(start?.options[0]?.value).toBe('Początek');
  const read = readTexts({ 'a.csv': text }, MAP, 'table');
  expect(inLines(read)).toEqual(['2026-10-13T07:00:00Z 90 Study']);
  expect(read.reading.refused).toEqual([{ line: 3, reason: 'has neither an end nor a duration' }]);
});

it('reads instants, days with hours, and a day beside times', () => {
  const base = { ...MAP, 'column-group': '-' };
  const instants = 'a,b\n2026-10-13T09:00:00+02:00,2026-10-13T08:30:00Z\n';
  expect(
    inLines(readTexts({ 'a.csv': instants }, { ...base, 'column-start': 'a', 'column-end': 'b' }, 'table')),
  ).toEqual(['2026-10-13T07:00:00Z 90 ']);
  const days = 'When;Hours\n13.10.2026;1,5\n30.02.2026;1\n';
  const totals = readTexts(
    { 'a.csv': days },
    { ...base, 'column-day': 'When', 'column-start': '-', 'column-end': '-', 'column-duration': 'Hours' },
    'table',
  );
  expect(inLines(totals)).toEqual(['2026-10-13T10:00:00Z 90 ']);
  expect(totals.reading.refused).toEqual([{ line: 3, reason: '“30.02.2026” is not a day' }]);
  const times = 'When,From,To\n2026-10-13,11:30 PM,12:30 AM\n';
  expect(
    inLines(
      readTexts(
        { 'a.csv': times },
        { ...base, 'column-day': 'When', 'column-start': 'From', 'column-end': 'To' },
        'table',
      ),
    ),
  ).toEqual(['2026-10-13T21:30:00Z 60 ']);
});
