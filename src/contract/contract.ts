import type { Catalog } from '../domain/catalog.ts';
import type { Sums } from '../domain/session-sums.ts';
import type {
  Backup,
  BackupComparison,
  BackupList,
  DocumentFile,
  Examination,
  HistoryEntry,
  Logged,
  Mending,
  OpenedFolder,
  PlanExport,
  Recorded,
  Replanned,
  Saved,
  SearchHit,
  SessionPage,
  Snapshot,
  Undone,
} from './answers.ts';
import * as input from './inputs.ts';
import { nothing, operation } from './operation.ts';

const saves = <Input extends Parameters<typeof operation>[0]>(schema: Input) =>
  operation(schema).gives<Saved>();
const replans = <Input extends Parameters<typeof operation>[0]>(schema: Input) =>
  operation(schema).gives<Replanned>();

/** Every operation of the planner, `noun.verb`, declared once for all hosts. */
export const contract = {
  planner: {
    snapshot: operation(nothing).gives<Snapshot>(),
    /** Works even when the data can't be read: says what is readable. */
    examine: operation(nothing).gives<Examination>(),
    /** Makes the newest readable state of a damaged folder; with losses only where these are accepted. */
    mend: operation(input.Mend).gives<Mending>(),
    /** Shows a folder in the system's own file manager, where there is one. */
    openFolder: operation(input.OpenFolder).gives<OpenedFolder>(),
    begin: replans(input.BeginInput),
    loadSample: saves(nothing),
    clearSample: saves(nothing),
  },
  catalog: {
    core: operation(nothing).gives<Catalog>(),
    search: operation(input.Search).gives<SearchHit[]>(),
  },
  profile: { edit: replans(input.ProfileEdit) },
  availability: { edit: saves(input.AvailabilityEdit) },
  roadmap: {
    /** Takes over what a changed catalogue asks for. */
    update: replans(nothing),
    /** Keeps a what-if, in one change. */
    adjust: replans(input.WhatIf),
  },
  baselines: { add: saves(input.BaselineAdd), remove: saves(input.byId) },
  /** Stores the forecast in the ledger when it is due; otherwise changes nothing. */
  forecasts: { record: operation(nothing).gives<Recorded>() },
  skills: { assess: replans(input.Assess), choose: replans(input.ChooseSkills) },
  goals: { add: saves(input.GoalAdd), edit: saves(input.GoalEdit), remove: saves(input.byId) },
  milestones: {
    add: saves(input.MilestoneAdd),
    edit: saves(input.MilestoneEdit),
    move: saves(input.MilestoneMove),
    remove: saves(input.byId),
    tick: saves(input.CriterionTick),
    addCriterion: saves(input.CriterionAdd),
    removeCriterion: saves(input.CriterionRef),
    addEvidence: saves(input.EvidenceAdd),
    removeEvidence: saves(input.EvidenceRef),
  },
  tasks: {
    add: saves(input.TaskAdd),
    edit: saves(input.TaskEdit),
    finish: saves(input.byId),
    reopen: saves(input.byId),
    remove: saves(input.byId),
  },
  courses: {
    take: replans(input.CourseTake),
    add: replans(input.CourseAdd),
    edit: replans(input.CourseEdit),
    move: replans(input.CourseMove),
    remove: replans(input.byId),
  },
  certifications: {
    take: replans(input.CertificationTake),
    add: replans(input.CertificationAdd),
    edit: replans(input.CertificationEdit),
    move: replans(input.CertificationMoveInput),
    remove: replans(input.byId),
  },
  projects: {
    take: replans(input.ProjectTake),
    add: replans(input.ProjectAdd),
    edit: replans(input.ProjectEdit),
    move: replans(input.ProjectMove),
    remove: replans(input.byId),
    addEvidence: saves(input.EvidenceAdd),
    removeEvidence: saves(input.EvidenceRef),
  },
  sessions: {
    page: operation(input.SessionQuery).gives<SessionPage>(),
    add: saves(input.SessionAdd),
    quick: operation(input.QuickLog).gives<Logged>(),
    edit: saves(input.SessionEdit),
    remove: saves(input.byId),
    removeMany: saves(input.SessionIds),
    sums: operation(input.SumsQuery).gives<Sums>(),
  },
  timer: {
    start: saves(input.TimerStart),
    pause: saves(nothing),
    resume: saves(nothing),
    stop: saves(input.TimerStop),
    discard: saves(nothing),
  },
  settings: { edit: saves(input.SettingsEdit) },
  history: {
    undo: operation(input.Undo).gives<Undone>(),
    redo: operation(nothing).gives<Undone>(),
    list: operation(input.HistoryQuery).gives<HistoryEntry[]>(),
  },
  trash: { restore: saves(input.byId), remove: saves(input.byId) },
  backups: {
    list: operation(nothing).gives<BackupList>(),
    /** Null when there is nothing to keep yet. */
    make: operation(nothing).gives<Backup | null>(),
    compare: operation(input.ByBackup).gives<BackupComparison>(),
    restore: saves(input.ByBackup),
  },
  documents: {
    pdf: operation(input.PdfOptions).gives<DocumentFile>(),
    plan: operation(nothing).gives<PlanExport>(),
  },
};
export type PlannerContract = typeof contract;
