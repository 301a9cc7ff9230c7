import { fileURLToPath } from 'node:url';
import { readCatalog } from '../../../src/adapters/catalog/catalog-files.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/adapters/imports/formats.ts';
import { readFiles } from '../../../src/adapters/imports/read-files.ts';
import { Failure } from '../../../src/domain/failure.ts';
import { emptyPlan } from '../../../src/domain/empty-plan.ts';
import { addThings } from '../../../src/domain/import-things.ts';
import { PlanState } from '../../../src/domain/state.ts';
import { isOpen } from '../../../src/domain/reading.ts';
import { Session } from '../../../src/domain/session-schema.ts';
import { THING_SAMPLES } from './thing-samples.ts';
import { SAMPLES, type Sample } from './samples.ts';

const CASES = Number(process.env['ASCENT_FUZZ'] ?? 2000);
const MOST_MS = 2000;

/** What breaks readers: numbers, dates, keys, characters and structures that no tool should write. */
const NASTY = [
  '1e999',
  '-1e999',
  '9007199254740993',
  '99999999999999999999999999',
  '-1',
  'NaN',
  '0x10',
  '30.02.2026',
  '2026-02-30',
  '2026-02-30T07:00:00Z',
  '20260230T070000Z',
  '0000-00-00',
  '9999-12-31',
  '+275760-09-13T00:00:00Z',
  '23:59:60',
  '99:99',
  '1.234',
  '__proto__',
  'constructor',
  'prototype',
  '"__proto__":{"a":1},',
  '\uD800',
  '\uDC00x',
  '\u202E\u2066',
  '\u0000',
  '\uFEFF',
  "'=1+1",
  '=HYPERLINK("x")',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\r',
  '\n',
  '\n\n\n',
  '[',
  '{',
  '}',
  '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
  'null',
  '[]',
  '{}',
  'true',
  ' '.repeat(5000),
  'a'.repeat(5000),
  '1h'.padEnd(4000),
  '" '.repeat(2000),
  '\\'.repeat(2001),
  'RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO\r\n',
  'RRULE:FREQ=YEARLY;BYYEARDAY=366;BYSETPOS=-1\r\n',
  'FREQ=SECONDLY',
  'INTERVAL=0',
  'INTERVAL=99999999999',
  'BYDAY=53MO',
  'DURATION:-P9999999999W\r\n',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'BEGIN:VTIMEZONE',
  'TZID=Pacific/Apia:',
];

type Change = (text: string) => string;
const spot = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, share: number): number => Math.floor(share * text.length);

/** Changes to a file: cut, put in, taken out, doubled, cells and lines swapped, a value replaced. */
const change: fc.Arbitrary<Change> = fc.oneof(
  spot.map(
    (share): Change =>
      (text) =>
        text.slice(0, at(text, share)),
  ),
  fc.tuple(spot, fc.constantFrom(...NASTY)).map(([share, nasty]): Change => (text) => {
    const here = at(text, share);
    return text.slice(0, here) + nasty + text.slice(here);
  }),
  fc.tuple(spot, fc.constantFrom(...NASTY)).map(([share, nasty]): Change => (text) => {
    const values = [...text.matchAll(/[^,;:"\r\n[\]{}]+/g)];
    const value = values[Math.floor(share * values.length)];
    return value ? text.slice(0, value.index) + nasty + text.slice(value.index + value[0].length) : text;
  }),
  fc.tuple(spot, fc.nat(40)).map(([share, count]): Change => (text) => {
    const here = at(text, share);
    return text.slice(0, here) + text.slice(here + count);
  }),
  fc.tuple(spot, spot).map(
    ([from, to]): Change =>
      (text) =>
        text + text.slice(at(text, from), at(text, to)),
  ),
  fc.tuple(fc.nat(12), fc.nat(12)).map(
    ([a, b]): Change =>
      (text) =>
        text
          .split(/\r?\n/)
          .map((line) => {
            const cells = line.split(/[,;]/);
            [cells[a % cells.length], cells[b % cells.length]] = [
              cells[b % cells.length] ?? '',
              cells[a % cells.length] ?? '',
            ];
            return cells.join(line.includes(';') ? ';' : ',');
          })
          .join('\n'),
  ),
  fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): Change => (text) => {
    const all = text.split('\n');
    [all[a % all.length], all[b % all.length]] = [all[b % all.length] ?? '', all[a % all.length] ?? ''];
    return all.join('\n');
  }),
);

const catalog = await readCatalog(fileURLToPath(new URL('../../../resources/catalog', import.meta.url)));

const flips = fc.array(fc.tuple(spot, fc.nat(255)), { maxLength: 6 });

/** Reads the bytes with everything answered, and holds what comes out to what can be kept. */
function hold(sample: Sample, bytes: Uint8Array): void {
  const begun = process.threadCpuUsage();
  try {
    const { reading } = readFiles({
      files: [{ name: sample.name, bytes }],
      format: sample.format,
      choices: { ...sample.choices, encoding: 'windows-1252' },
      zone: 'Europe/Berlin',
      now: '2026-11-21T12:00:00Z',
    });
    if (isOpen(reading)) expect(reading.sessions).toEqual([]);
    for (const { start, zone, minutes, note, tags, group } of reading.sessions) {
      Session.parse({ id: '2026-11.a', start, zone, minutes, subject: null, note, tags, origin: 'import' });
      expect(group.length <= 500 && group.isWellFormed() && note.isWellFormed()).toBe(true);
    }
    const plan = emptyPlan();
    let ids = 0;
    addThings(plan, reading.things, {
      catalog,
      today: '2026-11-21',
      freshId: () => `n${(ids += 1)}`,
      roadmap: reading.roadmap,
    });
    PlanState.parse(plan);
    for (const { line, reason } of reading.refused) {
      expect(line).toBeGreaterThan(0);
      expect(reason.length).toBeLessThan(400);
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  // Time of this thread alone: a machine that is busy elsewhere is no hang.
  const { user, system } = process.threadCpuUsage(begun);
  expect((user + system) / 1000).toBeLessThan(MOST_MS);
}

describe('whatever is done to a file, it is read or refused, in time', () => {
  it.each(
    [...SAMPLES, ...THING_SAMPLES].map((sample) => [`${sample.format} (${sample.name})`, sample] as const),
  )(
    '%s',
    (_, sample) => {
      fc.assert(
        fc.property(fc.array(change, { maxLength: 4 }), flips, (changes, flipped) => {
          const text = changes.reduce((now, one) => one(now), sample.text);
          const bytes = new TextEncoder().encode(text);
          for (const [share, bits] of flipped)
            if (bytes.length > 0) {
              const here = Math.min(bytes.length - 1, Math.floor(share * bytes.length));
              bytes[here] = (bytes[here] ?? 0) ^ bits;
            }
          hold(sample, bytes);
        }),
        { numRuns: CASES },
      );
    },
    600_000,
  );

  it('recognises every sample as what it is, and reads sessions in it', () => {
    for (const { format, name, text, choices } of SAMPLES) {
      const files = [{ name, bytes: new TextEncoder().encode(text) }];
      const asked = { files, format: null, choices, zone: 'UTC', now: '2026-11-21T12:00:00Z' };
      const read = readFiles(asked);
      if (format === 'table') expect(read.formats[0]?.id).toBe('table');
      else expect(read.format?.id).toBe(format);
      const picked = readFiles({ ...asked, format });
      expect([format, picked.reading.choices.filter((one) => one.chosen === null)]).toEqual([format, []]);
      expect([format, picked.reading.sessions.length > 0]).toEqual([format, true]);
    }
  });

  it('has a sample for every format of time', () => {
    const sampled = new Set(SAMPLES.map((sample) => sample.format));
    const times = ['toggl', 'clockify', 'kimai', 'harvest', 'solidtime', 'super-productivity', 'timewarrior'];
    for (const id of times) expect(sampled).toContain(id);
    for (const id of sampled) expect(FORMATS.map((format) => format.id)).toContain(id);
  });
});
