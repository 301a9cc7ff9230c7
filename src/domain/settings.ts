import { z } from 'zod';
import { FIRST_DAYS } from './day.ts';
import { Instant } from './day-schema.ts';
import { Id, Money, Title } from './identity.ts';

/** A local time of day, `HH:MM`. */
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What is reminded of, and when not: nothing is shown in the quiet hours, which may go over midnight. */
export const Reminders = z.strictObject({
  exams: z.boolean(),
  milestones: z.boolean(),
  renewals: z.boolean(),
  /** A look at the week that was, on the last day of the week. */
  weeklyReview: z.boolean(),
  quietFrom: TimeOfDay,
  quietTo: TimeOfDay,
});
export type Reminders = z.infer<typeof Reminders>;

/** A filter of a room under a name; `query` is the query of the room's address. */
export const SavedFilter = z.strictObject({
  id: Id,
  room: z.enum(['roadmap', 'study-log']),
  name: Title,
  query: z.string().max(2000),
});
export type SavedFilter = z.infer<typeof SavedFilter>;

export const Settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.enum(['small', 'normal', 'large', 'larger']),
  /** How a day is written: as the system has it, 14 Mar 2028, Mar 14, 2028, or 2028-03-14. */
  dateFormat: z.enum(['system', 'day-month', 'month-day', 'iso']),
  firstDayOfWeek: z.enum(FIRST_DAYS),
  /** Minutes that make a day count for the streak. */
  dailyMinimum: z.int().min(1).max(1440),
  /** Minutes without a sign of the person after which the timer asks; null when it never does. */
  idleMinutes: z.int().min(1).max(240).nullable(),
  reminders: Reminders,
  filters: z.array(SavedFilter).max(100),
  /** What may be spent, a sum for each currency, since nothing is converted. */
  budget: z.array(Money).max(20),
  /** A second folder that every backup is written to as well, on another disk at best. */
  backupFolder: z.string().min(1).max(4096).nullable(),
});
export type Settings = z.infer<typeof Settings>;

/** Up to which moment reminders were shown, so that what fell due while nothing ran is caught up once. */
export const RemindedUntil = Instant.nullable();
