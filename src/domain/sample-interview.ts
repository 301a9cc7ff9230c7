import { type Day, addDays, instantAt } from './day.ts';
import type { Grade, MockRound } from './interview-schema.ts';
import { cardId, reviewed } from './memory.ts';
import type { PlanState } from './state.ts';

/** Questions of the documents that the example person practised: days ago and how each came back. */
const PRACTISED: readonly [question: string, reviews: readonly [ago: number, grade: Grade][]][] = [
  [
    'a-precision-recall',
    [
      [41, 3],
      [39, 3],
      [27, 4],
    ],
  ],
  [
    'a-overfitting',
    [
      [41, 2],
      [40, 3],
      [33, 3],
      [12, 3],
    ],
  ],
  [
    'a-bias-variance',
    [
      [38, 1],
      [37, 2],
      [35, 3],
      [24, 3],
    ],
  ],
  ['a-split-sizes', [[38, 4]]],
  [
    'c-types-of-ml',
    [
      [34, 4],
      [16, 3],
    ],
  ],
  [
    'c-classification-regression',
    [
      [30, 3],
      [28, 3],
      [17, 3],
    ],
  ],
  [
    'a-missing-fields',
    [
      [26, 3],
      [23, 4],
    ],
  ],
  [
    'c-bayes',
    [
      [21, 1],
      [20, 2],
      [18, 3],
      [9, 2],
    ],
  ],
  [
    'a-parametric',
    [
      [21, 2],
      [19, 3],
    ],
  ],
  ['c-stay-up-to-date', [[14, 3]]],
  [
    'c-decision-tree-pruning',
    [
      [9, 1],
      [8, 3],
    ],
  ],
];

const MOCK_AGO = 9;
const ANSWERED: readonly (Omit<MockRound, 'note'> & { note?: string })[] = [
  {
    ...{ stage: 'basics', question: 'c-bayes', topics: ['Bayes’ theorem'], seconds: 214, marks: [2, 1, 0] },
    title: 'What is Bayes’ theorem used for in machine learning?',
  },
  {
    ...{ stage: 'basics', question: 'c-decision-tree-pruning', topics: ['decision trees'], seconds: 173 },
    title: 'Explain decision trees and their pruning.',
    marks: [1, 0, 0],
    note: 'Forgot cost-complexity pruning.',
  },
  {
    ...{ stage: 'personal', question: 'c-stay-up-to-date', topics: ['continuous learning'], seconds: 131 },
    title: 'In what ways do you keep current in ML engineering and other fields?',
    marks: [2, 2, 1],
  },
];

/** Gives the example person some practised questions, one mock interview and an answer of their own. */
export function practise(plan: PlanState, today: Day, zone: string): void {
  for (const [of, reviews] of PRACTISED) {
    for (const [ago, grade] of reviews) {
      const what = { kind: 'question', of } as const;
      const at = instantAt(addDays(today, -ago), '20:15', zone);
      plan.cards[cardId(what)] = reviewed(plan.cards[cardId(what)] ?? null, what, grade, at);
    }
  }
  const day = addDays(today, -MOCK_AGO);
  plan.mocks['mock.sample'] = {
    ...{ id: 'mock.sample', startedAt: instantAt(day, '19:30', zone), zone, minutes: 30, note: '' },
    rounds: ANSWERED.map((round) => ({ ...round, note: round.note ?? '' })),
  };
  plan.answers['c-stay-up-to-date'] = {
    ...{ id: 'c-stay-up-to-date', isAsked: true, changedOn: addDays(today, -14) },
    text: 'Two newsletters a week, one paper a month that I **re-implement**, and the local meetup.',
  };
}
