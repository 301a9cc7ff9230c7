import { expect, it } from 'vitest';
import { inLines, open, readTexts } from './read-text.ts';

const BERLIN = { zone: 'Europe/Berlin' };

it('reads Toggl with a mark, with an amount in any currency, and without end columns', () => {
  const amount = readTexts(
    {
      't.csv':
        '\uFEFFUser,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)\r\nAda,a@example.org,,Study,,Vectors,No,2026-10-13,09:00:00,2026-10-13,10:30:00,01:30:00,"x, y",0.00\r\n',
    },
    BERLIN,
  );
  expect([amount.format?.id, ...inLines(amount)]).toEqual(['toggl', '2026-10-13T07:00:00Z 90 Study']);
  const old = readTexts(
    {
      't.csv':
        'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,Duration,Tags,Amount (USD)\nAda,a@example.org,,Study,Maths,Vectors,No,2026-10-13,09:00:00,01:30:00,,\n',
    },
    BERLIN,
  );
  expect(inLines(old)).toEqual(['2026-10-13T07:00:00Z 90 Study › Maths']);
});

it('reads Kimai in English and German, with fields of the same name, and durations in both ways', () => {
  const english = readTexts(
    {
      'k.csv':
        'Date,From,To,Duration,Currency,Price,Name,User,Customer,Project,Activity,Description,Billable,Tags,Type,Place,Place\n2026-10-13,09:00,10:30,1:30,EUR,0,Ada,ada,Me,Study,Maths,Vectors,yes,x,timesheet,a,b\n',
    },
    BERLIN,
  );
  expect([english.format?.id, ...inLines(english)]).toEqual([
    'kimai',
    '2026-10-13T07:00:00Z 90 Study › Maths',
  ]);
  const german = readTexts(
    {
      'k.csv':
        'Datum;Von;Bis;Dauer;Währung;Preis;Name;Benutzer;Kunde;Projekt;Tätigkeit;Beschreibung;Abrechenbar;Schlagworte\n13.10.2026;09:00;09:07;0,11;EUR;0;Ada;ada;Ich;Study;Maths;Vectors;ja;x\n',
    },
    BERLIN,
  );
  expect([german.format?.id, ...inLines(german)]).toEqual(['kimai', '2026-10-13T07:00:00Z 7 Study › Maths']);
});

it('asks how durations are written where no end settles it', () => {
  const text = 'Date,Duration,Customer,Project,Activity\n2026-10-13,1.30,Me,Study,Maths\n';
  expect(open(readTexts({ 'k.csv': text }, BERLIN))).toEqual(['span-style']);
  expect(inLines(readTexts({ 'k.csv': text }, { ...BERLIN, 'span-style': 'hours' }))).toEqual([
    '2026-10-13T10:00:00Z 78 Study › Maths',
  ]);
  expect(inLines(readTexts({ 'k.csv': text }, { ...BERLIN, 'span-style': 'clock' }))).toEqual([
    '2026-10-13T10:00:00Z 90 Study › Maths',
  ]);
});

it('reads Harvest: decimal commas, totals at noon and told, what can be two numbers refused', () => {
  const read = readTexts(
    {
      'h.csv':
        'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Currency,External Reference URL\n2026-10-13,Me,Study,,Maths,Vectors,"1,5",No,EUR,\n2026-10-14,Me,Study,,Maths,Long,"2.000,0",No,EUR,\n2026-10-15,Me,Study,,Maths,Which,1.234,No,EUR,\n',
    },
    BERLIN,
  );
  expect([read.format?.id, ...inLines(read)]).toEqual(['harvest', '2026-10-13T10:00:00Z 90 Study › Maths']);
  expect(read.reading.refused).toEqual([
    { line: 3, reason: 'is longer than 24 hours' },
    { line: 4, reason: '“1.234” is not a duration' },
  ]);
  expect(read.reading.remarks).toEqual(['Totals of a day, which have no time of day and begin at 12:00: 2.']);
});

it('reads solidtime, and Ascent’s own sessions without asking anything', () => {
  const solid = readTexts(
    {
      's.csv':
        'description,billable,client,project,tags,start,end,task,user_name,user_email\nVectors,false,,Study,"x,y",2026-10-13T07:00:00Z,2026-10-13T08:30:00Z,Maths,Ada,a@example.org\n',
    },
    BERLIN,
  );
  expect([solid.format?.id, ...inLines(solid)]).toEqual([
    'solidtime',
    '2026-10-13T07:00:00Z 90 Study › Maths',
  ]);
  const own = readTexts({
    'o.csv':
      'Day,Start (UTC),Time zone,Minutes,Subject,Note,Tags\n2026-10-13,2026-10-13T07:00:00Z,Asia/Kolkata,90,Linear algebra,Vectors,x; y\n,2026-10-13T07:00:00Z,Mars/Base,90,a,,\n,2026-02-30T07:00:00Z,UTC,90,a,,\n',
  });
  expect(own.format?.id).toBe('ascent-csv');
  expect(own.reading.choices).toEqual([]);
  expect(own.reading.sessions).toMatchObject([
    { zone: 'Asia/Kolkata', minutes: 90, group: 'Linear algebra', note: 'Vectors', tags: ['x', 'y'] },
  ]);
  expect(own.reading.refused).toEqual([
    { line: 3, reason: '“Mars/Base” is not a time zone' },
    { line: 4, reason: '“2026-02-30T07:00:00Z” is not a moment' },
  ]);
});

it('counts what passed when the clocks change, and moves a time that does not exist forward', () => {
  const header = 'Project,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)\n';
  const read = readTexts(
    {
      'c.csv': `${header}Spring,2026-03-29,01:30,2026-03-29,03:30,01:00,1\nAutumn,2026-10-25,01:30,2026-10-25,03:30,03:00,3\nMissing,2026-03-29,02:30,2026-03-29,04:00,00:30,0.5\nNight,2026-03-28,23:30,,03:30,03:00,3\n`,
    },
    BERLIN,
  );
  expect(inLines(read)).toEqual([
    '2026-03-29T00:30:00Z 60 Spring',
    '2026-10-24T23:30:00Z 180 Autumn',
    '2026-03-29T01:30:00Z 30 Missing',
    '2026-03-28T22:30:00Z 180 Night',
  ]);
});
