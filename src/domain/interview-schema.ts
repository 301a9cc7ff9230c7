import { z } from 'zod';
import { QuestionKind } from './catalog-guide.ts';
import { Day, Instant } from './day-schema.ts';
import { Id, Note, Title } from './identity.ts';

/** How well something came back: 1 again, 2 hard, 3 good, 4 easy, as FSRS counts. */
export const Grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Grade = z.infer<typeof Grade>;

/** What is known of how well one thing is remembered: FSRS's memory state, and each review that led to it. */
export const Card = z.strictObject({
  /** `question.` or `skill.` and the id of what is remembered. */
  id: Id,
  kind: z.enum(['question', 'skill']),
  of: Id,
  /** When FSRS asks for the next review. */
  due: Instant,
  /** Days after which recall has fallen to 90 %. */
  stability: z.number().positive(),
  /** From 1 to 10. */
  difficulty: z.number().min(1).max(10),
  state: z.enum(['learning', 'review', 'relearning']),
  scheduledDays: z.int().min(0),
  learningSteps: z.int().min(0),
  reps: z.int().min(1),
  lapses: z.int().min(0),
  lastReview: Instant,
  /** Every review, oldest first. */
  history: z.array(z.tuple([Instant, Grade])).max(5000),
});
export type Card = z.infer<typeof Card>;

/** A question that the person added. */
export const OwnQuestion = z.strictObject({
  id: Id,
  title: Title,
  kind: QuestionKind,
  topics: z.array(Title).min(1).max(10),
  skills: z.array(Id).max(20),
  addedOn: Day,
});
export type OwnQuestion = z.infer<typeof OwnQuestion>;

/** What the person made of a question of any origin: their own answer, and whether it is asked in reviews. */
export const OwnAnswer = z.strictObject({
  /** The question's id. */
  id: Id,
  text: Note,
  isAsked: z.boolean(),
  changedOn: Day,
});
export type OwnAnswer = z.infer<typeof OwnAnswer>;

/** The stages of an interview in the documents' order: basics, practical test, use case, personal. */
export const MockStage = z.enum(['basics', 'practical', 'use-case', 'personal']);
export type MockStage = z.infer<typeof MockStage>;

/** One question of a mock interview, scored by the person: 0 missed, 1 partly, 2 named, for each point of the rubric. */
const MockRound = z.strictObject({
  stage: MockStage,
  question: Id,
  /** The question's words then. */
  title: Title,
  topics: z.array(Title).max(10),
  seconds: z.int().min(0).max(86_400),
  marks: z
    .array(z.union([z.literal(0), z.literal(1), z.literal(2)]))
    .min(1)
    .max(20),
  note: Note,
});
export type MockRound = z.infer<typeof MockRound>;

export const MockInterview = z.strictObject({
  id: Id,
  startedAt: Instant,
  zone: z.string().min(1).max(60),
  /** The time that was set for it. */
  minutes: z.int().min(1).max(480),
  rounds: z.array(MockRound).min(1).max(50),
  note: Note,
});
export type MockInterview = z.infer<typeof MockInterview>;
