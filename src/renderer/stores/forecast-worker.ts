import type { ForecastInput } from '../../domain/forecast-input.ts';
import { type ForecastRuns, simulateForecast } from '../../domain/forecast-runs.ts';

export interface ForecastQuestion {
  number: number;
  input: ForecastInput | null;
}

export interface ForecastAnswer {
  number: number;
  runs: ForecastRuns | null;
}

/** The simulation takes a tenth of a second and more: long enough to be felt, so it has a thread of its own. */
self.addEventListener('message', (event: MessageEvent<ForecastQuestion>) => {
  const { number, input } = event.data;
  self.postMessage({
    number,
    runs: input && simulateForecast(input, { fewerHour: true }),
  } satisfies ForecastAnswer);
});
