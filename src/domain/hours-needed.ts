import { FULLEST_WEEK, scaleWeek } from './availability.ts';
import type { Day } from './day.ts';
import type { ForecastInput } from './forecast-input.ts';
import { lastEnd } from './forecast.ts';
import { simulateForecast } from './forecast-runs.ts';
import type { Horizon } from './roadmap-schema.ts';

/** A day to be done by, and how sure to be of it (0–1). */
export interface Aim {
  day: Day;
  confidence: number;
  horizon: Horizon;
}

const QUARTER = 15;
/** Simulated futures that a chance is counted over; all that is said of one aim counts over the same. */
export const AIM_RUNS = 2_000;

/** The forecast's input with another number of planned minutes a week, spread as now. */
export const withMinutes = (input: ForecastInput, minutes: number): ForecastInput => ({
  ...input,
  availability: { ...input.availability, week: scaleWeek(input.availability.week, minutes) },
});

/** The share of simulated futures that are done by the day (0–1). */
export function chanceBy(input: ForecastInput, aim: Aim, runs = AIM_RUNS): number {
  const made = simulateForecast(input, { runs, moreHour: false });
  const last = lastEnd(made, aim.day);
  return made[aim.horizon].filter((end) => end <= last).length / runs;
}

/** A chance as whole percent; one that would round to the confidence it misses is told to a tenth, rounded down. */
export function percentBeside(chance: number, confidence: number): number {
  const whole = Math.round(chance * 100);
  return chance < confidence && whole >= Math.round(confidence * 100)
    ? Math.floor(chance * 1000) / 10
    : whole;
}

/**
 * The fewest minutes a week (whole quarter hours) with which the chance to be done by the day reaches the confidence;
 * null when not even sixteen hours a day would. More hours never end later, so halving the range finds it.
 */
export function minutesNeeded(input: ForecastInput, aim: Aim, runs = AIM_RUNS): number | null {
  const meets = (quarters: number): boolean =>
    chanceBy(withMinutes(input, quarters * QUARTER), aim, runs) >= aim.confidence;
  let low = -1;
  let high = FULLEST_WEEK / QUARTER;
  if (!meets(high)) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (meets(middle)) high = middle;
    else low = middle;
  }
  return high * QUARTER;
}
