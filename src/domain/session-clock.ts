import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';
import type { Session } from './session-schema.ts';

const DAY_MS = 86_400_000;

/** The local calendar day and time of day (`HH:MM`) that a session began at, in its own zone. */
export interface SessionClock {
  day(session: Pick<Session, 'start' | 'zone'>): Day;
  time(session: Pick<Session, 'start' | 'zone'>): string;
}

const offsetAt = (epochMs: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;

/**
 * A clock for many sessions: the offset of a zone is asked once for a day of UTC and kept, since asking for each of a
 * hundred thousand sessions would take seconds. On a day whose offset changes it is asked for every session.
 */
export function sessionClock(): SessionClock {
  const offsets = new Map<string, number | null>();

  function local({ start, zone }: Pick<Session, 'start' | 'zone'>): string {
    const at = Date.parse(start);
    const day = Math.floor(at / DAY_MS);
    const key = `${day} ${zone}`;
    let offset = offsets.get(key);
    if (offset === undefined) {
      const first = offsetAt(day * DAY_MS, zone);
      offset = first === offsetAt((day + 1) * DAY_MS, zone) ? first : null;
      offsets.set(key, offset);
    }
    return new Date(at + (offset ?? offsetAt(at, zone))).toISOString();
  }
  return {
    day: (session) => local(session).slice(0, 10),
    time: (session) => local(session).slice(11, 16),
  };
}
