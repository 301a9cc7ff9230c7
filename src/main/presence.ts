import type { Absence } from '../contract/bridge.ts';

/** What the system says about the person. */
export type Sign = 'asleep' | 'awake' | 'locked' | 'unlocked' | 'look';

/** What is known of the person; times in milliseconds since 1970. */
export interface Presence {
  /** Why nobody can be there now. */
  holds: readonly ('asleep' | 'locked')[];
  /** Since when nobody is there, as far as a hold says so. */
  since: number | null;
  /** When a key or the mouse was last moved. */
  input: number | null;
}

/** Shorter than any limit after which somebody may be asked. */
const LEAST_MS = 60_000;
/** The system tells its idle time in whole seconds, so that the same input seems to move by one. */
const BLUR_MS = 2_000;

export const UNKNOWN: Presence = { holds: [], since: null, input: null };

const instant = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
const stretch = (from: number | null, to: number): Absence | null =>
  from === null || to - from < LEAST_MS ? null : { from: instant(from), to: instant(to) };

/**
 * What is known after a sign, told at `now` with `idle` seconds since the last input, and the stretch in which nobody was
 * there when it ended by that. Sleep, a locked screen and no input that follow each other are one stretch.
 */
export function notice(
  known: Presence,
  sign: Sign,
  now: number,
  idle: number,
): { presence: Presence; absence: Absence | null } {
  const input = Math.max(known.input ?? 0, now - idle * 1000);
  if (sign === 'asleep' || sign === 'locked') {
    // Somebody who left before the screen locked by itself was away from then on.
    const since = known.since ?? input;
    const holds = [...known.holds.filter((one) => one !== sign), sign];
    return { presence: { holds, since, input }, absence: null };
  }
  if (sign === 'look') {
    if (known.holds.length > 0) return { presence: known, absence: null };
    const cameBack = known.input !== null && input - known.input > BLUR_MS;
    return {
      presence: { ...known, input: known.input === null || cameBack ? input : known.input },
      absence: cameBack ? stretch(known.input, input) : null,
    };
  }
  const ended = sign === 'awake' ? 'asleep' : 'locked';
  const holds = known.holds.filter((one) => one !== ended);
  if (holds.length > 0 || known.holds.length === 0) return { presence: { ...known, holds }, absence: null };
  return { presence: { holds, since: null, input: now }, absence: stretch(known.since, now) };
}
