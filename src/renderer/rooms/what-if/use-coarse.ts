import { computed, type ComputedRef } from 'vue';
import type { Band } from '../../../domain/ledger-schema.ts';
import { forecastInput } from '../../../domain/forecast-input.ts';
import { sumUpForecast } from '../../../domain/forecast.ts';
import { simulateForecast } from '../../../domain/forecast-runs.ts';
import { usePlanner } from '../../stores/planner.ts';
import type { Wish } from './use-wish.ts';

/** Few enough for one frame of a drag. */
const RUNS = 150;

/** A coarse band at once, while only hours and days differ: the order of work is taken as it is. */
export function useCoarse(wish: Wish): ComputedRef<{ ready: Band; full: Band } | null> {
  const planner = usePlanner();
  const input = computed(() =>
    planner.started ? forecastInput(planner.state, planner.plan, planner.today) : null,
  );
  return computed(() => {
    if (!input.value || !wish.isOnlyTime.value || wish.isEmpty.value) return null;
    const { week, start, daysOff } = wish.wish.value;
    const { availability } = input.value;
    const tried = {
      ...availability,
      week: week ?? availability.week,
      start: start ?? availability.start,
      daysOff: daysOff ?? availability.daysOff,
    };
    const runs = simulateForecast({ ...input.value, availability: tried }, { runs: RUNS, moreHour: false });
    const { ready, full } = sumUpForecast(runs);
    return { ready, full };
  });
}
