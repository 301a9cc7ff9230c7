import { type Day, dayFromNumber, dayNumber } from './day.ts';
import { type Known, forecastInput } from './forecast-input.ts';
import { type ForecastOptions, type ForecastRuns, simulateForecast } from './forecast-runs.ts';
import type { Band } from './ledger-schema.ts';
import type { Plan } from './plan.ts';

export interface Forecast {
  /** Everything on the roadmap. */
  full: Band;
  /** What is needed to be ready to apply; equal to today once nothing of it is open. */
  ready: Band;
  milestones: ReadonlyMap<string, Band>;
  /** When the last of these milestones ends. */
  goal: (milestones: readonly string[]) => Band;
  /** Share of runs in which the milestones all end by the day (0–1). */
  chance: (milestones: readonly string[], day: Day) => number;
  chanceReady: (day: Day) => number;
  chanceFull: (day: Day) => number;
  /** Days by which P50 moves with one more hour a week (negative: sooner); of `ready` while something of it is open. */
  moreHour: number;
  /** The same with one hour a week fewer; null when it was not asked for or no hour would be left. */
  fewerHour: number | null;
  /** Complete weeks and finished tasks that it rests on. */
  weeks: number;
  finished: number;
}

/** The forecast of a state: gathered, simulated and summed up. Null without hours. */
export function makeForecast(
  state: Known,
  plan: Plan,
  today: Day,
  options: ForecastOptions = {},
): Forecast | null {
  const input = forecastInput(state, plan, today);
  return input && sumUpForecast(simulateForecast(input, options));
}

/** The day number by which ends have to come to be met on the day; work that is given up never is. */
export const lastEnd = ({ givenUp }: Pick<ForecastRuns, 'givenUp'>, day: Day): number =>
  Math.min(dayNumber(day), givenUp - 1);

/** What the runs say: bands, and the chance to meet a day. */
export function sumUpForecast(made: ForecastRuns): Forecast {
  const slot = new Map(made.milestones.map((id, index) => [id, index]));
  const runs = made.full.length;
  const ready = made.ready.slice().sort();
  const full = made.full.slice().sort();
  const paced = made.paced === 'ready' ? ready : full;
  const bands = new Map(
    made.milestones.map((id, index) => [id, band((made.ends[index] ?? new Float64Array()).slice().sort())]),
  );
  const rowsOf = (milestones: readonly string[]): Float64Array[] =>
    milestones.map((id) => made.ends[slot.get(id) ?? -1]).filter((row) => row !== undefined);
  const share = (all: Float64Array, day: Day): number => {
    const last = lastEnd(made, day);
    let met = 0;
    for (const end of all) if (end <= last) met += 1;
    return met / runs;
  };
  const moved = (ends: Float64Array | null): number | null =>
    ends && quantile(ends.slice().sort(), 0.5) - quantile(paced, 0.5);
  return {
    full: band(full),
    ready: band(ready),
    milestones: bands,
    goal: (milestones) => {
      const rows = rowsOf(milestones);
      const last = made.full.map((_, run) =>
        rows.reduce((end, row) => Math.max(end, row[run] ?? 0), made.today),
      );
      return band(last.sort());
    },
    chance: (milestones, day) => {
      const rows = rowsOf(milestones);
      const last = lastEnd(made, day);
      let met = 0;
      for (let run = 0; run < runs; run++) if (rows.every((row) => (row[run] ?? 0) <= last)) met += 1;
      return met / runs;
    },
    chanceReady: (day) => share(ready, day),
    chanceFull: (day) => share(full, day),
    moreHour: moved(made.moreHour) ?? 0,
    fewerHour: moved(made.fewerHour),
    weeks: made.weeks,
    finished: made.finished,
  };
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function band(sorted: Float64Array): Band {
  const at = (share: number): Day => dayFromNumber(quantile(sorted, share));
  return { p10: at(0.1), p50: at(0.5), p80: at(0.8), p90: at(0.9) };
}
