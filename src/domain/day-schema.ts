import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`; 30 February is refused. */
export const Day = z.iso.date({ error: 'is not a day of the calendar, such as 2028-06-30' });
export type Day = z.infer<typeof Day>;

/** A moment in UTC, `2026-11-21T08:30:00Z` (seconds, no offset). */
export const Instant = z.iso.datetime({ offset: false });
export type Instant = z.infer<typeof Instant>;

// Asking the runtime is slow, and the same few zones come again and again.
const knownZones = new Set<string>();

const isZone = (zone: string): boolean => {
  if (knownZones.has(zone)) return true;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    knownZones.add(zone);
    return true;
  } catch {
    return false;
  }
};

/** An IANA time zone name known to this runtime, such as `Europe/Berlin`. */
export const Zone = z.string().max(64).refine(isZone, { error: 'unknown time zone' });
