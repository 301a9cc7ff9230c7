import { z } from 'zod';
import { Id } from './identity.ts';
import { Card, MockInterview, OwnAnswer, OwnQuestion } from './interview-schema.ts';
import { Mapping } from './import-schema.ts';
import { Baseline, Ledger } from './ledger-schema.ts';
import { Certification, Course, Project } from './learning.ts';
import { OwnFigure, Payback, Rate, TraitCheck } from './market-schema.ts';
import { Assessment, Availability, EarlierWeek, Profile, Route } from './person.ts';
import { Goal, Milestone, Task } from './roadmap-schema.ts';
import { RemindedUntil, Settings } from './settings.ts';
import { StoredTemplate } from './template-schema.ts';
import { Session, Timer, Totals } from './session-schema.ts';
import { TrashItem } from './trash-schema.ts';

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
  /** Questions that the person added, by id; answers of any question by its id; what is remembered of both. */
  questions: z.record(Id, OwnQuestion),
  answers: z.record(Id, OwnAnswer),
  cards: z.record(Id, Card),
  mocks: z.record(Id, MockInterview),
  /** Own salary figures, and the rates that currencies are told in each other by. */
  figures: z.record(Id, OwnFigure),
  rates: z.record(Id, Rate),
  payback: Payback.nullable(),
  traitChecks: z.array(TraitCheck).max(10_000),
  /** What groups of other tools' time stand for, so that it is asked once. */
  mappings: z.array(Mapping).max(5000),
  trash: z.record(Id, TrashItem),
  remindedUntil: RemindedUntil,
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
