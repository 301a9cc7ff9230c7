import { z } from 'zod';
import { Day, Instant, Zone } from './day-schema.ts';
import { Id } from './identity.ts';

export const SessionOrigin = z.enum(['manual', 'timer', 'import']);

/** One stretch of study; its id begins with the month it is filed under (`2026-11.k3j9…`). */
export const Session = z.strictObject({
  id: Id,
  start: Instant,
  zone: Zone,
  minutes: z.int().min(1).max(1440),
  /** The task it was for, or a course, certification, project or skill without one; null for study in general. */
  subject: Id.nullable(),
  note: z.string().max(5000),
  tags: z.array(z.string().max(60)).max(50),
  origin: SessionOrigin,
});
export type Session = z.infer<typeof Session>;

/** `pausedAt` is set while the timer rests; `banked` are the whole seconds collected before the last resume. */
export const Timer = z.strictObject({
  subject: Id.nullable(),
  note: z.string().max(5000),
  startedAt: Instant,
  resumedAt: Instant.nullable(),
  banked: z.int().min(0),
  zone: Zone,
});
export type Timer = z.infer<typeof Timer>;

/** Minutes by subject on one day; `-` stands for study without a subject. */
export const DayTotal = z.record(z.string(), z.int().min(0));
/** Month → day → subject → minutes: kept beside the sessions so that no screen has to read them all. */
export const Totals = z.record(z.string(), z.record(Day, DayTotal));
export type Totals = z.infer<typeof Totals>;
