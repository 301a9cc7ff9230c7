import { isObject } from './each.ts';
import type { Migration } from './migrations.ts';

/** Version 4: interview cards, own questions and answers, mock interviews, own salary figures, payback, traits. */
export const toVersion4: Migration = {
  plan: (plan) => ({
    ...plan,
    availability: isObject(plan['availability']) ? { ...plan['availability'], interview: null } : null,
    questions: {},
    answers: {},
    cards: {},
    mocks: {},
    figures: {},
    rates: {},
    payback: null,
    traitChecks: [],
  }),
  month: (month) => month,
};
