import { z } from 'zod';
import { Id } from './identity.ts';
import { Baseline, Ledger } from './ledger-schema.ts';
import { Certification, Course, Project } from './learning.ts';
import { Assessment, Availability, EarlierWeek, Profile, Route } from './person.ts';
import { Goal, Milestone, Task } from './roadmap-schema.ts';
import { StoredTemplate } from './template-schema.ts';
import { Session, Timer, Totals } from './session-schema.ts';

export const Settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Minutes that make a day count for the streak. */
  dailyMinimum: z.int().min(1).max(1440),
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
  // Members with a default came after the first files were written: a file without them is read as if they were empty.
  /** Hours a week that held earlier, oldest first. */
  earlierWeeks: z.array(EarlierWeek).max(1000).default([]),
  /** The stepping-stone role that the roadmap goes over; null is the direct way. */
  route: Route.nullable().default(null),
  /** What the roadmap was last generated from; null before there is one. */
  template: StoredTemplate.nullable().default(null),
  baselines: z.array(Baseline).max(50).default([]),
  ledger: Ledger.default({ entries: [], basis: null }),
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
  settings: { theme: 'system', dailyMinimum: 15 },
  sample: false,
  earlierWeeks: [],
  route: null,
  template: null,
  baselines: [],
  ledger: { entries: [], basis: null },
});
