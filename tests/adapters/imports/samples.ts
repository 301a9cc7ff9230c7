/** A small whole file of a format, and answers to all that it leaves open. */
export interface Sample {
  format: string;
  name: string;
  text: string;
  choices: Record<string, string>;
}

const BERLIN = { zone: 'Europe/Berlin', 'date-order': 'dmy', duration: 'span' };
const lines = (...all: string[]): string => all.join('\r\n');

/** Own samples with the columns that the tools write: one at least for every format that reads time. */
export const SAMPLES: readonly Sample[] = [
  {
    format: 'toggl',
    name: 'toggl.csv',
    text: lines(
      'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)',
      'Ada,a@example.org,,Study,Maths,"Vectors, ""and"" more",No,2026-10-13,09:00:00,2026-10-13,10:30:00,01:30:00,"x, y",0.00',
      'Ada,a@example.org,,Study,,Cards,No,2026-03-29,01:30:00,2026-03-29,03:30:00,01:00:00,,0.00',
    ),
    choices: BERLIN,
  },
  {
    format: 'clockify',
    name: 'clockify.csv',
    text: lines(
      'Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)',
      'Study,,Vectors,Maths,Ada,,a@example.org,"x, y",No,01/02/2026,9:00 AM,01/02/2026,10:30 AM,01:30:00,1.50',
      'Study,,Cards,,Ada,,a@example.org,,No,03/02/2026,11:30 PM,04/02/2026,12:30 AM,01:00:00,1.00',
    ),
    choices: BERLIN,
  },
  {
    format: 'kimai',
    name: 'kimai.csv',
    text: lines(
      'Datum;Von;Bis;Dauer;Kunde;Projekt;Tätigkeit;Beschreibung;Schlagworte;Feld;Feld',
      '13.10.2026;09:00;09:07;0,11;Ich;Study;Maths;Vectors;x;a;b',
      '14.10.2026;;;1,30;Ich;Study;Maths;"Zeilen\nmit Umbruch";;;',
    ),
    choices: { ...BERLIN, 'span-style': 'hours' },
  },
  {
    format: 'harvest',
    name: 'harvest.csv',
    text: lines(
      'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Currency,External Reference URL',
      '2026-10-13,Me,Study,,Maths,Vectors,"1,5",No,EUR,',
      '2026-10-14,Me,Study,,Maths,Cards,0.25,No,EUR,',
    ),
    choices: BERLIN,
  },
  {
    format: 'solidtime',
    name: 'time.csv',
    text: lines(
      'description,billable,client,project,tags,start,end,task,user_name,user_email',
      'Vectors,false,,Study,"x,y",2026-10-13T07:00:00Z,2026-10-13T08:30:00Z,Maths,Ada,a@example.org',
    ),
    choices: BERLIN,
  },
  {
    format: 'ascent-csv',
    name: 'sessions.csv',
    text: lines(
      'Start (UTC),Time zone,Minutes,Subject,Note,Tags',
      '2026-10-13T07:00:00Z,Asia/Kolkata,90,Linear algebra,Vectors,x',
    ),
    choices: {},
  },
  {
    format: 'super-productivity',
    name: 'backup.json',
    text: JSON.stringify({
      timestamp: 1,
      data: {
        project: { ids: ['p'], entities: { p: { id: 'p', title: 'Study' } } },
        tag: { ids: ['t'], entities: { t: { id: 't', title: 'deep' } } },
        task: {
          ids: ['a', 'b'],
          entities: {
            a: { id: 'a', title: 'Maths', subTaskIds: ['b'], timeSpentOnDay: { '2026-10-13': 5_400_000 } },
            b: {
              id: 'b',
              title: 'Vectors',
              parentId: 'a',
              projectId: 'p',
              tagIds: ['t'],
              timeSpentOnDay: { '2026-10-13': 5_400_000 },
            },
          },
        },
        archiveYoung: {
          task: {
            ids: ['c'],
            entities: { c: { id: 'c', title: 'Cards', timeSpentOnDay: { '2026-10-12': 600_000 } } },
          },
        },
      },
    }),
    choices: BERLIN,
  },
  {
    format: 'super-productivity-history',
    name: 'history.csv',
    text: lines(
      'Date;Start;End;Parent Titles;Titles;Descriptions;Projects;Tags;Worked;Estimate',
      "2026-10-13;09:00;17:00;Maths;'-Vectors; - ;Study;x, y;5400000;0",
      '2026-10-12 - 2026-10-18;;;;Week;;Study;;1:30;0',
    ),
    choices: BERLIN,
  },
  {
    format: 'timewarrior',
    name: 'export.json',
    text: JSON.stringify([
      {
        id: 2,
        start: '20261013T070000Z',
        end: '20261013T083000Z',
        tags: ['study', 'maths'],
        annotation: 'Vectors',
      },
      { id: 1, start: '20261121T110000Z' },
    ]),
    choices: { ...BERLIN, group: 'all' },
  },
  {
    format: 'timewarrior',
    name: '2026-10.data',
    text: 'inc 20261013T070000Z - 20261013T083000Z # study "linear \\"algebra" # "Vectors"\ninc 20261121T110000Z # study\n',
    choices: { ...BERLIN, group: 'first' },
  },
  {
    format: 'activity-watch',
    name: 'buckets.json',
    text: JSON.stringify({
      buckets: {
        w: {
          type: 'currentwindow',
          events: [
            {
              timestamp: '2026-10-13T07:00:00.5+00:00',
              duration: 1800.5,
              data: { app: 'Code', title: 'a.ipynb' },
            },
          ],
        },
        a: {
          type: 'afkstatus',
          events: [{ timestamp: '2026-10-13T07:10:00+00:00', duration: 60, data: { status: 'afk' } }],
        },
      },
    }),
    choices: { ...BERLIN, rule: 'apps', apps: 'Code', gap: '5', titles: 'take', away: 'leave' },
  },
  {
    format: 'calendar',
    name: 'study.ics',
    text: lines(
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'X-WR-CALNAME:Study',
      'BEGIN:VTIMEZONE',
      'TZID:Our Zone',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART;TZID=Our Zone:20261013T090000',
      'DTEND;TZID=Our Zone:20261013T103000',
      'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;INTERVAL=2;COUNT=9',
      'EXDATE;TZID=Our Zone:20261015T090000',
      'SUMMARY:Vectors\\, and',
      '  more',
      'CATEGORIES:maths,deep',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:2',
      'DTSTART;VALUE=DATE:20261012',
      'DTEND;VALUE=DATE:20261014',
      'RRULE:FREQ=MONTHLY;BYMONTHDAY=12;UNTIL=20261201',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ),
    choices: { ...BERLIN, from: '2026-01-01', to: '2026-11-21', group: 'categories', 'all-day': '60' },
  },
  {
    format: 'table',
    name: 'own.csv',
    text: lines(
      'When;From;To;Hours;What;Words',
      '13.10.2026;09:00;10:30;1,5;Study;Vectors',
      '14.10.2026;;;2h 5m;Study;Cards',
    ),
    choices: {
      ...BERLIN,
      'column-day': 'When',
      'column-start': 'From',
      'column-end': 'To',
      'column-duration': 'Hours',
      'column-group': 'What',
      'column-note': 'Words',
      'column-tags': '-',
    },
  },
];
