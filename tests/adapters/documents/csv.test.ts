import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../../src/adapters/documents/csv.ts';
import { unguarded } from '../../../src/domain/formula-guard.ts';
import { sessionClock } from '../../../src/domain/session-clock.ts';
import { SESSION_COLUMNS } from '../../../src/domain/session-columns.ts';
import type { Session } from '../../../src/domain/session-schema.ts';
import type { Cell } from '../../../src/domain/table-columns.ts';
import { FORMULAS, HOSTILE, anyText } from '../../domain/hostile-texts.ts';
import { inEveryZone } from './time-zones.ts';

async function* once<T>(piece: T): AsyncIterable<T> {
  yield piece;
}
const bytesOf = (titles: string[], rows: Cell[][], byteOrderMark = false) =>
  renderCsv({ titles, pieces: once(rows), byteOrderMark });
const textOf = async (titles: string[], rows: Cell[][]) =>
  Buffer.from(await bytesOf(titles, rows)).toString();
/** As a reader of RFC 4180 sees it; only the line break at the end is no row. */
const read = (text: string) => {
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  expect(data.pop()).toEqual(['']);
  return data;
};
const wellFormed = (text: string) => Buffer.from(text).toString();

describe('CSV', () => {
  it('ends every row with CR LF, quotes what has to be, and keeps numbers as numbers', async () => {
    const text = await textOf(
      ['A', 'B'],
      [
        ['a "b", c', -1.5],
        ['two\nlines', 0],
        [null, 1200],
      ],
    );
    expect(text).toBe('A,B\r\n"a ""b"", c",-1.5\r\n"two\nlines",0\r\n,1200\r\n');
  });

  it('begins with the mark that Excel needs, where it is asked for', async () => {
    expect([...(await bytesOf(['A'], [], true)).subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x41]);
    expect([...(await bytesOf(['A'], [], false)).subarray(0, 1)]).toEqual([0x41]);
  });

  it('leaves no formula to run', async () => {
    const rows = read(
      await textOf(
        ['Text'],
        FORMULAS.map((text) => [text]),
      ),
    );
    for (const [cell] of rows.slice(1)) expect(cell).toMatch(/^'/);
    expect(rows.slice(1).map(([cell]) => unguarded(cell ?? ''))).toEqual(FORMULAS);
  });

  it('is read back as it was, whatever stands in it', async () => {
    const cell = fc.oneof(anyText, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(rows, async (made) => {
        const titles = (made[0] ?? ['x']).map((_, at) => `Column ${at}`);
        const back = read(await textOf(titles, made));
        expect(back[0]).toEqual(titles);
        expect(back.slice(1).map((row) => row.map(unguarded))).toEqual(
          made.map((row) => row.map((one) => wellFormed(String(one)))),
        );
      }),
    );
  });
});

inEveryZone(() => {
  it('says of a session the moments in UTC, and the day and time of the place', async () => {
    const sessions = [
      ['2027-03-28T00:30:00Z', 'Europe/Berlin', 90],
      ['2026-12-31T11:30:00Z', 'Pacific/Apia', 1440],
      ['2027-04-03T14:45:00Z', 'Australia/Lord_Howe', 60],
      ['2026-11-01T05:30:00Z', 'America/New_York', 60],
    ].map(([start, zone, minutes], at) => ({
      id: `2027-01.s${at}`,
      start,
      zone,
      minutes,
      subject: null,
      note: HOSTILE[at] ?? '',
      tags: ['a;b', 'c'],
      origin: 'manual',
    })) as Session[];
    const about = { clock: sessionClock(), title: () => 'Study in general', area: () => '' };
    const rows = sessions.map((one) => SESSION_COLUMNS.map(({ cell }) => cell(one, about)));
    const back = read(
      await textOf(
        SESSION_COLUMNS.map(({ title }) => title),
        rows,
      ),
    ).slice(1);
    expect(back.map((row) => row.slice(0, 7))).toEqual([
      ['2027-03-28', '01:30', '2027-03-28T00:30:00Z', '2027-03-28T02:00:00Z', 'Europe/Berlin', '90', '1.5'],
      ['2027-01-01', '00:30', '2026-12-31T11:30:00Z', '2027-01-01T11:30:00Z', 'Pacific/Apia', '1440', '24'],
      [
        '2027-04-04',
        '01:45',
        '2027-04-03T14:45:00Z',
        '2027-04-03T15:45:00Z',
        'Australia/Lord_Howe',
        '60',
        '1',
      ],
      ['2026-11-01', '01:30', '2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', 'America/New_York', '60', '1'],
    ]);
    expect(back[0]?.[10]).toBe('a\\;b; c');
  });
});
