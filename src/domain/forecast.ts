import { type Day, dayFromNumber, dayNumber, weekStart } from './day.ts';
import { completeWeeks } from './pace.ts';
import { type Availability, weekAim } from './person.ts';
import type { Plan } from './plan.ts';
import { planOrder } from './plan.ts';
import { normal, seeded } from './random.ts';
import { dayCapacity } from './schedule.ts';
import type { PlanState } from './state.ts';
import { loggedBySubject, taskWork } from './work.ts';

/** Days by which the work ends with 10, 50, 80 and 90 % probability. */
export interface Band {
  p10: Day;
  p50: Day;
  p80: Day;
  p90: Day;
}

export interface Forecast {
  /** Everything on the roadmap. */
  full: Band;
  /** What is needed to be ready to apply; equal to today once nothing of it is open. */
  ready: Band;
  milestones: ReadonlyMap<string, Band>;
  /** Share of runs in which the milestones all end by the day (0–1). */
  chance: (milestones: readonly string[], day: Day) => number;
  chanceReady: (day: Day) => number;
  chanceFull: (day: Day) => number;
  /** Days by which P50 of `ready` moves with one more hour a week (negative: sooner). */
  moreHour: number;
  /** The same with one hour a week fewer; null when it was not asked for or no hour would be left. */
  fewerHour: number | null;
  /** Complete weeks and finished tasks that it rests on. */
  weeks: number;
  finished: number;
}

export interface ForecastOptions {
  runs?: number;
  seed?: number;
  /** Simulates one hour a week fewer, too; off by default since it costs a third of the time. */
  fewerHour?: boolean;
}

/** The simulated ends as plain data (day numbers, one per run), so that they can be made on another thread. */
export interface ForecastRuns {
  milestones: string[];
  /** For each milestone the ends in the order of the runs. */
  ends: Float64Array[];
  ready: Float64Array;
  full: Float64Array;
  /** `ready` with one more hour a week. */
  moreHour: Float64Array;
  /** `ready` with one hour a week fewer. */
  fewerHour: Float64Array | null;
  weeks: number;
  finished: number;
}

export type Known = Pick<PlanState, 'tasks' | 'milestones' | 'totals' | 'courses' | 'availability'>;

/** Prior of actual ÷ estimated hours: median 1.2, sigma 0.35, worth eight finished tasks or weeks. */
const PRIOR = { logMedian: Math.log(1.2), sigma: 0.35, weight: 8 };
/** Spread of how far people keep to the hours they plan, used while there are few weeks of history. */
const ADHERENCE_SIGMA = 0.3;
/** One task counts as at most four times faster or slower than estimated. */
const MOST_LOG = Math.log(4);
/** A century of weeks, as long as the plan looks ahead. */
const LONGEST_WEEKS = 5_218;

/** Accuracy of finished tasks with logged hours, shrunk toward the prior with weight n/(n+8). */
export function accuracy(state: Known): { mean: number; sigma: number; finished: number } {
  const logged = loggedBySubject(state.totals);
  const logs = Object.values(state.tasks)
    .filter((task) => task.doneOn !== null && task.effort > 0 && (logged.get(task.id) ?? 0) > 0)
    .map((task) => Math.log((logged.get(task.id) ?? 0) / task.effort))
    // A task ticked off with a minute logged says little about the others.
    .map((log) => Math.max(-MOST_LOG, Math.min(MOST_LOG, log)));
  const n = logs.length;
  const own = n / (n + PRIOR.weight);
  const average = n ? logs.reduce((sum, log) => sum + log, 0) / n : 0;
  const variance = n ? logs.reduce((sum, log) => sum + (log - average) ** 2, 0) / n : 0;
  return {
    mean: own * average + (1 - own) * PRIOR.logMedian,
    sigma: Math.sqrt(own * variance + (1 - own) * PRIOR.sigma ** 2),
    finished: n,
  };
}

/** Share of its usual hours that each week from the current one on offers: what is left of this week, less days off. */
function weekShares(availability: Availability, today: Day): number[] {
  const capacity = dayCapacity(availability);
  const aim = weekAim(availability);
  const first = Math.max(dayNumber(today), dayNumber(availability.start));
  const monday = dayNumber(weekStart(today));
  return Array.from({ length: LONGEST_WEEKS }, (_, week) => {
    let minutes = 0;
    for (let index = 0; index < 7; index++) {
      const number = monday + week * 7 + index;
      if (number >= first) minutes += capacity(number);
    }
    return aim > 0 ? minutes / aim : 0;
  });
}

/** The forecast of a state: simulated and summed up. Null without hours. */
export function makeForecast(
  state: Known,
  plan: Plan,
  today: Day,
  options: ForecastOptions = {},
): Forecast | null {
  const runs = simulateForecast(state, plan, today, options);
  return runs && sumUpForecast(runs);
}

/**
 * Evidence-based scheduling (Monte Carlo, 2,000 seeded runs): weekly hours drawn from the last 26 complete weeks with
 * weight n/(n+8), else from the planned week; log-normal accuracy per task; the plan's order. Null without hours.
 */
export function simulateForecast(
  state: Known,
  plan: Plan,
  today: Day,
  options: ForecastOptions = {},
): ForecastRuns | null {
  const availability = state.availability;
  if (!availability || (plan.unplanned.length > 0 && plan.tasks.length === 0)) return null;
  const { runs = 2_000, seed = 20_260_101, fewerHour = false } = options;
  const logged = loggedBySubject(state.totals);
  const work = planOrder(plan, state.tasks)
    .sort((a, b) => (plan.byTask.get(a.id)?.end ?? '').localeCompare(plan.byTask.get(b.id)?.end ?? ''))
    .map((task) => ({ task, left: taskWork(task, logged, state.courses).left }));
  const weeks = completeWeeks(state.totals, today);
  const fitted = accuracy(state);
  const shares = weekShares(availability, today);
  const monday = dayNumber(weekStart(today));
  const milestoneIds = [...new Set(work.map((one) => one.task.milestone))];
  const slot = new Map(milestoneIds.map((id, index) => [id, index]));

  const simulate = (extra: number) => {
    const random = seeded(seed);
    const aim = weekAim(availability) + extra;
    const own = weeks.length / (weeks.length + PRIOR.weight);
    const ends = milestoneIds.map(() => new Float64Array(runs));
    const ready = new Float64Array(runs);
    const full = new Float64Array(runs);
    for (let run = 0; run < runs; run++) {
      const mean = fitted.mean + (fitted.sigma / Math.sqrt(fitted.finished + PRIOR.weight)) * normal(random);
      const adherence = Math.exp(ADHERENCE_SIGMA * (1 - own) * normal(random));
      let week = -1;
      let minutes = 0;
      let before = 0;
      let spent = 0;
      let readyEnd = dayNumber(today);
      let end = readyEnd;
      for (const { task, left } of work) {
        spent += left * Math.exp(mean + fitted.sigma * normal(random));
        while (before + minutes < spent && week < LONGEST_WEEKS - 1) {
          before += minutes;
          week += 1;
          const drawn = Math.max(
            0,
            random() < own ? (weeks[Math.floor(random() * weeks.length)] ?? 0) + extra : aim * adherence,
          );
          minutes = drawn * (shares[week] ?? 0);
        }
        const part = minutes > 0 ? Math.min(1, (spent - before) / minutes) : 1;
        const opens = week <= 0 ? dayNumber(today) : monday + week * 7;
        const last = monday + week * 7 + 6;
        if (left > 0) end = Math.max(end, Math.round(opens + part * (last - opens)));
        if (task.horizon === 'ready') readyEnd = end;
        const at = ends[slot.get(task.milestone) ?? -1];
        if (at) at[run] = end;
      }
      ready[run] = readyEnd;
      full[run] = end;
    }
    return { ends, ready, full };
  };

  const usual = simulate(0);
  const moreHour = weekAim(availability) > 0 ? simulate(60).ready : usual.ready.slice();
  const fewer = fewerHour && weekAim(availability) > 60 ? simulate(-60).ready : null;
  return {
    milestones: milestoneIds,
    ...usual,
    moreHour,
    fewerHour: fewer,
    weeks: weeks.length,
    finished: fitted.finished,
  };
}

/** What the runs say: bands, and the chance to meet a day. */
export function sumUpForecast(made: ForecastRuns): Forecast {
  const slot = new Map(made.milestones.map((id, index) => [id, index]));
  const runs = made.full.length;
  const ready = made.ready.slice().sort();
  const full = made.full.slice().sort();
  const bands = new Map(
    made.milestones.map((id, index) => [id, band((made.ends[index] ?? new Float64Array()).slice().sort())]),
  );
  const share = (all: Float64Array, day: Day): number =>
    all.filter((end) => end <= dayNumber(day)).length / runs;
  return {
    full: band(full),
    ready: band(ready),
    milestones: bands,
    chance: (milestones, day) => {
      const rows = milestones.map((id) => made.ends[slot.get(id) ?? -1]).filter((row) => row !== undefined);
      const last = dayNumber(day);
      let met = 0;
      for (let run = 0; run < runs; run++) if (rows.every((row) => (row[run] ?? 0) <= last)) met += 1;
      return met / runs;
    },
    chanceReady: (day) => share(ready, day),
    chanceFull: (day) => share(full, day),
    moreHour: quantile(made.moreHour.slice().sort(), 0.5) - quantile(ready, 0.5),
    fewerHour: made.fewerHour && quantile(made.fewerHour.slice().sort(), 0.5) - quantile(ready, 0.5),
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
