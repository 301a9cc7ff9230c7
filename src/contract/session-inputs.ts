import { z } from 'zod';
import { Day, Instant, Zone } from '../domain/day-schema.ts';
import { Id } from '../domain/identity.ts';
import { MOST_MONTHS } from '../domain/session-filter.ts';
import { SessionOrigin } from '../domain/session-schema.ts';

const confirmed = z.boolean().default(false);
const sessionMinutes = z.int().min(1).max(1440);

const session = {
  start: Instant,
  zone: Zone,
  minutes: sessionMinutes,
  subject: Id.nullable(),
  note: z.string().max(5000),
  tags: z.array(z.string().trim().min(1).max(60)).max(50),
};
export const SessionAdd = z.strictObject({
  ...session,
  note: session.note.default(''),
  tags: session.tags.default([]),
  confirmed,
});
export const SessionEdit = z.strictObject({ id: Id, set: z.strictObject(session).partial(), confirmed });
export const QuickLog = z.strictObject({ line: z.string().trim().min(1).max(500), confirmed });
/** What sessions are asked for by, wherever they are. */
export const sessionFilter = {
  subject: Id.nullable().default(null),
  /** Any of these; null among them is study in general. */
  subjects: z.array(Id.nullable()).max(5000).nullable().default(null),
  text: z.string().trim().max(200).default(''),
  tag: z.string().trim().min(1).max(60).nullable().default(null),
  origin: SessionOrigin.nullable().default(null),
  /** 0 for Monday to 6 for Sunday. */
  weekday: z.int().min(0).max(6).nullable().default(null),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
};
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'is not a month, such as 2026-11' });
export const SessionQuery = z.strictObject({
  ...sessionFilter,
  before: z.string().max(200).nullable().default(null),
  limit: z.int().min(1).max(500).default(100),
});
/** So few months that counting them keeps nobody waiting. */
export const SessionOutlineQuery = z.strictObject({
  ...sessionFilter,
  months: z.array(month).min(1).max(MOST_MONTHS),
  ids: z.boolean().default(false),
});
export const SessionSlice = z.strictObject({
  ...sessionFilter,
  month,
  skip: z.int().min(0).default(0),
  limit: z.int().min(1).max(50).default(50),
});
export const SessionAt = z.strictObject({
  except: Id.nullable().default(null),
  start: Instant,
  minutes: sessionMinutes,
});

const sessionIds = z.array(Id).min(1).max(20_000);
export const SessionIds = z.strictObject({ ids: sessionIds });
export const SessionEditMany = z.strictObject({
  ids: sessionIds,
  set: z
    .strictObject({
      subject: session.subject,
      addTags: session.tags,
      removeTags: session.tags,
      shiftDays: z.int().min(-40_000).max(40_000),
      zone: Zone,
    })
    .partial(),
  confirmed,
});
export const SumsQuery = z.strictObject({
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  subject: Id.nullable().default(null),
});
