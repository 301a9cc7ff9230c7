import { Failure } from './failure.ts';
import type { Instant } from './day.ts';
import type { NewSession } from './sessions.ts';
import type { Timer } from './session-schema.ts';

const seconds = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));

/** Seconds on the clock now; a paused timer stands still. */
export function elapsedSeconds(timer: Timer, now: Instant): number {
  return timer.banked + (timer.resumedAt === null ? 0 : seconds(timer.resumedAt, now));
}

/** What is on the clock now in hours and whole minutes, without seconds: `0:07`, `12:40`. */
export function elapsedClock(timer: Timer, now: Instant): string {
  const minutes = Math.floor(elapsedSeconds(timer, now) / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A timer that starts now. */
export const startTimer = (subject: string | null, note: string, now: Instant, zone: string): Timer => ({
  subject,
  note,
  startedAt: now,
  resumedAt: now,
  banked: 0,
  zone,
});

/** Stops the clock without ending the stretch; a paused timer stays as it is. */
export const pauseTimer = (timer: Timer, now: Instant): Timer => ({
  ...timer,
  banked: elapsedSeconds(timer, now),
  resumedAt: null,
});

/** Takes seconds off the clock, which goes on as it was; it never shows less than nothing. */
export const leaveOut = (timer: Timer, now: Instant, off: number): Timer => ({
  ...timer,
  banked: Math.max(0, elapsedSeconds(timer, now) - off),
  resumedAt: timer.resumedAt === null ? null : now,
});

export const resumeTimer = (timer: Timer, now: Instant): Timer =>
  timer.resumedAt === null ? { ...timer, resumedAt: now } : timer;

/**
 * The session that the timer has measured: whole minutes, rounded, one at least. `minutes` overrides the clock, for
 * a timer that was left running. Throws `invalid` beyond a day.
 */
export function timedSession(timer: Timer, now: Instant, minutes?: number): NewSession {
  const measured = minutes ?? Math.max(1, Math.round(elapsedSeconds(timer, now) / 60));
  if (measured > 1440) {
    throw new Failure('invalid', {
      field: 'minutes',
      reason: 'the timer ran for more than 24 hours; say how long it really was',
    });
  }
  return {
    start: timer.startedAt,
    zone: timer.zone,
    minutes: measured,
    subject: timer.subject,
    note: timer.note,
    tags: [],
    origin: 'timer',
  };
}
