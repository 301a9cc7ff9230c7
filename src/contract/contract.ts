import type { Catalog } from '../domain/catalog.ts';
import type { Answer, Guide, Questions, Salaries } from '../domain/catalog-guide.ts';
import type { Sums } from '../domain/session-sums.ts';
import type {
  Backup,
  BackupComparison,
  BackupList,
  DamagedFile,
  DocumentFile,
  DocumentPreview,
  Examination,
  FilePiece,
  HistoryEntry,
  Logged,
  Mending,
  OpenedFolder,
  PlanExport,
  Recorded,
  Replanned,
  Saved,
  SearchHit,
  SessionOutline,
  SessionOverlaps,
  SessionPage,
  SessionRows,
  Snapshot,
  TakenReminders,
  Undone,
} from './answers.ts';
import { ExportGivenUp, ExportInput, ExportRequest } from './export-inputs.ts';
import * as input from './inputs.ts';
import * as interview from './interview-inputs.ts';
import type { ImportPreview, Imported } from './import-answers.ts';
import * as imports from './import-inputs.ts';
import type { KeptFile } from '../domain/roadmap-schema.ts';
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
    guide: operation(nothing).gives<Guide>(),
    questions: operation(nothing).gives<Questions>(),
    answers: operation(nothing).gives<Answer[]>(),
    salaries: operation(nothing).gives<Salaries>(),
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
    reorder: saves(input.MilestoneReorder),
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
    editMany: saves(input.TaskEditMany),
    finishMany: saves(input.TaskIds),
    removeMany: saves(input.TaskIds),
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
  /** What is remembered of questions and finished skills. */
  reviews: { grade: saves(interview.ReviewGrade) },
  questions: {
    add: saves(interview.QuestionAdd),
    edit: saves(interview.QuestionEdit),
    remove: saves(input.byId),
  },
  answers: { edit: saves(interview.AnswerEdit) },
  mocks: { add: saves(interview.MockAdd), remove: saves(input.byId) },
  figures: {
    add: saves(interview.FigureAdd),
    edit: saves(interview.FigureEdit),
    remove: saves(input.byId),
  },
  rates: { set: saves(interview.RateSet), remove: saves(input.byId) },
  payback: { set: saves(interview.PaybackSet) },
  traits: { check: saves(interview.TraitsCheck) },
  sessions: {
    page: operation(input.SessionQuery).gives<SessionPage>(),
    /** How many sessions of each month fit, so that any of them can be gone to. */
    outline: operation(input.SessionOutlineQuery).gives<SessionOutline>(),
    /** Some of one month's fitting sessions, newest first, with what overlaps them. */
    slice: operation(input.SessionSlice).gives<SessionRows>(),
    /** What lies at the same time as a session that is being entered. */
    overlaps: operation(input.SessionAt).gives<SessionOverlaps>(),
    add: saves(input.SessionAdd),
    quick: operation(input.QuickLog).gives<Logged>(),
    edit: saves(input.SessionEdit),
    editMany: saves(input.SessionEditMany),
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
    /** Takes time off the running clock: the machine slept, or the person was away. */
    leaveOut: saves(input.TimerLeaveOut),
  },
  settings: { edit: saves(input.SettingsEdit) },
  /** Hands out what is to be told now; each reminder goes to one window only. */
  reminders: { take: operation(nothing).gives<TakenReminders>() },
  history: {
    undo: operation(input.Undo).gives<Undone>(),
    redo: operation(input.Redo).gives<Undone>(),
    /** Nothing is changed then, unless it comes too late. */
    giveUp: operation(input.byId).gives<Record<string, never>>(),
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
  /** Files that evidence keeps, under their SHA-256. */
  files: {
    /** Takes a piece, from the beginning on; `kept` says that the whole file is there already. */
    put: operation(input.FilePut).gives<{ kept: boolean }>(),
    /** Makes the file appear when its bytes have the hash. */
    finish: operation(input.FileFinish).gives<KeptFile>(),
    get: operation(input.FileGet).gives<FilePiece>(),
    /** Evidence whose file is missing or altered. */
    check: operation(input.FileCheck).gives<DamagedFile[]>(),
  },
  /** Files of other tools on their way in; nothing is changed before `apply`. */
  imports: {
    put: operation(imports.ImportPut).gives<Record<string, never>>(),
    read: operation(imports.ImportRead).gives<ImportPreview>(),
    /** Takes everything over in one change, or nothing. */
    apply: operation(imports.ImportApply).gives<Imported>(),
    /** Gives up taking over; what was read stays and can be taken over again. Nothing happens once it is written. */
    giveUp: operation(imports.ByImport).gives<Record<string, never>>(),
    drop: operation(imports.ByImport).gives<Record<string, never>>(),
  },
  documents: {
    pdf: operation(input.PdfOptions).gives<DocumentFile>(),
    plan: operation(nothing).gives<PlanExport>(),
    /** Any document, made whole. */
    export: operation(ExportRequest).gives<DocumentFile>(),
    /** Ends an export under way; it rejects with `cancelled`. */
    giveUp: operation(ExportGivenUp).gives<Record<string, never>>(),
    /** How it begins and how much it holds, without making all of it. */
    preview: operation(ExportInput).gives<DocumentPreview>(),
  },
};
export type PlannerContract = typeof contract;
