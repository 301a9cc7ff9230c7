import { type Day, addDays } from './day.ts';
import type { OwnFigure } from './market-schema.ts';
import type { PlanState } from './state.ts';

/** Made up, and said to be: nobody should take an example's pay for a fact. */
const SOURCE = 'Made up for the example';

/** Self-checks of the example person: days ago, and 1 hardly to 5 fully for each trait. */
const CHECKS: readonly [ago: number, scores: Readonly<Record<string, number>>][] = [
  [150, { 'trait-excellent-programmer': 2, 'trait-data-sensibility': 4, 'trait-values-learning': 4 }],
  [40, { 'trait-excellent-programmer': 3, 'trait-data-sensibility': 4, 'trait-likes-iteration': 3 }],
];

/** Salary figures, a rate, what payback is counted with, and checks of the traits, for the example. */
export function lookAround(plan: PlanState, today: Day): void {
  const year = Number(today.slice(0, 4));
  const figure = (id: string, part: Partial<OwnFigure>): void => {
    plan.figures[id] = {
      id,
      level: 'mid',
      country: 'Germany',
      city: '',
      currency: 'EUR',
      min: null,
      avg: null,
      max: null,
      year,
      source: SOURCE,
      addedOn: addDays(today, -30),
      ...part,
    };
  };
  figure('figure.sample-survey', { min: 62_000, avg: 74_000, max: 90_000 });
  figure('figure.sample-older', { avg: 66_000, year: year - 4, source: `${SOURCE}, an older one` });
  plan.rates['USD-EUR'] = { id: 'USD-EUR', from: 'USD', to: 'EUR', rate: 0.9, day: addDays(today, -30) };
  plan.payback = {
    pay: 55_000,
    currency: 'EUR',
    country: 'Germany',
    level: 'mid',
    hour: { minor: 1500, currency: 'EUR' },
  };
  for (const [ago, scores] of CHECKS) {
    const day = addDays(today, -ago);
    for (const [trait, score] of Object.entries(scores)) plan.traitChecks.push({ trait, score, day });
  }
}
