import { z } from 'zod';
import { Id } from './identity.ts';
import { Baseline, Ledger } from './ledger-schema.ts';
import { Certification, Course, Project } from './learning.ts';
import { Assessment, Availability, EarlierWeek, Profile, Route } from './person.ts';
import { Goal, Milestone, Task } from './roadmap-schema.ts';
import { StoredTemplate } from './template-schema.ts';
import { Session, Timer, Totals } from './session-schema.ts';
import { TrashItem } from './trash-schema.ts';

export const Settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Minutes that make a day count for the streak. */
  dailyMinimum: z.int().min(1).max(1440),
  /** A second folder that every backup is written to as well, on another disk at best. */
  backupFolder: z.string().min(1).max(4096).nullable(),
});
export type Settings = z.infer<typeof Settings>;

/** Everything but the sessions themselves: the document that is open all the time. */
export const PlanState = z.strictObject({
  profile: Profile.nullable(),
  availability: Availability.nullable(),
  assessments: z.array(Assessment),
  goals: z.record(Id, Goal),
  milestones: z.record(Id, Milestone),
  tasks: z.record(Id, Task),
  courses: z.record(Id, Course),
  certifications: z.record(Id, Certification),
  projects: z.record(Id, Project),
  timer: Timer.nullable(),
  totals: Totals,
  settings: Settings,
  /** True while the lived-in example is loaded; it is deleted with one click. */
  sample: z.boolean(),
  /** Hours a week that held earlier, oldest first. */
  earlierWeeks: z.array(EarlierWeek).max(1000),
  /** The stepping-stone role that the roadmap goes over; null is the direct way. */
  route: Route.nullable(),
  /** What the roadmap was last generated from; null before there is one. */
  template: StoredTemplate.nullable(),
  baselines: z.array(Baseline).max(50),
  ledger: Ledger,
  trash: z.record(Id, TrashItem),
});
export type PlanState = z.infer<typeof PlanState>;

/** The sessions of one month, by id. */
export const MonthState = z.record(Id, Session);
export type MonthState = z.infer<typeof MonthState>;

/** The whole state as a change sees it: the plan, and the months it asked for. */
export interface State {
  plan: PlanState;
  months: Record<string, MonthState>;
}

export const emptyPlan = (): PlanState => ({
  profile: null,
  availability: null,
  assessments: [],
  goals: {},
  milestones: {},
  tasks: {},
  courses: {},
  certifications: {},
  projects: {},
  timer: null,
  totals: {},
  settings: { theme: 'system', dailyMinimum: 15, backupFolder: null },
  sample: false,
  earlierWeeks: [],
  route: null,
  template: null,
  baselines: [],
  ledger: { entries: [], basis: null },
  trash: {},
});
