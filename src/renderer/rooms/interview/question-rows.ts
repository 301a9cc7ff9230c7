import type { Card } from '../../../domain/interview-schema.ts';
import { cardId, recallAt } from '../../../domain/memory.ts';
import type { AskedQuestion } from '../../../domain/review-items.ts';
import type { PlanState } from '../../../domain/state.ts';

export interface QuestionRow {
  question: AskedQuestion;
  card: Card | null;
  /** Predicted recall now; null when it was never practised. */
  recall: number | null;
  isAsked: boolean;
  hasAnswer: boolean;
}

export interface QuestionFilter {
  text: string;
  kind: string;
  topic: string;
  skill: string;
  show: 'all' | 'new' | 'weak' | 'own' | 'left-out';
}

/** Recall under which a question counts as weak: what FSRS asks for again. */
export const WEAK = 0.9;

/** The questions with what is known of each, those that would not come back first, then those never practised. */
export function questionRows(
  questions: readonly AskedQuestion[],
  { cards, answers }: Pick<PlanState, 'cards' | 'answers'>,
  now: string,
): QuestionRow[] {
  return questions.map((question) => {
    const card = cards[cardId({ kind: 'question', of: question.id })] ?? null;
    return {
      question,
      card,
      recall: card ? recallAt(card, now) : null,
      isAsked: answers[question.id]?.isAsked !== false,
      hasAnswer: (answers[question.id]?.text ?? '') !== '',
    };
  });
}

export function fittingRows(rows: readonly QuestionRow[], filter: QuestionFilter): QuestionRow[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ question, recall, isAsked, hasAnswer }) => {
    if (filter.kind !== '' && question.kind !== filter.kind) return false;
    if (filter.skill !== '' && !question.skills.includes(filter.skill)) return false;
    if (filter.topic !== '' && !question.topics.includes(filter.topic)) return false;
    if (filter.show === 'new' && recall !== null) return false;
    if (filter.show === 'weak' && (recall === null || recall >= WEAK)) return false;
    if (filter.show === 'own' && !question.isOwn && !hasAnswer) return false;
    if (filter.show === 'left-out' ? isAsked : !isAsked && filter.show !== 'all') return false;
    const all = `${question.title} ${question.topics.join(' ')}`.toLocaleLowerCase();
    return words.every((word) => all.includes(word));
  });
}
