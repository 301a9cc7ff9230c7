import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, dayNumber, instantAt, localDay, weekStart } from '../../src/domain/day.ts';
import type { Session } from '../../src/domain/session-schema.ts';
import {
  addSession,
  dayMinutes,
  editSession,
  removeSession,
  sessionDay,
  totalsOf,
} from '../../src/domain/sessions.ts';
import { type State } from '../../src/domain/state.ts';
import { elapsedSeconds, pauseTimer, resumeTimer, startTimer, timedSession } from '../../src/domain/timer.ts';
import { TODAY, begunPlan } from './begun-plan.ts';

const session = (id: string, start: string, minutes: number, more: Partial<Session> = {}): Session => ({
  id,
  start,
  zone: 'UTC',
  minutes,
  subject: null,
  note: '',
  tags: [],
  origin: 'manual',
  ...more,
});
const fresh = (): State => ({ plan: begunPlan(), months: {} });

describe('days', () => {
  it('counts days over leap years and finds Mondays', () => {
    expect(dayFromNumber(dayNumber('2028-02-28') + 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(weekStart('2026-11-22')).toBe('2026-11-16');
    expect(weekStart('1969-12-28')).toBe('1969-12-22');
  });

  it('files a session under the local day of its start, in its own zone', () => {
    expect(sessionDay({ start: '2026-11-20T23:30:00Z', zone: 'Asia/Tokyo' })).toBe('2026-11-21');
    expect(sessionDay({ start: '2026-11-21T03:30:00Z', zone: 'America/New_York' })).toBe('2026-11-20');
  });

  it.each([
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Pacific/Chatham',
    'Asia/Kolkata',
    'America/Sao_Paulo',
  ])('finds the day again on every day of a year with clock changes in %s', (zone) => {
    for (let number = dayNumber('2026-01-01'); number < dayNumber('2027-01-01'); number++) {
      const day = dayFromNumber(number);
      for (const time of ['00:00', '02:30', '23:59'])
        expect(localDay(instantAt(day, time, zone), zone)).toBe(day);
    }
  });
});

describe('sessions', () => {
  it('total the day, wake the milestone, and take their share away again', () => {
    const state = fresh();
    const task = state.plan.tasks['study.linear-algebra.2']!;
    addSession(state, session('2026-11.a', '2026-11-20T10:00:00Z', 90, { subject: task.id }), false);
    addSession(state, session('2026-11.b', '2026-11-20T18:00:00Z', 30), false);
    expect(dayMinutes(state.plan, '2026-11-20')).toBe(120);
    expect(state.plan.milestones[task.milestone]!.status).toBe('active');
    removeSession(state, '2026-11.a');
    removeSession(state, '2026-11.b');
    expect(state.plan.totals).toEqual({});
  });

  it('refuse a day of more than 24 hours and ask about one of more than 16, and a stretch of more than 12', () => {
    const state = fresh();
    const half = session('2026-11.a', '2026-11-20T00:00:00Z', 900);
    expect(() => addSession(state, half, false)).toThrow(expect.objectContaining({ code: 'day-long' }));
    addSession(state, half, true);
    const long = session('2026-11.b', '2026-11-20T15:00:00Z', 120);
    expect(() => addSession(state, long, false)).toThrow(expect.objectContaining({ code: 'day-long' }));
    addSession(state, long, true);
    const over = session('2026-11.c', '2026-11-20T17:00:00Z', 480);
    expect(() => addSession(state, over, true)).toThrow(expect.objectContaining({ code: 'day-full' }));
    expect(dayMinutes(state.plan, '2026-11-20')).toBe(1020);
  });

  it('that were confirmed as long are not asked about again when they grow no longer', () => {
    const state = fresh();
    addSession(state, session('2026-11.a', '2026-11-20T00:00:00Z', 900), true);
    const edit = (set: Partial<Session>) => () => editSession(state, '2026-11.a', set, String, false);
    expect(edit({ note: 'a hackathon' })().note).toBe('a hackathon');
    expect(edit({ minutes: 901 })).toThrow(expect.objectContaining({ code: 'day-long' }));
  });

  it('move to another month under a new id', () => {
    const state = fresh();
    addSession(state, session('2026-11.a', '2026-11-20T10:00:00Z', 60), false);
    const moved = editSession(
      state,
      '2026-11.a',
      { start: '2026-10-31T10:00:00Z' },
      (month) => `${month}.new`,
      false,
    );
    expect(moved.id).toBe('2026-10.new');
    expect(state.months['2026-11']).toEqual({});
    expect(state.plan.totals).toEqual({ '2026-10': { '2026-10-31': { '-': 60 } } });
  });

  it('keep totals that equal those rebuilt from the sessions, whatever is done', () => {
    const step = fc.record({
      kind: fc.constantFrom('add', 'edit', 'remove'),
      at: fc.nat(200),
      day: fc.nat(90),
      minutes: fc.integer({ min: 1, max: 300 }),
      zone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'),
      subject: fc.constantFrom(null, 'study.nlp.1', 'skill.sql'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const state = fresh();
        let count = 0;
        for (const { kind, at, day, minutes, zone, subject } of steps) {
          const ids = Object.values(state.months).flatMap((month) => Object.keys(month));
          const start = instantAt(addDays('2026-08-01', day), '22:30', zone);
          const id = ids[at % Math.max(1, ids.length)];
          try {
            if (kind === 'add') {
              const made = session('', start, minutes, { zone, subject });
              addSession(state, { ...made, id: `${sessionDay(made).slice(0, 7)}.${count++}` }, true);
            } else if (id && kind === 'remove') removeSession(state, id);
            else if (id)
              editSession(
                state,
                id,
                { start, minutes, zone, subject },
                (month) => `${month}.${count++}`,
                true,
              );
          } catch (error) {
            // A full day is refused; the store would drop the draft, so the run ends here.
            expect(error).toMatchObject({ code: 'day-full' });
            return;
          }
        }
        const all = Object.values(state.months).flatMap((month) => Object.values(month));
        expect(state.plan.totals).toEqual(totalsOf(all));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the timer', () => {
  it('counts while it runs, rests while it is paused, and measures whole minutes', () => {
    let timer = startTimer('study.nlp.1', '', '2026-11-21T08:00:00Z', 'UTC');
    timer = pauseTimer(timer, '2026-11-21T08:10:00Z');
    expect(elapsedSeconds(timer, '2026-11-21T09:00:00Z')).toBe(600);
    timer = resumeTimer(timer, '2026-11-21T09:00:00Z');
    expect(timedSession(timer, '2026-11-21T09:05:20Z')).toMatchObject({
      minutes: 15,
      start: '2026-11-21T08:00:00Z',
      subject: 'study.nlp.1',
      origin: 'timer',
    });
    expect(timedSession(timer, '2026-11-21T09:05:20Z', 42).minutes).toBe(42);
  });

  it('logs at least a minute, never goes backwards, and asks when it ran for days', () => {
    const timer = startTimer(null, '', '2026-11-21T08:00:00Z', 'UTC');
    expect(timedSession(timer, '2026-11-21T08:00:05Z').minutes).toBe(1);
    expect(elapsedSeconds(timer, '2026-11-21T07:00:00Z')).toBe(0);
    expect(() => timedSession(timer, '2026-11-23T08:00:00Z')).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
  });

  it('is over midnight still one session of the day it began on', () => {
    const timer = startTimer(null, '', `${TODAY}T23:30:00Z`, 'UTC');
    const made = timedSession(timer, '2026-11-22T00:30:00Z');
    expect([sessionDay(made), made.minutes]).toEqual([TODAY, 60]);
  });
});
