import type { PrintedSection } from './report-sections.ts';
import type { DayStyle, ReportWords } from './report-words.ts';

/** A calendar day, `YYYY-MM-DD`. */
export type ReportDay = string;

/** One of the ten skill-area colours of the look, counted from 1. */
export type AreaColour = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** A horizon's dates: what the plan says, and the days that half and four fifths of the forecast's runs end by. */
export interface ReportHorizon {
  planEnd?: ReportDay | undefined;
  p10?: ReportDay | undefined;
  p50?: ReportDay | undefined;
  p80?: ReportDay | undefined;
  p90?: ReportDay | undefined;
}

/** Why the person does it, with the day they want it by and the chance (0–1) to make that day. */
export interface ReportGoal {
  title: string;
  targetDay?: ReportDay | undefined;
  chance?: number | undefined;
}

/** A skill area on the radar; levels are weighted means from 0 to 5. */
export interface ReportArea {
  name: string;
  colour: AreaColour;
  current: number;
  required: number;
}

/** How much of the target profile is met, in percent and by area. */
export interface ReportReadiness {
  percent: number;
  areas: ReportArea[];
}

/** An acceptance criterion; a ticked one is proved by evidence, or claimed. */
export interface ReportCriterion {
  text: string;
  done: boolean;
  proof: 'proved' | 'claimed' | null;
}

export type ReportTaskKind = 'study' | 'course' | 'certification' | 'project' | 'interview' | 'custom';
export type ReportStatus = 'planned' | 'active' | 'done' | 'skipped';

/** A scheduled unit of work with its own days and minutes; every `forecastEnd` is the P80 day. */
export interface ReportTask {
  title: string;
  english?: boolean | undefined;
  kind: ReportTaskKind;
  status: ReportStatus;
  minutesDone: number;
  minutesEffort: number;
  start?: ReportDay | undefined;
  end?: ReportDay | undefined;
  forecastEnd?: ReportDay | undefined;
}

/** Something to look at: printed as its title, linked when the address is http(s) or mailto. */
export interface ReportLink {
  title: string;
  url?: string | undefined;
}

/** A checkpoint with criteria, tasks and evidence. */
export interface ReportMilestone {
  id: string;
  title: string;
  /** From the catalogue, so English whatever the document's language; the same for all that has this member. */
  english?: boolean | undefined;
  status: ReportStatus;
  area?: { name: string; colour: AreaColour } | undefined;
  start?: ReportDay | undefined;
  end?: ReportDay | undefined;
  due?: ReportDay | undefined;
  forecastEnd?: ReportDay | undefined;
  /** Holds a task of the longest chain. */
  critical?: boolean | undefined;
  minutesDone: number;
  minutesLeft: number;
  /** Why it counts as done although a criterion is open. */
  doneAnyway?: string | undefined;
  criteria: ReportCriterion[];
  tasks: ReportTask[];
  evidence: ReportLink[];
}

/** A stretch of the roadmap. */
export interface ReportPhase {
  id: string;
  name: string;
  start?: ReportDay | undefined;
  end?: ReportDay | undefined;
  forecastEnd?: ReportDay | undefined;
  minutesDone: number;
  minutesLeft: number;
  milestones: ReportMilestone[];
}

/** A course; `cost` is text that is ready to print, with its currency. */
export interface ReportCourse {
  title: string;
  english?: boolean | undefined;
  provider?: string | undefined;
  status: 'wished' | 'planned' | 'in progress' | 'completed' | 'dropped';
  percent: number;
  minutesDone: number;
  minutesEffort?: number | undefined;
  cost?: string | undefined;
  url?: string | undefined;
  certificateUrl?: string | undefined;
}

/** A certification; `fee` is ready to print, `note` says for instance that the exam is retired. */
export interface ReportCertification {
  name: string;
  english?: boolean | undefined;
  issuer?: string | undefined;
  status: 'considered' | 'preparing' | 'booked' | 'earned' | 'expired' | 'failed';
  examDay?: ReportDay | undefined;
  earnedDay?: ReportDay | undefined;
  validUntil?: ReportDay | undefined;
  fee?: string | undefined;
  url?: string | undefined;
  credentialUrl?: string | undefined;
  note?: string | undefined;
}

/** A portfolio project with the skills it proves. */
export interface ReportProject {
  title: string;
  english?: boolean | undefined;
  status: 'idea' | 'building' | 'published';
  summary?: string | undefined;
  skills: string[];
  links: ReportLink[];
}

/** A skill whose current level is below the required one. */
export interface ReportGap {
  skill: string;
  area?: { name: string; colour: AreaColour } | undefined;
  current: number;
  required: number;
  minutes: number;
}

/** Minutes studied in the week that starts on a day, and the aim of that week. */
export interface ReportWeek {
  start: ReportDay;
  minutes: number;
  aim?: number | undefined;
}

/** Earned value over time in minutes, with the band of the end of everything. */
export interface ReportBurnUp {
  scope: number;
  earned: ReportPoint[];
  planned: ReportPoint[];
  /** What is earned now and what the plan adds. */
  ahead: ReportPoint[];
  earnedNow: number;
  plannedNow: number;
  end?: { p10: ReportDay; p50: ReportDay; p80: ReportDay; p90: ReportDay } | undefined;
}

/** Minutes by the end of the week that starts on a day. */
export interface ReportPoint {
  week: ReportDay;
  minutes: number;
}

/** The evidence of one milestone or project. */
export interface ReportProofs {
  title: string;
  english?: boolean | undefined;
  evidence: {
    title: string;
    url?: string | undefined;
    day: ReportDay;
    file?: { name: string; bytes: number; sha256: string } | undefined;
    /** A file is kept, missing or altered; a link is only linked, a title only named. */
    state: 'kept' | 'missing' | 'altered' | 'linked' | 'named';
    /** The criteria that it shows. */
    proves: string[];
  }[];
  /** Criteria ticked without evidence. */
  claimed: string[];
  notes?: string | undefined;
}

/** Costs in one currency; the texts are ready to print. */
export interface ReportBudget {
  currency: string;
  planned: string;
  spent: string;
  items: { title: string; planned?: string | undefined; spent?: string | undefined }[];
}

/** What is known of the ends of the roadmap beyond two days; sentences are ready to print. */
export interface ReportOutlook {
  /** Bands of the open horizons. */
  ends: { name: string; p10: ReportDay; p50: ReportDay; p80: ReportDay; p90: ReportDay }[];
  holdsBack?: string | undefined;
  /** The next tasks of the longest chain. */
  critical: string[];
  /** Days by which P50 moved since a forecast was stored, positive when later, and what made it. */
  moved?: { since: ReportDay; days: number; parts: { days: number; words: string }[] } | undefined;
  /** The newest kept plan: its ends then and now. */
  kept?: { name: string; day: ReportDay; ready: ReportThenNow; full: ReportThenNow } | undefined;
  /** What can't be met or should be known. */
  cautions: string[];
}

export interface ReportThenNow {
  then?: ReportDay | undefined;
  now?: ReportDay | undefined;
}

/** Everything that a printed report shows, with all rules already applied. */
export interface ReportModel {
  title: string;
  /** BCP 47, such as `en` or `en-GB`. */
  language: string;
  paper: 'a4' | 'letter';
  lightInk: boolean;
  /** The document's own words in its language. */
  words: ReportWords;
  dayStyle?: DayStyle | undefined;
  /** All are shown unless switched off. */
  sections?: Partial<Record<PrintedSection, boolean>> | undefined;
  /** The day the report is told for: the today line and the document's creation day. */
  generatedDay: ReportDay;
  nameHidden?: boolean | undefined;
  /** Left out when names are hidden. */
  person?: string | undefined;
  roleFrom: string;
  roleTo: string;
  goal?: ReportGoal | undefined;
  startDay?: ReportDay | undefined;
  readyToApply?: ReportHorizon | undefined;
  fullProfile?: ReportHorizon | undefined;
  outlook?: ReportOutlook | undefined;
  minutesDone: number;
  minutesLeft: number;
  readiness?: ReportReadiness | undefined;
  phases: ReportPhase[];
  courses: ReportCourse[];
  certifications: ReportCertification[];
  projects: ReportProject[];
  gap: ReportGap[];
  weeks: ReportWeek[];
  burnUp?: ReportBurnUp | undefined;
  budget: ReportBudget[];
  /** Assumptions and notes, one sentence each. */
  notes: string[];
  /** The appendix, when it is wanted. */
  proofs?: ReportProofs[] | undefined;
}
