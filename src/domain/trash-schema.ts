import { z } from 'zod';
import { Instant } from './day-schema.ts';
import { Id, Title } from './identity.ts';
import { Card, MockInterview, OwnAnswer, OwnQuestion } from './interview-schema.ts';
import { Baseline } from './ledger-schema.ts';
import { Certification, Course, Project } from './learning.ts';
import { OwnFigure } from './market-schema.ts';
import { Criterion, Evidence, Goal, Milestone, Task } from './roadmap-schema.ts';
import { Session } from './session-schema.ts';

export const TrashKind = z.enum([
  'goal',
  'milestone',
  'task',
  'course',
  'certification',
  'project',
  'session',
  'criterion',
  'evidence',
  'kept plan',
  'question',
  'mock interview',
  'salary figure',
]);
export type TrashKind = z.infer<typeof TrashKind>;

/** What a deletion took away, whole, with the references to it that went too. */
const Parts = z
  .strictObject({
    goals: z.array(Goal),
    milestones: z.array(Milestone),
    tasks: z.array(Task),
    courses: z.array(Course),
    certifications: z.array(Certification),
    projects: z.array(Project),
    baselines: z.array(Baseline),
    sessions: z.array(Session),
    questions: z.array(OwnQuestion),
    answers: z.array(OwnAnswer),
    cards: z.array(Card),
    mocks: z.array(MockInterview),
    figures: z.array(OwnFigure),
    /** The milestone or project that a criterion or evidence belonged to. */
    owner: Id,
    criteria: z.array(Criterion),
    evidence: z.array(Evidence),
    /** Criteria that the evidence proved. */
    proved: z.array(Id),
    /** Tasks that waited for a deleted one, and goals that held the deleted milestone. */
    requiredBy: z.record(Id, z.array(Id)),
    heldBy: z.array(Id),
  })
  .partial();
export type TrashParts = z.infer<typeof Parts>;

/** One deletion, to be found and taken back for 90 days. */
export const TrashItem = z.strictObject({
  id: Id,
  kind: TrashKind,
  title: z.union([Title, z.literal('')]),
  deletedAt: Instant,
  parts: Parts,
});
export type TrashItem = z.infer<typeof TrashItem>;
