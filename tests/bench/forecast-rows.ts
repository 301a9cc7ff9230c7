import { forecastInput } from '../../src/domain/forecast-input.ts';
import { sumUpForecast } from '../../src/domain/forecast.ts';
import { type ForecastRuns, simulateForecast } from '../../src/domain/forecast-runs.ts';
import { withMinutes } from '../../src/domain/hours-needed.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { TODAY, manyTasks } from './many-tasks.ts';
import { type Row, atMost, must } from './row.ts';

function inputOf(tasks: number) {
  const state = manyTasks({ tasks, late: 0, focusLimit: 2 });
  const input = forecastInput(state, makePlan(state, TODAY), TODAY);
  if (!input) throw new Error('there is no forecast to measure');
  // A person of half a year, some weeks better than others.
  return { ...input, weeks: Array.from({ length: 26 }, (_, week) => 0.6 + ((week * 7) % 9) / 10) };
}
const usual = inputOf(500);
const small = inputOf(200);

/** All runs made, every one of them with an end, and later quantiles not sooner. */
function found(made: ForecastRuns, runs: number): string {
  must(made.full.length === runs && made.full.every((end) => end > made.today), 'runs are missing');
  const { full } = sumUpForecast(made);
  must(full.p10 <= full.p50 && full.p50 <= full.p80 && full.p80 <= full.p90, 'the band is not in order');
  return `P50 ${full.p50}, P80 ${full.p80}`;
}

export const rows: Row[] = [
  atMost(
    'forecast of 2,000 runs over 500 tasks',
    200,
    () => simulateForecast(usual),
    (made) => {
      must(made.moreHour !== null, 'the hour more is missing');
      return found(made, 2_000);
    },
  ),
  atMost(
    'what-if, coarse: 150 runs over 200 tasks with other hours',
    16,
    () => simulateForecast(withMinutes(small, 720), { runs: 150, moreHour: false }),
    (made) => found(made, 150),
  ),
  atMost(
    'what-if, refined: 2,000 runs over 200 tasks with other hours',
    200,
    () => simulateForecast(withMinutes(small, 720), { moreHour: false }),
    (made) => found(made, 2_000),
  ),
];
