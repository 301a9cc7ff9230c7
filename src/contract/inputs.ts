import { z } from 'zod';
import { Day, Instant, Zone } from '../domain/day.ts';
import { Effort, Id, Level, Link, Money, Note, Title } from '../domain/identity.ts';
import { CourseStatus, Certification, ProjectStatus } from '../domain/learning.ts';
import { Availability, DaysOff, Week } from '../domain/person.ts';
import { MilestoneStatus, PhaseId } from '../domain/roadmap-schema.ts';

export const byId = z.strictObject({ id: Id });

const levels = z.record(Id, Level);
const confirmed = z.boolean().default(false);
const sessionMinutes = z.int().min(1).max(1440);
const reached = z.array(z.strictObject({ skill: Id, level: Level })).max(100);

/** Every field optional, at least one given, undefined never stored. */
const edit = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ id: Id, set: z.strictObject(shape).partial() });

export const BeginInput = z.strictObject({
  name: z.string().trim().max(200).default(''),
  from: Id,
  years: z.number().min(0).max(80).nullable().default(null),
  country: z.string().trim().max(100).default(''),
  levels: levels.default({}),
  week: Week,
  daysOff: z.array(DaysOff).max(1000).default([]),
  target: Day.nullable().default(null),
});

export const ProfileEdit = z
  .strictObject({
    name: z.string().trim().max(200),
    years: z.number().min(0).max(80).nullable(),
    country: z.string().trim().max(100),
    factors: z.record(Id, z.number().min(0.1).max(10)),
  })
  .partial();

export const AvailabilityEdit = z.strictObject({ ...Availability.shape }).partial();

export const Assess = z.strictObject({ levels });
export const ChooseSkills = z.strictObject({ skills: z.array(Id).max(500) });

export const BaselineAdd = z.strictObject({ name: Title });

const goal = { title: Title, why: Note, target: Day.nullable(), milestones: z.array(Id).max(1000) };
export const GoalAdd = z.strictObject({
  ...goal,
  why: Note.default(''),
  target: Day.nullable().default(null),
  milestones: goal.milestones.default([]),
});
export const GoalEdit = edit({ ...goal, doneOn: Day.nullable() });

export const MilestoneAdd = z.strictObject({
  title: Title,
  phase: PhaseId.default('portfolio'),
  due: Day.nullable().default(null),
  criteria: z.array(Title).max(200).default([]),
  goal: Id.nullable().default(null),
});
export const MilestoneEdit = edit({ title: Title, due: Day.nullable(), notes: Note, phase: PhaseId });
export const MilestoneMove = z.strictObject({
  id: Id,
  status: MilestoneStatus,
  reason: z.string().trim().max(1000).nullable().default(null),
});
export const CriterionTick = z.strictObject({
  id: Id,
  criterion: Id,
  done: z.boolean(),
  proof: Id.nullable().default(null),
});
export const CriterionAdd = z.strictObject({ id: Id, text: Title });
export const CriterionRef = z.strictObject({ id: Id, criterion: Id });
export const EvidenceAdd = z.strictObject({ id: Id, title: Title, url: Link.nullable().default(null) });
export const EvidenceRef = z.strictObject({ id: Id, evidence: Id });

const task = {
  title: Title,
  effort: Effort,
  prerequisites: z.array(Id).max(500),
  order: z.number().min(-1e6).max(1e6),
  earliest: Day.nullable(),
  deadline: Day.nullable(),
};
export const TaskAdd = z.strictObject({
  milestone: Id,
  title: Title,
  effort: Effort,
  prerequisites: task.prerequisites.default([]),
  earliest: Day.nullable().default(null),
  deadline: Day.nullable().default(null),
});
export const TaskEdit = edit(task);

const course = {
  title: Title,
  provider: z.string().trim().max(200),
  url: Link.nullable(),
  effort: Effort,
  percent: z.number().min(0).max(100),
  cost: Money.nullable(),
  paid: z.boolean(),
  covers: reached,
  certificate: Link.nullable(),
  notes: Note,
};
export const CourseTake = z.strictObject({ catalog: Id, status: CourseStatus.default('wished') });
export const CourseAdd = z.strictObject({
  title: Title,
  effort: Effort,
  provider: course.provider.default(''),
  url: Link.nullable().default(null),
  cost: Money.nullable().default(null),
  covers: reached.default([]),
  status: CourseStatus.default('planned'),
});
export const CourseEdit = edit(course);
export const CourseMove = z.strictObject({ id: Id, status: CourseStatus });

const storedStatus = Certification.shape.status;
const certification = {
  name: Title,
  issuer: z.string().trim().max(200),
  url: Link.nullable(),
  preparation: Effort,
  fee: Money.nullable(),
  paid: z.boolean(),
  skills: z.array(Id).max(100),
  validityMonths: z.int().min(1).max(600).nullable(),
  validUntil: Day.nullable(),
  credentialId: z.string().trim().max(200),
  credentialUrl: Link.nullable(),
  notes: Note,
};
export const CertificationTake = z.strictObject({
  catalog: Id,
  status: storedStatus.extract(['considered', 'preparing']).default('considered'),
});
export const CertificationAdd = z.strictObject({
  name: Title,
  issuer: certification.issuer.default(''),
  preparation: Effort,
  url: Link.nullable().default(null),
  fee: Money.nullable().default(null),
  validityMonths: certification.validityMonths.default(null),
});
export const CertificationEdit = edit(certification);
export const CertificationMoveInput = z.strictObject({
  id: Id,
  status: storedStatus,
  day: Day.optional(),
  examDay: Day.nullable().optional(),
  note: z.string().trim().max(1000).default(''),
});

const project = {
  name: Title,
  goal: Note,
  effort: Effort,
  skills: reached,
  onRoadmap: z.boolean(),
  notes: Note,
};
export const ProjectTake = z.strictObject({ catalog: Id, onRoadmap: z.boolean().default(false) });
export const ProjectAdd = z.strictObject({
  name: Title,
  goal: Note.default(''),
  effort: Effort,
  skills: reached.default([]),
  onRoadmap: z.boolean().default(true),
});
export const ProjectEdit = edit(project);
export const ProjectMove = z.strictObject({ id: Id, status: ProjectStatus });

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
export const SessionEdit = edit(session).extend({ confirmed });
export const QuickLog = z.strictObject({ line: z.string().trim().min(1).max(500), confirmed });
export const SessionQuery = z.strictObject({
  before: z.string().max(200).nullable().default(null),
  limit: z.int().min(1).max(500).default(100),
  subject: Id.nullable().default(null),
  text: z.string().trim().max(200).default(''),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
});

export const TimerStart = z.strictObject({
  subject: Id.nullable().default(null),
  note: z.string().max(5000).default(''),
});
export const TimerStop = z.strictObject({ minutes: sessionMinutes.optional(), confirmed });

export const SettingsEdit = z
  .strictObject({
    theme: z.enum(['system', 'light', 'dark']),
    dailyMinimum: z.int().min(1).max(1440),
    backupFolder: z
      .string()
      .trim()
      .max(4096)
      .regex(/^(\/|[A-Za-z]:[\\/]|\\\\)[^\0]*$/, { error: 'must be the whole path of a folder' })
      .nullable(),
  })
  .partial();

export const Search = z.strictObject({
  text: z.string().trim().min(1).max(200),
  limit: z.int().min(1).max(200).default(50),
});

export const PdfOptions = z.strictObject({
  paper: z.enum(['a4', 'letter']).default('a4'),
  lightInk: z.boolean().default(false),
  hideName: z.boolean().default(false),
});

export { WhatIf } from '../domain/what-if-schema.ts';

export const Mend = z.strictObject({ acceptLoss: z.boolean().default(false) });
export const OpenFolder = z.strictObject({ which: z.enum(['data', 'backups']) });

/** Without a number the newest change is taken back. */
export const Undo = z.strictObject({ seq: z.int().positive().optional() });
export const HistoryQuery = z.strictObject({ limit: z.int().min(1).max(2000).default(100) });

export const ByBackup = z.strictObject({ id: z.string().regex(/^[0-9TZ.-]{1,60}$/) });

export const SessionIds = z.strictObject({ ids: z.array(Id).min(1).max(20_000) });
export const SumsQuery = z.strictObject({
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  subject: Id.nullable().default(null),
});
