import type { Catalog } from './catalog.ts';
import type { Question, QuestionKind } from './catalog-guide.ts';
import type { Day, Instant } from './day.ts';
import type { Card, OwnQuestion } from './interview-schema.ts';
import { type Memory, cardId } from './memory.ts';
import { SKILL_STABILITY, finishedSkills } from './reviews-due.ts';
import type { PlanState } from './state.ts';

/** A question of any origin as the person is asked it. */
export interface AskedQuestion {
  id: string;
  title: string;
  kind: QuestionKind;
  topics: readonly string[];
  skills: readonly string[];
  isOwn: boolean;
}

/** Something that is kept in memory by reviews: a question, or a skill that was finished. */
export interface ReviewItem {
  /** The id of its card. */
  id: string;
  kind: Card['kind'];
  of: string;
  title: string;
  topics: readonly string[];
  /** Minutes that one review takes: an estimate by kind. */
  minutes: number;
  /** What FSRS knows; null for what was never reviewed. */
  memory: (Memory & { lastReview: Instant; due: Instant }) | null;
}

/** Minutes of one review: estimates. */
const MINUTES: Readonly<Record<QuestionKind | 'skill', number>> = {
  theory: 3,
  demonstration: 8,
  'use-case': 12,
  personal: 5,
  skill: 15,
};

/** How hard a finished skill is held to be to keep: FSRS's middle. */
const SKILL_DIFFICULTY = 5;

/** The topic under which finished skills come back. */
export const SKILLS_TOPIC = 'finished skills';

/** Every question that is there, the catalogue's and own ones, those left out too. */
export function allQuestions(
  catalog: readonly Question[],
  own: Readonly<Record<string, OwnQuestion>>,
): AskedQuestion[] {
  return [
    ...catalog.map(({ id, question, kind, topics, skills }) => ({
      ...{ id, title: question, kind, topics, skills },
      isOwn: false,
    })),
    ...Object.values(own).map(({ id, title, kind, topics, skills }) => ({
      ...{ id, title, kind, topics, skills },
      isOwn: true,
    })),
  ];
}

type Known = Pick<PlanState, 'cards' | 'answers' | 'tasks' | 'totals'>;

/** What reviews can be about now: questions that weren't left out, and skills of which a step was finished. */
export function reviewItems(
  plan: Known,
  questions: readonly AskedQuestion[],
  catalog: Pick<Catalog, 'skills'>,
): ReviewItem[] {
  const asked = questions
    .filter(({ id }) => plan.answers[id]?.isAsked !== false)
    .map(({ id, title, kind, topics }): ReviewItem => {
      const card = plan.cards[cardId({ kind: 'question', of: id })];
      return {
        ...{ id: cardId({ kind: 'question', of: id }), kind: 'question', of: id, title, topics },
        minutes: MINUTES[kind],
        memory: card ?? null,
      };
    });
  const touched = finishedSkills(plan);
  const skills = catalog.skills.flatMap((skill): ReviewItem[] => {
    const day = touched.get(skill.id);
    const memory = plan.cards[cardId({ kind: 'skill', of: skill.id })] ?? (day ? skillMemory(day) : null);
    if (!memory) return [];
    return [
      {
        ...{ id: cardId({ kind: 'skill', of: skill.id }), kind: 'skill', of: skill.id, title: skill.name },
        ...{ topics: [SKILLS_TOPIC], minutes: MINUTES.skill, memory },
      },
    ];
  });
  return [...asked, ...skills];
}

/** The memory that a skill is taken to have when work on it last ended on a day. */
export function skillMemory(day: Day): NonNullable<ReviewItem['memory']> {
  const lastReview = `${day}T12:00:00Z`;
  const due = new Date(Date.parse(lastReview) + SKILL_STABILITY * 86_400_000);
  return {
    ...{ stability: SKILL_STABILITY, difficulty: SKILL_DIFFICULTY, lastReview },
    due: due.toISOString().replace('.000', ''),
  };
}

/** The mean of a figure over the items of each topic. */
export function meanByTopic(
  items: readonly ReviewItem[],
  figure: (item: ReviewItem) => number,
): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const item of items) {
    const value = figure(item);
    for (const topic of item.topics) {
      const so = sums.get(topic) ?? { sum: 0, count: 0 };
      sums.set(topic, { sum: so.sum + value, count: so.count + 1 });
    }
  }
  return new Map([...sums].map(([topic, { sum, count }]) => [topic, sum / count]));
}
