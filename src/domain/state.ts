import { z } from 'zod';
import { Id } from './identity.ts';
import { Certification, Course, Project } from './learning.ts';
import { Assessment, Availability, Profile } from './person.ts';
import { Goal, Milestone, Task } from './roadmap-schema.ts';
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
});
