import { z } from 'zod';
import { Day } from './day.ts';
import { Effort, Id, Level, Link, Note, Title } from './identity.ts';

/** Stretches of the roadmap in their order. */
export const PHASES = [
  { id: 'foundations', name: 'Foundations' },
  { id: 'data-statistics', name: 'Data and statistics' },
  { id: 'classical-ml', name: 'Classical machine learning' },
  { id: 'deep-learning', name: 'Deep learning' },
  { id: 'production-mlops', name: 'Production and MLOps' },
  { id: 'portfolio', name: 'Portfolio' },
  { id: 'job-search', name: 'Job search' },
] as const;
export const PhaseId = z.enum(PHASES.map((phase) => phase.id));
export type PhaseId = z.infer<typeof PhaseId>;

/** `ready`: core skills at working level; `full`: every chosen skill at its required level. */
export const Horizon = z.enum(['ready', 'full']);
export type Horizon = z.infer<typeof Horizon>;

/** `template` things come from the catalogue and may become no longer needed; `own` ones are the person's. */
export const Origin = z.enum(['template', 'own']);

export const Evidence = z.strictObject({ id: Id, title: Title, url: Link.nullable(), day: Day });
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

export const TaskKind = z.enum(['study', 'course', 'certification', 'project', 'interview', 'custom']);
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
