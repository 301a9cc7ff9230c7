import { describe, expect, it } from 'vitest';
import { elapsedClock, elapsedSeconds, leaveOut, pauseTimer, startTimer } from '../../src/domain/timer.ts';

const at = (time: string): string => `2026-11-21T${time}Z`;
const timer = startTimer('task', '', at('08:00:00'), 'Europe/Berlin');

describe('time left out of the timer', () => {
  it('goes off the clock, which runs on', () => {
    const left = leaveOut(timer, at('10:00:00'), 90 * 60);
    expect(elapsedSeconds(left, at('10:00:00'))).toBe(30 * 60);
    expect(elapsedSeconds(left, at('10:05:00'))).toBe(35 * 60);
    expect(left.startedAt).toBe(timer.startedAt);
  });

  it('leaves a paused clock paused and never goes below nothing', () => {
    const paused = pauseTimer(timer, at('08:10:00'));
    const left = leaveOut(paused, at('12:00:00'), 3 * 60 * 60);
    expect(left.resumedAt).toBeNull();
    expect(elapsedSeconds(left, at('13:00:00'))).toBe(0);
  });
});

describe('the clock of a timer', () => {
  it('shows hours and whole minutes that have passed', () => {
    expect(elapsedClock(timer, at('08:00:59'))).toBe('0:00');
    expect(elapsedClock(timer, at('08:07:00'))).toBe('0:07');
    expect(elapsedClock(timer, at('20:40:59'))).toBe('12:40');
  });
});
