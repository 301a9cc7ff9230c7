import { z } from 'zod';
import { Day } from '../domain/day-schema.ts';
import { Id } from '../domain/identity.ts';
import { PdfOptions } from './inputs.ts';
import { sessionFilter } from './session-inputs.ts';

const days = { from: Day.nullable().default(null), to: Day.nullable().default(null) };
const text = z.string().trim().max(200).default('');
const hideName = z.boolean().default(false);
const table = {
  what: z.literal('csv'),
  /** Which columns, in which order; all when none are named. */
  columns: z.array(z.string().max(60)).min(1).max(60).nullable().default(null),
  /** The mark at the beginning that Excel knows UTF-8 by. */
  byteOrderMark: z.boolean().default(true),
};

const Table = z.discriminatedUnion('of', [
  z.strictObject({ ...table, of: z.literal('sessions'), ...sessionFilter }),
  z.strictObject({ ...table, of: z.literal('tasks'), text, ...days }),
  z.strictObject({ ...table, of: z.literal('courses'), text }),
  z.strictObject({ ...table, of: z.literal('certifications'), text }),
]);

/** A document to make of the plan, and how. */
export const ExportInput = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('pdf'), ...PdfOptions.shape }),
  z.strictObject({ what: z.literal('md'), hideName }),
  z.strictObject({ what: z.literal('portfolio'), hideName }),
  Table,
  z.strictObject({
    what: z.literal('ics'),
    ...days,
    /** With the plan's stretches of study, from this local time of day on. */
    study: z.boolean().default(false),
    studyAt: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'is not a time of day, such as 18:00' })
      .default('18:00'),
    alarms: z.boolean().default(true),
  }),
  z.strictObject({ what: z.literal('json') }),
  z.strictObject({ what: z.literal('resume'), hideName }),
  z.strictObject({ what: z.literal('readme'), project: Id }),
]);
export type ExportInput = z.infer<typeof ExportInput>;

/** Names one export while it is made; given by who asks. */
const ExportId = z.string().regex(/^[A-Za-z0-9_-]{8,60}$/, { error: 'is not an export' });
export const ExportRequest = z.strictObject({
  wish: ExportInput,
  /** Under which it can be given up; null when nobody will. */
  id: ExportId.nullable().default(null),
});
export const ExportGivenUp = z.strictObject({ id: ExportId });
/** The same as a caller says it, with what is usual left out. */
export type ExportWish = z.input<typeof ExportInput>;
