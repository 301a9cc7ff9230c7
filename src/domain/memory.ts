import { type Card as FsrsCard, type Grade as FsrsGrade, State, createEmptyCard, fsrs } from 'ts-fsrs';
import type { Instant } from './day.ts';
import type { Card, Grade } from './interview-schema.ts';

/** FSRS's memory of one thing: days until recall has fallen to 90 %, and how hard it is to keep (1–10). */
export interface Memory {
  stability: number;
  difficulty: number;
}

/**
 * The Free Spaced Repetition Scheduler with its usual parameters: it asks again when recall has fallen to 90 %. Without
 * its random spread of days, so that the same reviews lead to the same dates everywhere.
 */
const scheduler = fsrs({ enable_fuzz: false, request_retention: 0.9 });

const STATES = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const;
const DAY = 86_400_000;

/** An instant as the store writes it, to the second. */
const instant = (date: Date): Instant => date.toISOString().replace(/\.\d+Z$/, 'Z');

/** The card after a review; without one before it begins as new, or from a memory that is taken as given. */
export function reviewed(
  before: Card | null,
  what: Pick<Card, 'kind' | 'of'>,
  grade: Grade,
  moment: Instant,
  begin: (Memory & { lastReview: Instant }) | null = null,
): Card {
  // A clock that was set back must not make a review happen before the last one.
  const at = before && before.lastReview > moment ? before.lastReview : moment;
  const { card } = scheduler.next(before ? toFsrs(before) : newCard(begin, at), at, grade as FsrsGrade);
  return {
    ...what,
    id: cardId(what),
    due: instant(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    state:
      card.state === State.Review ? 'review' : card.state === State.Relearning ? 'relearning' : 'learning',
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    lastReview: at,
    history: [...(before?.history ?? []), [at, grade] as [Instant, Grade]].slice(-5000),
  };
}

/** The id of the card for a question or a skill. */
export const cardId = ({ kind, of }: Pick<Card, 'kind' | 'of'>): string => `${kind}.${of}`;

function newCard(begin: (Memory & { lastReview: Instant }) | null, at: Instant): FsrsCard {
  const empty = createEmptyCard(at);
  if (!begin) return empty;
  const { stability, difficulty, lastReview } = begin;
  return { ...empty, stability, difficulty, reps: 1, state: State.Review, last_review: new Date(lastReview) };
}

const toFsrs = (card: Card): FsrsCard => ({
  due: new Date(card.due),
  stability: card.stability,
  difficulty: card.difficulty,
  elapsed_days: 0,
  scheduled_days: card.scheduledDays,
  learning_steps: card.learningSteps,
  reps: card.reps,
  lapses: card.lapses,
  state: STATES[card.state],
  last_review: new Date(card.lastReview),
});

/** Predicted recall from 0 to 1 a number of days (parts count) after the last review. */
export const recallAfter = (days: number, stability: number): number =>
  scheduler.forgetting_curve(Math.max(0, days), stability);

/** Predicted recall of a card at a moment. */
export const recallAt = (card: Pick<Card, 'lastReview' | 'stability'>, at: Instant): number =>
  recallAfter((Date.parse(at) - Date.parse(card.lastReview)) / DAY, card.stability);

/** The memory after a review some days later; null before stands for something new. */
export const memoryAfter = (before: Memory | null, days: number, grade: Grade): Memory =>
  scheduler.next_state(before, days, grade);

/**
 * The memory to expect of a review that has not happened: what remembering (good) and forgetting (again) would leave,
 * each as likely as FSRS predicts.
 */
export function expectedMemory(before: Memory | null, days: number): Memory {
  const good = memoryAfter(before, days, 3);
  if (!before) return good;
  const recall = recallAfter(days, before.stability);
  const again = memoryAfter(before, days, 1);
  const mean = (a: number, b: number): number => recall * a + (1 - recall) * b;
  return {
    stability: mean(good.stability, again.stability),
    difficulty: mean(good.difficulty, again.difficulty),
  };
}
