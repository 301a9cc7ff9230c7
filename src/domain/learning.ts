import { z } from 'zod';
import { Day } from './day-schema.ts';
import { Effort, Id, Level, Link, Money, Title, Note } from './identity.ts';
import { Evidence, statusChange } from './roadmap-schema.ts';

const reached = z.array(z.strictObject({ skill: Id, level: Level })).max(100);

export const CourseStatus = z.enum(['wished', 'planned', 'in-progress', 'completed', 'dropped']);
export type CourseStatus = z.infer<typeof CourseStatus>;

/** A course, book or tutorial; `catalog` is its catalogue entry, null for an own one. */
export const Course = z.strictObject({
  id: Id,
  catalog: Id.nullable(),
  title: Title,
  provider: z.string().max(200),
  url: Link.nullable(),
  effort: Effort,
  percent: z.number().min(0).max(100),
  cost: Money.nullable(),
  paid: z.boolean(),
  covers: reached,
  certificate: Link.nullable(),
  notes: Note,
  status: CourseStatus,
  history: z.array(statusChange(CourseStatus)),
});
export type Course = z.infer<typeof Course>;

export const CertificationStatus = z.enum([
  'considered',
  'preparing',
  'booked',
  'earned',
  'failed',
  'expired',
]);
export type CertificationStatus = z.infer<typeof CertificationStatus>;

export const Attempt = z.strictObject({ day: Day, passed: z.boolean(), note: z.string().max(1000) });

/** `expired` is never stored: it is computed from `validUntil`. */
export const Certification = z.strictObject({
  id: Id,
  catalog: Id.nullable(),
  name: Title,
  issuer: z.string().max(200),
  url: Link.nullable(),
  preparation: Effort,
  fee: Money.nullable(),
  paid: z.boolean(),
  skills: z.array(Id).max(100),
  validityMonths: z.int().min(1).max(600).nullable(),
  examDay: Day.nullable(),
  attempts: z.array(Attempt).max(100),
  earnedOn: Day.nullable(),
  validUntil: Day.nullable(),
  credentialId: z.string().max(200),
  credentialUrl: Link.nullable(),
  /** It came as a badge file; `signedBy` is the key whose signature held, null while it is only claimed. */
  badge: z.strictObject({ signedBy: z.string().max(300).nullable() }).nullable(),
  notes: Note,
  status: CertificationStatus.exclude(['expired']),
  history: z.array(statusChange(CertificationStatus)),
});
export type Certification = z.infer<typeof Certification>;

export const ProjectStatus = z.enum(['idea', 'building', 'published']);
export type ProjectStatus = z.infer<typeof ProjectStatus>;

export const Project = z.strictObject({
  id: Id,
  catalog: Id.nullable(),
  name: Title,
  goal: Note,
  effort: Effort,
  skills: reached,
  evidence: z.array(Evidence).max(500),
  onRoadmap: z.boolean(),
  notes: Note,
  status: ProjectStatus,
  history: z.array(statusChange(ProjectStatus)),
});
export type Project = z.infer<typeof Project>;
