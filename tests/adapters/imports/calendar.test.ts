import { expect, it } from 'vitest';
import { inLines, open, readTexts } from './read-text.ts';

const event = (...lines: string[]): string[] => [
  'BEGIN:VEVENT',
  'DTSTAMP:20260101T000000Z',
  ...lines,
  'END:VEVENT',
];
const ics = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    'X-WR-CALNAME:Study',
    ...events.flat(),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const SAID = { zone: 'Europe/Berlin', from: '2026-01-01', to: '2026-11-21', group: 'calendar' };

it('asks for the days, the group and the zone, and for days only where there are whole ones', () => {
  const whole = event('UID:1', 'DTSTART;VALUE=DATE:20261013', 'DTEND;VALUE=DATE:20261015', 'SUMMARY:Camp');
  const text = ics(event('UID:2', 'DTSTART:20261013T070000Z', 'DURATION:PT90M', 'SUMMARY:Vectors'));
  expect(open(readTexts({ 'c.ics': text }))).toEqual(['from', 'to', 'group', 'zone']);
  expect(open(readTexts({ 'c.ics': text }, { ...SAID, to: '2025-01-01' }))).toEqual(['to']);
  expect(open(readTexts({ 'c.ics': ics(whole) }, SAID))).toEqual(['all-day']);
  expect(readTexts({ 'c.ics': ics(whole) }, { ...SAID, 'all-day': '0' }).reading.refused).toEqual([
    { line: 5, reason: 'is of whole days' },
  ]);
  expect(inLines(readTexts({ 'c.ics': ics(whole) }, { ...SAID, 'all-day': '240' }))).toEqual([
    '2026-10-13T10:00:00Z 240 Study',
    '2026-10-14T10:00:00Z 240 Study',
  ]);
});

it('reads times in UTC, in a named zone, in a zone that the file describes, and without one', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Our Zone',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0300',
    'TZOFFSETTO:+0300',
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
  const read = readTexts(
    {
      'c.ics': ics(
        zone,
        event(
          'UID:1',
          'DTSTART:20261013T070000Z',
          'DTEND:20261013T083000Z',
          'SUMMARY:UTC',
          'CATEGORIES:maths,deep',
        ),
        event(
          'UID:2',
          'DTSTART;TZID=Asia/Kolkata:20261014T090000',
          'DTEND;TZID=Asia/Kolkata:20261014T100000',
        ),
        event(
          'UID:3',
          'DTSTART;TZID=Our Zone:20261015T090000',
          'DURATION:PT1H',
          'SUMMARY:fol',
          ' ded \\, here',
        ),
        event('UID:4', 'DTSTART:20261016T090000', 'DURATION:PT1H'),
        event('UID:5', 'DTSTART;TZID=Nowhere:20261017T090000', 'DURATION:PT1H'),
        event('UID:6', 'DTSTART:20261018T090000', 'SUMMARY:No end'),
        event('UID:7', 'DTSTART:20261019T090000', 'DURATION:PT1H', 'STATUS:CANCELLED'),
        event('UID:8', 'DTSTART:20251019T090000', 'DURATION:PT1H'),
      ),
    },
    { ...SAID, group: 'categories' },
  );
  expect(inLines(read)).toEqual([
    '2026-10-13T07:00:00Z 90 maths, deep',
    '2026-10-14T03:30:00Z 60 ',
    '2026-10-15T06:00:00Z 60 ',
    '2026-10-16T07:00:00Z 60 ',
  ]);
  expect(read.reading.sessions.map((one) => one.zone)).toEqual([
    'Europe/Berlin',
    'Asia/Kolkata',
    'Europe/Berlin',
    'Europe/Berlin',
  ]);
  expect(read.reading.sessions[2]?.note).toBe('folded , here');
  expect(read.reading.refused.map(({ reason }) => reason)).toEqual([
    'has the time zone “Nowhere”, which is not known',
    'has neither an end nor a duration',
  ]);
  expect(read.reading.remarks).toEqual([
    'Left out because they are on other days: 1.',
    'Left out because they were cancelled: 1.',
  ]);
});

it('repeats within the days only, over the clock change, without what was left out or moved', () => {
  const weekly = event(
    'UID:w',
    'DTSTART;TZID=Europe/Berlin:20200106T090000',
    'DTEND;TZID=Europe/Berlin:20200106T100000',
    'RRULE:FREQ=WEEKLY;BYDAY=MO',
    'EXDATE;TZID=Europe/Berlin:20261026T090000',
    'SUMMARY:Maths',
  );
  const moved = event(
    'UID:w',
    'RECURRENCE-ID;TZID=Europe/Berlin:20261102T090000',
    'DTSTART;TZID=Europe/Berlin:20261103T150000',
    'DURATION:PT30M',
    'SUMMARY:Maths',
  );
  const read = readTexts({ 'c.ics': ics(weekly, moved) }, { ...SAID, from: '2026-10-12', to: '2026-11-09' });
  expect(inLines(read)).toEqual([
    '2026-10-12T07:00:00Z 60 Study',
    '2026-10-19T07:00:00Z 60 Study',
    '2026-11-09T08:00:00Z 60 Study',
    '2026-11-03T14:00:00Z 30 Study',
  ]);
});

it.each([
  ['FREQ=DAILY;BYMONTH=2;BYDAY=MO;BYMONTHDAY=29;INTERVAL=7', 'has a rule of repetition that takes too long'],
  ['FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO', 'has a rule of repetition that takes too long'],
  ['FREQ=DAILY;BYHOUR=25', 'is an event that can’t be read'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'repeats on days that no calendar has'],
  ['FREQ=SECONDLY', 'repeats by the minute or second'],
  ['FREQ=DAILY;INTERVAL=999999999', 'repeats after more than 1,000 turns'],
  [
    'FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23',
    expect.stringMatching(/more than 5,000|too long/),
  ],
])('refuses the rule %s in time', (rule, reason) => {
  const begun = performance.now();
  const text = ics(event('UID:1', 'DTSTART:20260101T090000Z', 'DURATION:PT5M', `RRULE:${rule}`));
  const read = readTexts({ 'c.ics': text }, SAID);
  expect(read.reading).toMatchObject({ sessions: [], refused: [{ line: 5, reason }] });
  expect(performance.now() - begun).toBeLessThan(2000);
});

it.each(['FREQ=SECONDLY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO'])(
  'refuses times in a zone that changes by the rule %s, in time',
  (rule) => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Odd',
      'BEGIN:STANDARD',
      'DTSTART:00010101T000000',
      `RRULE:${rule}`,
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const begun = performance.now();
    const text = ics(zone, event('UID:1', 'DTSTART;TZID=Odd:20261013T090000', 'DURATION:PT1H'));
    expect(readTexts({ 'c.ics': text }, SAID).reading).toMatchObject({
      sessions: [],
      refused: [{ line: 14, reason: 'has the time zone “Odd”, which is not known' }],
    });
    expect(performance.now() - begun).toBeLessThan(2000);
  },
);

it('finds the days of a rule that began long ago at once, by the same turns', () => {
  const text = ics(
    event(
      'UID:1',
      'DTSTART;TZID=Europe/Berlin:19900103T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;INTERVAL=3',
    ),
  );
  const read = readTexts({ 'c.ics': text }, { ...SAID, from: '2026-11-01', to: '2026-11-09' });
  expect(inLines(read).map((line) => line.slice(0, 10))).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9]
      .map((day) => `2026-11-0${day}`)
      .filter((day) => ((Date.parse(day) - Date.parse('1990-01-03')) / 86_400_000) % 3 === 0),
  );
});

it('refuses a calendar that can’t be read', () => {
  expect(() => readTexts({ 'c.ics': 'BEGIN:VCALENDAR\r\nnonsense\r\nEND:VCALENDAR' }, SAID)).toThrow(
    expect.objectContaining({ code: 'invalid' }),
  );
});
