import { z } from 'zod';
import { Day } from './day-schema.ts';
import { PHASES } from './phases.ts';
import { TASK_KINDS } from './task-kinds.ts';
import { Effort, Id, Level, Link, Note, Title } from './identity.ts';

export const PhaseId = z.enum(PHASES.map((phase) => phase.id));
export type PhaseId = z.infer<typeof PhaseId>;

/** `ready`: core skills at working level; `full`: every chosen skill at its required level. */
export const Horizon = z.enum(['ready', 'full']);
export type Horizon = z.infer<typeof Horizon>;

/** `template` things come from the catalogue and may become no longer needed; `own` ones are the person's. */
export const Origin = z.enum(['template', 'own']);

/** A SHA-256 in lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'is not a SHA-256' });

/** A file kept with the data under its SHA-256, so that a missing or altered one is noticed. */
export const KeptFile = z.strictObject({
  name: z.string().trim().min(1).max(255),
  bytes: z.int().min(0),
  sha256: Sha256,
});
export type KeptFile = z.infer<typeof KeptFile>;

/** What shows that a criterion is met: a link, a kept file, or only a title. */
export const Evidence = z.strictObject({
  id: Id,
  title: Title,
  url: Link.nullable(),
  file: KeptFile.nullable(),
  day: Day,
});
export type Evidence = z.infer<typeof Evidence>;

/** An acceptance criterion; `proof` names the evidence that shows it, without one a tick is only claimed. */
export const Criterion = z.strictObject({
  id: Id,
  text: Title,
  doneOn: Day.nullable(),
  proof: Id.nullable(),
});
export type Criterion = z.infer<typeof Criterion>;

export const MilestoneStatus = z.enum(['planned', 'active', 'done', 'skipped']);
export type MilestoneStatus = z.infer<typeof MilestoneStatus>;

/** A dated change of status; `reason` says why something was done anyway or dropped. */
const change = <T extends z.ZodType>(status: T) =>
  z.strictObject({ status, day: Day, reason: z.string().max(1000).nullable() });

export const Milestone = z.strictObject({
  id: Id,
  title: Title,
  phase: PhaseId,
  area: Id.nullable(),
  horizon: Horizon,
  order: z.number(),
  criteria: z.array(Criterion).max(200),
  evidence: z.array(Evidence).max(500),
  due: Day.nullable(),
  status: MilestoneStatus,
  history: z.array(change(MilestoneStatus)),
  notes: Note,
  origin: Origin,
  needed: z.boolean(),
  /** Names of fields the person changed: generating again leaves these alone. */
  edited: z.array(z.string()),
});
export type Milestone = z.infer<typeof Milestone>;

export const TaskKind = z.enum(TASK_KINDS);
export type TaskKind = z.infer<typeof TaskKind>;

export const Task = z.strictObject({
  id: Id,
  milestone: Id,
  title: Title,
  kind: TaskKind,
  /** For a study step: the skill and the level it leads to. */
  step: z.strictObject({ skill: Id, level: Level }).nullable(),
  /** For a course, certification or project: its id. */
  about: Id.nullable(),
  effort: Effort,
  prerequisites: z.array(Id).max(500),
  horizon: Horizon,
  order: z.number(),
  earliest: Day.nullable(),
  deadline: Day.nullable(),
  fixedDay: Day.nullable(),
  doneOn: Day.nullable(),
  notes: Note,
  origin: Origin,
  needed: z.boolean(),
  edited: z.array(z.string()),
});
export type Task = z.infer<typeof Task>;

export const Goal = z.strictObject({
  id: Id,
  title: Title,
  why: Note,
  target: Day.nullable(),
  /** The horizon it stands for, or null for a goal with milestones of its own choice. */
  horizon: Horizon.nullable(),
  milestones: z.array(Id).max(1000),
  doneOn: Day.nullable(),
});
export type Goal = z.infer<typeof Goal>;
export { change as statusChange };
