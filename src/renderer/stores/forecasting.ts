import { onScopeDispose, ref, shallowRef, watch } from 'vue';
import type { Day } from '../../domain/day.ts';
import { type Forecast, makeForecast, sumUpForecast } from '../../domain/forecast.ts';
import { type Known, forecastInput } from '../../domain/forecast-input.ts';
import type { Plan } from '../../domain/plan.ts';
import type { ForecastAnswer, ForecastQuestion } from './forecast-worker.ts';

export interface ForecastSource {
  state: Known;
  plan: Plan;
  today: Day;
}

const openWorker = (): Worker =>
  new Worker(new URL('./forecast-worker.ts', import.meta.url), { type: 'module' });

/** The forecast of what the source gives, made on a thread of its own; the last one stays until the next is there. */
export function useForecast(source: () => ForecastSource | null, open: () => Worker = openWorker) {
  const forecast = shallowRef<Forecast | null>(null);
  const pending = ref(true);
  let worker: Worker | null = null;
  let number = 0;

  const settle = (made: Forecast | null): void => {
    forecast.value = made;
    pending.value = false;
  };
  // Without a worker the page makes it itself, when it has nothing else to do.
  const makeHere = ({ state, plan, today }: ForecastSource, asked: number): void => {
    requestIdleCallback(() => {
      if (asked === number) settle(makeForecast(state, plan, today));
    });
  };

  function ask(what: ForecastSource): void {
    number += 1;
    const asked = number;
    pending.value = true;
    worker ??= open();
    worker.onmessage = (event: MessageEvent<ForecastAnswer>) => {
      if (event.data.number === number) settle(event.data.runs && sumUpForecast(event.data.runs));
    };
    worker.onerror = () => makeHere(what, asked);
    const input = forecastInput(what.state, what.plan, what.today);
    worker.postMessage({ number: asked, input } satisfies ForecastQuestion);
  }

  watch(
    source,
    (what) => {
      if (what) ask(what);
      else settle(null);
    },
    { immediate: true },
  );
  onScopeDispose(() => worker?.terminate());
  return { forecast, pending };
}
