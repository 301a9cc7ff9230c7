import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt, localDay, localTime } from '../../src/domain/day.ts';
import { type BulkEdit, editSessions } from '../../src/domain/session-bulk-edit.ts';
import { sessionClock } from '../../src/domain/session-clock.ts';
import { sessionDoubts } from '../../src/domain/session-doubts.ts';
import { anySession } from '../../src/domain/session-filter.ts';
import { findOverlaps, monthsAround, overlap } from '../../src/domain/session-overlaps.ts';
import { monthSessions } from '../../src/domain/session-page.ts';
import type { Session } from '../../src/domain/session-schema.ts';
import { addSession, sessionMonth, totalsOf } from '../../src/domain/sessions.ts';
import type { State } from '../../src/domain/state.ts';
import { begunPlan } from './begun-plan.ts';

const ZONES = ['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe'];
const anyStart = fc
  .integer({ min: Date.parse('2026-03-01'), max: Date.parse('2026-11-20') })
  .map((at) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'));
const anyOne = fc.record({
  start: anyStart,
  zone: fc.constantFrom(...ZONES),
  minutes: fc.integer({ min: 1, max: 1440 }),
  subject: fc.constantFrom(null, 'study.linear-algebra.2', 'skill.sql'),
  tags: fc.subarray(['book', 'video', 'hard']),
});
const anySessions = fc.array(anyOne, { maxLength: 40 }).map((all) =>
  all.map((one, index): Session => ({
    ...one,
    id: `${sessionMonth(one)}.${index}`,
    note: '',
    origin: 'manual',
  })),
);
const filled = (sessions: Session[]): State => {
  const state: State = { plan: begunPlan(), months: {} };
  for (const session of sessions) {
    try {
      addSession(state, session, true);
    } catch {
      // A day that is full takes no more.
    }
  }
  return state;
};
const allOf = (state: State): Session[] => Object.values(state.months).flatMap((one) => Object.values(one));

describe('the clock of many sessions', () => {
  it('says the day and time that asking for each one says, over clock changes too', () => {
    const clock = sessionClock();
    fc.assert(
      fc.property(anyOne, (one) => {
        expect(clock.day(one)).toBe(localDay(one.start, one.zone));
        expect(clock.time(one)).toBe(localTime(one.start, one.zone));
      }),
      { numRuns: 500 },
    );
  });
});

describe('sessions at the same time', () => {
  it('are all found, and lie in the months around', () => {
    fc.assert(
      fc.property(anySessions, (sessions) => {
        const found = findOverlaps(sessions, sessions);
        for (const one of sessions) {
          const others = sessions.filter((other) => other.id !== one.id && overlap(one, other));
          expect((found.get(one.id) ?? []).map(({ id }) => id).sort()).toEqual(
            others.map(({ id }) => id).sort(),
          );
          for (const other of others) expect(monthsAround(one)).toContain(sessionMonth(other));
        }
      }),
    );
  });

  it('do not when one ends as the other begins', () => {
    const first = { start: '2026-11-20T10:00:00Z', minutes: 60 };
    expect(overlap(first, { start: '2026-11-20T11:00:00Z', minutes: 5 })).toBe(false);
    expect(overlap(first, { start: '2026-11-20T10:59:00Z', minutes: 5 })).toBe(true);
  });
});

describe('the filter', () => {
  const one = (id: string, more: Partial<Session>): Session => ({
    id: `2026-11.${id}`,
    start: '2026-11-18T09:00:00Z',
    zone: 'UTC',
    minutes: 30,
    subject: null,
    note: '',
    tags: [],
    origin: 'manual',
    ...more,
  });
  const month = Object.fromEntries(
    [
      one('a', { tags: ['Book'] }),
      one('b', { start: '2026-11-19T23:30:00Z', zone: 'Asia/Tokyo', origin: 'timer' }),
      one('c', { subject: 'skill.sql', note: 'window functions' }),
    ].map((session) => [session.id, session]),
  );
  it.each([
    [{ tag: 'book' }, ['a']],
    [{ origin: 'timer' as const }, ['b']],
    // In Tokyo it is Friday already.
    [{ weekday: 4 }, ['b']],
    [{ subjects: [null] }, ['b', 'a']],
    [{ subjects: ['skill.sql', null] }, ['b', 'c', 'a']],
    [{ text: 'window' }, ['c']],
    [{ from: '2026-11-19' }, ['b']],
    [{ to: '2026-11-18', tag: 'video' }, []],
  ])('%j', (part, ids) => {
    const found = monthSessions(month, { ...anySession(), ...part }, String);
    expect(found.map(({ id }) => id.slice(8))).toEqual(ids);
  });
});

describe('changing many sessions at once', () => {
  const anyEdit: fc.Arbitrary<BulkEdit> = fc.record(
    {
      subject: fc.constantFrom(null, 'study.linear-algebra.2', 'study.nlp.1'),
      addTags: fc.subarray(['book', 'late']),
      removeTags: fc.subarray(['video', 'hard']),
      shiftDays: fc.integer({ min: -60, max: 60 }),
      zone: fc.constantFrom(...ZONES),
    },
    { requiredKeys: [] },
  );

  it('keeps totals that equal those rebuilt, and every session under its month', () => {
    fc.assert(
      fc.property(anySessions, anyEdit, (sessions, edit) => {
        const state = filled(sessions);
        const before = allOf(state);
        let fresh = 0;
        try {
          editSessions(
            state,
            before.filter((_, index) => index % 3 !== 0).map(({ id }) => id),
            edit,
            (month) => `${month}.new${fresh++}`,
            true,
          );
        } catch (error) {
          // A full day is refused; the store would drop the draft, so the run ends here.
          expect(error).toMatchObject({ code: 'day-full' });
          return;
        }
        const after = allOf(state);
        expect(state.plan.totals).toEqual(totalsOf(after));
        expect(after).toHaveLength(before.length);
        for (const [month, held] of Object.entries(state.months))
          for (const [id, session] of Object.entries(held)) {
            expect(session.id).toBe(id);
            expect(sessionMonth(session)).toBe(month);
            expect(id.startsWith(month)).toBe(true);
          }
      }),
    );
  });

  const one = (name: string, start: string, minutes: number): Session => ({
    id: `2026-10.${name}`,
    start,
    zone: 'UTC',
    minutes,
    subject: null,
    note: '',
    tags: [],
    origin: 'manual',
  });
  it('shifts by local days over a clock change, and asks about a day that becomes long', () => {
    const start = instantAt('2026-10-24', '22:00', 'Europe/Berlin');
    const state = filled([
      { ...one('a', start, 600), zone: 'Europe/Berlin' },
      one('b', '2026-10-25T05:00:00Z', 500),
    ]);
    const shift = () => editSessions(state, ['2026-10.a'], { shiftDays: 1 }, String, false);
    expect(shift).toThrow(expect.objectContaining({ code: 'day-long' }));
    const confirmed = filled([{ ...one('a', start, 600), zone: 'Europe/Berlin' }]);
    editSessions(confirmed, ['2026-10.a'], { shiftDays: 1 }, String, true);
    expect(confirmed.months['2026-10']!['2026-10.a']!.start).toBe(
      instantAt('2026-10-25', '22:00', 'Europe/Berlin'),
    );
  });

  it('refuses an id that is not there', () => {
    expect(() => editSessions(filled([]), ['2026-10.x'], { subject: null }, String, true)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('what speaks against a session', () => {
  const at = (start: string, minutes: number) => ({ start, zone: 'UTC', minutes });
  const look = (session: ReturnType<typeof at>, state = filled([]), others: Session[] = []) =>
    sessionDoubts(session, null, state.plan, { others, more: 0 }, '2026-11-21T12:00:00Z').map(
      ({ kind, refused }) => [kind, refused],
    );

  it('refuses what can not be, and doubts what is odd', () => {
    expect(look(at('2026-11-20T09:00:00Z', 60))).toEqual([]);
    expect(look(at('2026-11-21T12:05:00Z', 60))).toEqual([['future', true]]);
    expect(look(at('1969-12-31T09:00:00Z', 60))).toEqual([['too-early', true]]);
    expect(look(at('2026-11-20T09:00:00Z', 721))).toEqual([['long', false]]);
    const other: Session = {
      ...at('2026-11-20T00:00:00Z', 700),
      id: '2026-11.a',
      subject: null,
      note: '',
      tags: [],
      origin: 'manual',
    };
    expect(look(at('2026-11-20T09:00:00Z', 300), filled([other]), [other])).toEqual([
      ['overlap', false],
      ['day-long', false],
    ]);
    expect(look(at('2026-11-20T13:00:00Z', 741), filled([other]))).toEqual([['day-full', true]]);
  });
});
