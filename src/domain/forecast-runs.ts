import { PRIOR_ACCURACY, PRIOR_WEIGHT } from './accuracy.ts';
import { dayNumber, weekStart } from './day.ts';
import type { ForecastInput } from './forecast-input.ts';
import {
  type Future,
  LONGEST_WEEKS,
  type Weekly,
  jobWeeks,
  evenly,
  makeFuture,
  plannedWeeks,
  runHash,
  sliceOf,
} from './futures.ts';
import { hashOf, normals } from './random.ts';
import { weekAim } from './week-aim.ts';
import type { Horizon } from './roadmap-schema.ts';
import { TASK_KINDS } from './task-kinds.ts';

export interface ForecastOptions {
  runs?: number;
  seed?: number;
  /** Simulates one planned hour a week more (on by default), or fewer (off). */
  moreHour?: boolean;
  fewerHour?: boolean;
}

/** The simulated ends as plain data (day numbers, one per run), so that they can be made on another thread. */
export interface ForecastRuns {
  milestones: string[];
  /** For each milestone the ends in the order of the runs. */
  ends: Float64Array[];
  ready: Float64Array;
  full: Float64Array;
  /** Ends of `paced` with one more and one fewer hour a week; null where it was not asked for or makes no sense. */
  moreHour: Float64Array | null;
  fewerHour: Float64Array | null;
  /** The horizon that an hour more or less is told of: the first one that is open. */
  paced: Horizon;
  /** The day number of today, which nothing ends before. */
  today: number;
  /** The day number on which a run is given up, a century on: work with this end is not done by any day. */
  givenUp: number;
  weeks: number;
  finished: number;
}

const RUNS = 2_000;
const SEED = 20_260_101;
/** How far people's own accuracy strays from what is known without them. */
const PEOPLE_SIGMA = 0.2;

/** A task after which a day is wanted: a milestone's last one, the last that “ready” needs, the stepping stone, the last. */
interface Stop {
  index: number;
  /** The milestone that ends with it; below 0 when none does. */
  slot: number;
  isReady: boolean;
  boosts: boolean;
}

function findStops({ work, boost }: ForecastInput, milestones: readonly string[]): Stop[] {
  const lastOf = new Map(work.map((one, index) => [one.milestone, index]));
  const slots = new Map(milestones.map((id, slot) => [lastOf.get(id), slot]));
  const lastReady = work.findLastIndex((one) => one.horizon === 'ready');
  return work.flatMap((one, index) => {
    const slot = slots.get(index) ?? -1;
    const boosts = boost?.after === one.id;
    const isReady = index === lastReady;
    return slot >= 0 || boosts || isReady || index === work.length - 1
      ? [{ index, slot, isReady, boosts }]
      : [];
  });
}

/**
 * Evidence-based scheduling (Monte Carlo; Spolsky 2007): every run draws what the person makes of each week's planned
 * hours and how much longer each task takes than estimated, and walks the plan's order of tasks through the weeks.
 * The same draws serve every number of hours a week, so more hours never end later; equal input gives equal runs.
 */
export function simulateForecast(input: ForecastInput, options: ForecastOptions = {}): ForecastRuns {
  const future = futureOf(input, options);
  const one = walker(input, future, options);
  walkAll(future, [one], options);
  return one.made;
}

/**
 * The same for several plans of one person on one day: what is made of the weeks is drawn once for all of them.
 * Weeks and day are taken from the first.
 */
export function simulateTogether(
  inputs: readonly ForecastInput[],
  options: ForecastOptions = {},
): ForecastRuns[] {
  const [first] = inputs;
  if (!first) return [];
  const future = futureOf(first, options);
  const walkers = inputs.map((input) =>
    walker({ ...input, weeks: first.weeks, today: first.today }, future, options),
  );
  walkAll(future, walkers, options);
  return walkers.map(({ made }) => made);
}

function walkAll(future: Future, walkers: readonly Walker[], { runs = RUNS }: ForecastOptions): void {
  for (let run = 0; run < runs; run++) {
    future.begin(run);
    for (const { walk } of walkers) walk(run);
  }
}

const futureOf = ({ weeks, today }: ForecastInput, { seed = SEED }: ForecastOptions): Future =>
  makeFuture(weeks, seed, Math.floor(dayNumber(weekStart(today)) / 7));

/** What walks one plan through the run that the future has turned to, and where it notes the ends. */
interface Walker {
  walk: (run: number) => void;
  made: ForecastRuns;
}

function walker(input: ForecastInput, { ratios }: Future, options: ForecastOptions): Walker {
  const { runs = RUNS, seed = SEED, moreHour = true, fewerHour = false } = options;
  const { work, today, weeks, fit } = input;
  const milestones = [...new Set(work.map((one) => one.milestone))];
  const stops = findStops(input, milestones);
  const isOpen = work.some((one) => one.horizon === 'ready' && one.left > 0);
  const ends = milestones.map(() => new Float64Array(runs));
  const ready = new Float64Array(runs);
  const full = new Float64Array(runs);
  const now = dayNumber(today);
  const monday = dayNumber(weekStart(today));
  const planned = plannedWeeks(input, 0);
  const job = jobWeeks(input);
  const jobAtOnce = input.boost !== null && !stops.some((stop) => stop.boosts);
  const more = moreHour ? { planned: plannedWeeks(input, 60), ends: new Float64Array(runs) } : null;
  const fewer =
    fewerHour && weekAim(input.availability) > 60
      ? { planned: plannedWeeks(input, -60), ends: new Float64Array(runs) }
      : null;
  const kinds = TASK_KINDS.map((kind) => fit[kind]);
  const finished = kinds.reduce((sum, one) => sum + one.finished, 0);
  const known = finished / (finished + PRIOR_WEIGHT);
  const leanSigma = Math.hypot(
    (1 - known) * PEOPLE_SIGMA,
    (known * PRIOR_ACCURACY.sigma) / Math.sqrt(Math.max(1, finished)),
  );
  const left = Float64Array.from(work, (one) => one.left);
  const hashes = Uint32Array.from(work, (one) => hashOf(one.id));
  // Actual ÷ estimated for every slice of the distribution, kind by kind: a draw is then one look-up.
  const factors = new Map(
    [...new Set(work.map((one) => one.kind))].map((kind) => [
      kind,
      normals().map((z) => Math.exp(fit[kind].mean + fit[kind].sigma * z)),
    ]),
  );
  const tables = work.map((one) => factors.get(one.kind) ?? normals());
  /** Minutes of work up to each stop, in the run at hand. */
  const spent = new Float64Array(stops.length);
  const reach = (week: number, offers: Weekly): number =>
    Math.min(ratios.reach(week), offers.reach(week), job.reach(week));

  /** The day of every stop with these planned hours; gives the one of the horizon that is paced. */
  const walk = (offers: Weekly, keep: number | null): number => {
    const planned = offers.values;
    let made = 0;
    let week = -1;
    let offered = 0;
    let before = 0;
    let readyEnd = now;
    let end = now;
    let jobFrom = jobAtOnce ? 0 : Infinity;
    for (let at = 0; at < stops.length; at++) {
      const stop = stops[at];
      if (!stop) break;
      const until = spent[at] ?? 0;
      while (before + offered < until && week < LONGEST_WEEKS - 1) {
        before += offered;
        week += 1;
        if (week >= made) made = reach(week, offers);
        offered = (ratios.values[week] ?? 0) * (planned[week] ?? 0);
        if (week >= jobFrom) offered += job.values[week] ?? 0;
      }
      if (until > 0) {
        const part = offered > 0 ? Math.min(1, (until - before) / offered) : 1;
        const opens = week <= 0 ? now : monday + week * 7;
        end = Math.max(end, Math.round(opens + part * (monday + week * 7 + 6 - opens)));
      }
      if (stop.isReady) readyEnd = end;
      // Of an hour more or less only the horizon that is paced is told.
      if (keep === null && isOpen && stop.isReady) break;
      if (stop.boosts) jobFrom = week + 1;
      const row = keep === null || stop.slot < 0 ? undefined : ends[stop.slot];
      if (row && keep !== null) row[keep] = end;
    }
    if (keep !== null) {
      ready[keep] = readyEnd;
      full[keep] = end;
    }
    return isOpen ? readyEnd : end;
  };

  const walkRun = (run: number): void => {
    // The person's own accuracy is uncertain as a whole, not only task by task.
    const own = runHash(run, seed);
    const lean = Math.exp(leanSigma * evenly(run, seed, 1));
    let sum = 0;
    let index = 0;
    for (let at = 0; at < stops.length; at++) {
      for (const last = stops[at]?.index ?? -1; index <= last; index++)
        sum += (left[index] ?? 0) * (tables[index]?.[sliceOf(hashes[index] ?? 0, own)] ?? 1);
      spent[at] = lean * sum;
    }
    walk(planned, run);
    if (more) more.ends[run] = walk(more.planned, null);
    if (fewer) fewer.ends[run] = walk(fewer.planned, null);
  };
  const made: ForecastRuns = {
    milestones,
    ends,
    ready,
    full,
    moreHour: more?.ends ?? null,
    fewerHour: fewer?.ends ?? null,
    paced: isOpen ? 'ready' : 'full',
    today: now,
    givenUp: monday + LONGEST_WEEKS * 7 - 1,
    weeks: weeks.length,
    finished,
  };
  return { walk: walkRun, made };
}
