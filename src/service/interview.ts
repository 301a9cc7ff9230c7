import { Failure } from '../domain/failure.ts';
import { given } from '../domain/given.ts';
import type { Card, Grade } from '../domain/interview-schema.ts';
import { gradeOf } from '../domain/mock-interview.ts';
import { finishedSkills } from '../domain/reviews-due.ts';
import type { PlanState } from '../domain/state.ts';
import type { Ports } from './ports.ts';
import { procedures, savePlan, today } from './procedures.ts';
import { discard } from './trash.ts';

const { reviews, questions, answers, mocks } = procedures;

/** The words of a question of any origin. Throws `not-found`. */
async function questionTitle(ports: Ports, id: string): Promise<string> {
  const own = ports.store.current().plan.questions[id];
  if (own) return own.title;
  const found = (await ports.catalog.questions()).questions.find((one) => one.id === id);
  if (!found) throw new Failure('not-found', { kind: 'question', id });
  return found.question;
}

async function titleOf(ports: Ports, { kind, of }: Pick<Card, 'kind' | 'of'>): Promise<string> {
  if (kind === 'question') return questionTitle(ports, of);
  const skill = (await ports.catalog.core()).skills.find((one) => one.id === of);
  if (!skill) throw new Failure('not-found', { kind: 'skill', id: of });
  return skill.name;
}

type Grading = (plan: PlanState, what: Pick<Card, 'kind' | 'of'>, mark: Grade) => string;

/** Counts a review; the first of a finished skill begins with the memory that the skill is taken to have. */
async function grading(ports: Ports): Promise<Grading> {
  // FSRS is loaded when it is needed: most starts of the command line don't.
  const [{ cardId, reviewed }, { skillMemory }] = await Promise.all([
    import('../domain/memory.ts'),
    import('../domain/review-items.ts'),
  ]);
  return (plan, what, mark) => {
    const id = cardId(what);
    const before = plan.cards[id] ?? null;
    const day = what.kind === 'skill' && !before ? finishedSkills(plan).get(what.of) : undefined;
    plan.cards[id] = reviewed(before, what, mark, ports.clock.now(), day ? skillMemory(day) : null);
    return id;
  };
}

const questionCard = (id: string): string => `question.${id}`;

export const reviewProcedures = {
  grade: reviews.grade.handler(async ({ context, input: { grade: mark, ...what } }) => {
    await context.store.refresh();
    const title = await titleOf(context, what);
    const grade = await grading(context);
    return savePlan(context, `Review “${title}”`, (plan) => grade(plan, what, mark));
  }),
};

export const questionProcedures = {
  add: questions.add.handler(({ context, input }) =>
    savePlan(context, `Add the question “${input.title}”`, (plan) => {
      const id = `own.${context.ids.fresh()}`;
      plan.questions[id] = { ...input, id, addedOn: today(context) };
      return id;
    }),
  ),
  edit: questions.edit.handler(({ context, input }) =>
    savePlan(context, 'Edit a question', (plan) => {
      Object.assign(ownQuestion(plan, input.id), given(input.set));
      return input.id;
    }),
  ),
  remove: questions.remove.handler(({ context, input }) =>
    savePlan(context, 'Remove a question', (plan) => {
      const question = ownQuestion(plan, input.id);
      const card = plan.cards[questionCard(input.id)];
      const answer = plan.answers[input.id];
      discard(
        context,
        plan,
        { kind: 'question', title: question.title },
        { questions: [question], answers: answer ? [answer] : [], cards: card ? [card] : [] },
      );
      delete plan.questions[input.id];
      delete plan.answers[input.id];
      if (card) delete plan.cards[card.id];
      return input.id;
    }),
  ),
};

function ownQuestion(plan: PlanState, id: string): PlanState['questions'][string] {
  const question = plan.questions[id];
  if (!question) throw new Failure('not-found', { kind: 'question', id });
  return question;
}

export const answerProcedures = {
  edit: answers.edit.handler(async ({ context, input: { id, set } }) => {
    await context.store.refresh();
    const title = await questionTitle(context, id);
    const what = set.text === undefined ? (set.isAsked ? 'Ask again' : 'Don’t ask') : 'Answer';
    return savePlan(context, `${what} “${title}”`, (plan) => {
      const before = plan.answers[id] ?? { id, text: '', isAsked: true, changedOn: '' };
      plan.answers[id] = { ...before, ...given(set), changedOn: today(context) };
      return id;
    });
  }),
};

export const mockProcedures = {
  add: mocks.add.handler(async ({ context, input }) => {
    const grade = await grading(context);
    return savePlan(context, 'Keep a mock interview', (plan) => {
      const id = `mock.${context.ids.fresh()}`;
      plan.mocks[id] = { ...input, id, zone: context.clock.zone() };
      for (const { question, marks } of input.rounds)
        grade(plan, { kind: 'question', of: question }, gradeOf(marks));
      return id;
    });
  }),
  remove: mocks.remove.handler(({ context, input }) =>
    savePlan(context, 'Remove a mock interview', (plan) => {
      const mock = plan.mocks[input.id];
      if (!mock) throw new Failure('not-found', { kind: 'mock interview', id: input.id });
      discard(
        context,
        plan,
        { kind: 'mock interview', title: mock.startedAt.slice(0, 10) },
        { mocks: [mock] },
      );
      delete plan.mocks[input.id];
      return input.id;
    }),
  ),
};
