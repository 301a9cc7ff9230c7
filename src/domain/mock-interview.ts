import type { QuestionKind } from './catalog-guide.ts';
import type { Grade, MockRound, MockStage } from './interview-schema.ts';
import { scatter, seeded } from './random.ts';
import type { AskedQuestion } from './review-items.ts';

/** The stages in the order in which the documents say that an interview goes, with the kind of question of each. */
export const MOCK_STAGES: readonly { stage: MockStage; kind: QuestionKind; minutes: number }[] = [
  { stage: 'basics', kind: 'theory', minutes: 3 },
  { stage: 'practical', kind: 'demonstration', minutes: 10 },
  { stage: 'use-case', kind: 'use-case', minutes: 12 },
  { stage: 'personal', kind: 'personal', minutes: 4 },
];

/** How a mock interview's time is shared between the stages: own estimate, since the documents give none. */
const SHARES: Readonly<Record<MockStage, number>> = {
  basics: 0.3,
  practical: 0.3,
  'use-case': 0.25,
  personal: 0.15,
};

/**
 * Questions for a mock interview of some minutes, stage by stage: at least one of each stage that has any, drawn by a
 * seed, and from different topics as long as there are such.
 */
export function drawMock(
  questions: readonly AskedQuestion[],
  minutes: number,
  seed: number,
): { stage: MockStage; question: AskedQuestion }[] {
  const random = seeded(scatter(seed));
  const drawn: { stage: MockStage; question: AskedQuestion }[] = [];
  const topics = new Set<string>();
  for (const { stage, kind, minutes: each } of MOCK_STAGES) {
    const pool = questions.filter((one) => one.kind === kind);
    const count = Math.max(1, Math.round((minutes * SHARES[stage]) / each));
    for (let taken = 0; taken < count && pool.length > 0; taken++) {
      const fresh = pool.filter((one) => !one.topics.some((topic) => topics.has(topic)));
      const from = fresh.length > 0 ? fresh : pool;
      const question = from[Math.floor(random() * from.length)];
      if (!question) break;
      pool.splice(pool.indexOf(question), 1);
      for (const topic of question.topics) topics.add(topic);
      drawn.push({ stage, question });
    }
  }
  return drawn;
}

/** Share of the rubric that was named, 0 to 1: a point named in part counts half. */
export const shareOf = (marks: readonly number[]): number =>
  marks.length === 0 ? 0 : marks.reduce((sum, mark) => sum + mark, 0) / (2 * marks.length);

/** The grade of a review that a scored answer stands for: below half again, below three quarters hard, all of it easy. */
export function gradeOf(marks: readonly number[]): Grade {
  const share = shareOf(marks);
  if (share < 0.5) return 1;
  if (share < 0.75) return 2;
  return share < 1 ? 3 : 4;
}

/** A part of a mock interview: questions, mean share of the rubric, and seconds taken. */
export interface MockPart {
  name: string;
  questions: number;
  share: number;
  seconds: number;
}

/** The result of a mock interview: as a whole, by stage in their order, and by topic, weakest first. */
export function mockReport(rounds: readonly MockRound[]): {
  whole: MockPart;
  stages: MockPart[];
  topics: MockPart[];
} {
  const part = (name: string, some: readonly MockRound[]): MockPart => ({
    name,
    questions: some.length,
    share: some.reduce((sum, { marks }) => sum + shareOf(marks), 0) / Math.max(1, some.length),
    seconds: some.reduce((sum, { seconds }) => sum + seconds, 0),
  });
  const topics = [...new Set(rounds.flatMap((round) => round.topics))];
  return {
    whole: part('', rounds),
    stages: MOCK_STAGES.map(({ stage }) =>
      part(
        stage,
        rounds.filter((round) => round.stage === stage),
      ),
    ).filter(({ questions }) => questions > 0),
    topics: topics
      .map((topic) =>
        part(
          topic,
          rounds.filter((round) => round.topics.includes(topic)),
        ),
      )
      .sort((a, b) => a.share - b.share || (a.name < b.name ? -1 : 1)),
  };
}
