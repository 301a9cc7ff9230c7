import type { Day } from '../../domain/day.ts';
import { type ForecastRuns, type Known, simulateForecast } from '../../domain/forecast.ts';
import type { Plan } from '../../domain/plan.ts';

export interface ForecastQuestion {
  number: number;
  state: Known;
  plan: Plan;
  today: Day;
}

export interface ForecastAnswer {
  number: number;
  runs: ForecastRuns | null;
}

/** The simulation takes a tenth of a second and more: long enough to be felt, so it has a thread of its own. */
self.addEventListener('message', (event: MessageEvent<ForecastQuestion>) => {
  const { number, state, plan, today } = event.data;
  self.postMessage({
    number,
    runs: simulateForecast(state, plan, today, { fewerHour: true }),
  } satisfies ForecastAnswer);
});
