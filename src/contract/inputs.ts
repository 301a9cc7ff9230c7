import { z } from 'zod';
import { Day } from '../domain/day-schema.ts';
import { Effort, Id, Level, Link, Money, Note, Title } from '../domain/identity.ts';
import { Attempt, CourseStatus, Certification, ProjectStatus } from '../domain/learning.ts';
import { MOST_BYTES, PIECE_BYTES } from '../domain/kept-files.ts';
import { Availability, DaysOff, Week } from '../domain/person.ts';
import { REPORT_DETAILS, REPORT_LANGUAGES, REPORT_SECTIONS } from '../domain/report-sections.ts';
import { KeptFile, MilestoneStatus, PhaseId, Sha256 } from '../domain/roadmap-schema.ts';
import { Settings } from '../domain/settings.ts';

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
/** `before` is the milestone that it comes to stand before; null puts it last in its phase. */
export const MilestoneReorder = z.strictObject({ id: Id, before: Id.nullable() });
export const CriterionTick = z.strictObject({
  id: Id,
  criterion: Id,
  done: z.boolean(),
  proof: Id.nullable().default(null),
});
export const CriterionAdd = z.strictObject({ id: Id, text: Title });
export const CriterionRef = z.strictObject({ id: Id, criterion: Id });
export const EvidenceAdd = z.strictObject({
  id: Id,
  title: Title,
  url: Link.nullable().default(null),
  file: KeptFile.nullable().default(null),
});
const fileOffset = z.int().min(0).max(MOST_BYTES);
export const FilePut = z.strictObject({
  sha256: Sha256,
  offset: fileOffset,
  base64: z.base64().max((PIECE_BYTES / 3) * 4),
});
export const FileFinish = z.strictObject({ sha256: Sha256, name: KeptFile.shape.name });
export const FileGet = z.strictObject({ sha256: Sha256, offset: fileOffset.default(0) });
/** Without an owner every file of the plan is checked. */
export const FileCheck = z.strictObject({ owner: Id.nullable().default(null) });
export const EvidenceRef = z.strictObject({ id: Id, evidence: Id });

const task = {
  title: Title,
  effort: Effort,
  prerequisites: z.array(Id).max(500),
  order: z.number().min(-1e6).max(1e6),
  earliest: Day.nullable(),
  deadline: Day.nullable(),
  notes: Note,
};
export const TaskAdd = z.strictObject({
  milestone: Id,
  title: Title,
  effort: Effort,
  prerequisites: task.prerequisites.default([]),
  earliest: Day.nullable().default(null),
  deadline: Day.nullable().default(null),
  notes: Note.default(''),
});
export const TaskEdit = edit(task);
export const TaskIds = z.strictObject({ ids: z.array(Id).min(1).max(2000) });
export const TaskEditMany = TaskIds.extend({
  set: z.strictObject({ earliest: Day.nullable(), deadline: Day.nullable(), milestone: Id }).partial(),
});

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
  /** The one that it is taken instead of: that one is only considered from then on. */
  insteadOf: Id.nullable().default(null),
});
export const CertificationAdd = z.strictObject({
  name: Title,
  issuer: certification.issuer.default(''),
  preparation: Effort,
  url: Link.nullable().default(null),
  fee: Money.nullable().default(null),
  validityMonths: certification.validityMonths.default(null),
  status: storedStatus.extract(['considered', 'preparing']).default('considered'),
});
export const CertificationEdit = edit({ ...certification, attempts: z.array(Attempt).max(100) });
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

export const TimerStart = z.strictObject({
  subject: Id.nullable().default(null),
  note: z.string().max(5000).default(''),
});
export const TimerStop = z.strictObject({ minutes: sessionMinutes.optional(), confirmed });

export const TimerLeaveOut = z.strictObject({ seconds: z.int().min(1).max(1e9) });

export const SettingsEdit = z
  .strictObject({
    ...Settings.shape,
    backupFolder: z
      .string()
      .trim()
      .max(4096)
      .regex(/^(\/|[A-Za-z]:[\\/]|\\\\)[^\0]*$/, { error: 'must be the whole path of a folder' })
      .nullable(),
  })
  .partial();

export const Search = z.strictObject({
  text: z.string().trim().min(1).max(300),
  limit: z.int().min(1).max(200).default(50),
  /** Where to look. What the plan took from the catalogue is found once, in the catalogue, when both are asked. */
  within: z.enum(['all', 'catalogue', 'plan']).default('all'),
});

export const PdfOptions = z.strictObject({
  paper: z.enum(['a4', 'letter']).default('a4'),
  lightInk: z.boolean().default(false),
  /** Leaves the name out of the pages and out of the plan inside; restoring such a plan keeps the name there is. */
  hideName: z.boolean().default(false),
  sections: z
    .array(z.enum(REPORT_SECTIONS))
    .max(REPORT_SECTIONS.length)
    .default([...REPORT_SECTIONS]),
  detail: z.enum(REPORT_DETAILS).default('full'),
  language: z.enum(REPORT_LANGUAGES).default('en'),
  /** Puts the whole plan with its sessions inside, so that the document is a backup too. */
  backup: z.boolean().default(true),
});

export { WhatIf } from '../domain/what-if-schema.ts';

export const Mend = z.strictObject({ acceptLoss: z.boolean().default(false) });
export const OpenFolder = z.strictObject({ which: z.enum(['data', 'backups']) });

/** By `id`, which whoever asks makes up, it can be given up while it is under way. */
export const Redo = z.strictObject({ id: Id.optional() });
/** Without a number the newest change is taken back. */
export const Undo = Redo.extend({ seq: z.int().positive().optional() });
export const HistoryQuery = z.strictObject({ limit: z.int().min(1).max(2000).default(100) });

export const ByBackup = z.strictObject({ id: z.string().regex(/^[0-9TZ.-]{1,60}$/) });

export {
  QuickLog,
  SessionAdd,
  SessionAt,
  SessionEdit,
  SessionEditMany,
  SessionIds,
  SessionOutlineQuery,
  SessionQuery,
  SessionSlice,
  SumsQuery,
} from './session-inputs.ts';
