import { type Day, dayNumber, weekStart, weekdayIndex } from './day.ts';
import type { ForecastInput } from './forecast-input.ts';
import { weekAim } from './week-aim.ts';
import { NORMAL_BITS, normals, scatter } from './random.ts';
import { taskCapacity, daysOffOf, firstDay } from './schedule.ts';

/** A century of weeks, as long as the plan looks ahead. */
export const LONGEST_WEEKS = 5_218;
/** Own weeks count with weight n/(n+8) against what was planned. */
const PRIOR_WEEKS = 8;
/** What people make of the hours they plan, while nothing is known of them: its median, and how far people differ. */
const ADHERENCE = { mean: Math.log(0.82), sigma: 0.3 };
/** How far a week strays from the person's own level, while nothing is known of their weeks. */
const WEEK_SIGMA = 0.4;
/** Spread of the change of pace in four weeks; it fades, so that a pace drifts and settles. */
const DRIFT = { weeks: 4, sigma: 0.06, keep: 0.94 };

/** A figure for every week from the current one on, made as far as it is asked for; reading is a plain look-up. */
export interface Weekly {
  readonly values: Float64Array;
  /** Makes the values up to a week, and some more; gives how many there are. */
  reach(week: number): number;
}

const CHUNK = 32;

/** A new {@link Weekly}; `fill` makes the values of a stretch of weeks. */
function weekly(fill: (values: Float64Array, from: number, until: number) => void) {
  const values = new Float64Array(LONGEST_WEEKS + CHUNK);
  let made = 0;
  return {
    values,
    reach(week: number): number {
      const until = Math.min(values.length, week + CHUNK);
      if (made < until) {
        fill(values, made, until);
        made = until;
      }
      return made;
    },
    /** Forgets what was made. */
    clear(): void {
      made = 0;
    },
  };
}

/** What is made of the planned hours, future by future. */
export interface Future {
  /** Turns to another run; the same run always gives the same weeks. */
  begin(run: number): void;
  /** Studied ÷ planned minutes by week. */
  ratios: Weekly;
}

/** Equally likely kinds of week that a run draws from: drawing a week is then one look-up. */
const SLOT_BITS = 7;
const SLOTS = 1 << SLOT_BITS;

/**
 * Draws what simulated futures make of the planned hours, week by week, from the person's own weeks and people's.
 * How much a past week stands for belongs to that week (`thisWeek` counts them), and the person's level is spread evenly
 * over the runs: so a week that was like the others moves a forecast by what it tells, not by other draws.
 */
export function makeFuture(weeks: readonly number[], seed: number, thisWeek: number): Future {
  const ownSlots = Math.round((SLOTS * weeks.length) / (weeks.length + PRIOR_WEEKS));
  const shares = new Float64Array(weeks.length);
  const slots = new Float64Array(SLOTS);
  const normal = normals();
  // Weeks of people in general, around a level of 1.
  const others = Float64Array.from({ length: SLOTS - ownSlots }, (_, at) => {
    const z = normal[Math.floor(((at + 0.5) / (SLOTS - ownSlots)) * normal.length)] ?? 0;
    return Math.exp(WEEK_SIGMA * z - WEEK_SIGMA ** 2 / 2);
  });
  const draws = { weeks: 0, drift: 0 };
  /** Log of the level at the last week that was drawn. */
  const drift = new Float64Array(1);
  const ratios = weekly((values, from, until) => {
    let log = drift[0] ?? 0;
    let level = Math.exp(log);
    for (let week = from; week < until; week++) {
      if (week % DRIFT.weeks === 0) {
        log = log * DRIFT.keep + DRIFT.sigma * (normal[of(draws.drift, week) >>> (32 - NORMAL_BITS)] ?? 0);
        level = Math.exp(log);
      }
      values[week] = level * (slots[of(draws.weeks, week) >>> (32 - SLOT_BITS)] ?? 0);
    }
    drift[0] = log;
  });
  return {
    ratios,
    begin(run) {
      const own = scatter(seed + Math.imul(run, 0x9e3779b1));
      draws.weeks = scatter(own + 1);
      draws.drift = scatter(own + 2);
      // The Bayesian bootstrap (Rubin 1981): how much each past week stands for is itself uncertain.
      let all = 0;
      for (let at = 0; at < shares.length; at++)
        all += shares[at] = -Math.log(1 - of(own, thisWeek - shares.length + at) / 2 ** 32);
      const step = all / ownSlots;
      let reached = shares[0] ?? 0;
      for (let slot = 0, at = 0; slot < ownSlots; slot++) {
        while (at < shares.length - 1 && reached < (slot + 0.5) * step) reached += shares[++at] ?? 0;
        slots[slot] = weeks[at] ?? 0;
      }
      const adherence = Math.exp(ADHERENCE.mean + ADHERENCE.sigma * evenly(run, seed, 0));
      for (let at = 0; at < others.length; at++) slots[ownSlots + at] = adherence * (others[at] ?? 0);
      drift[0] = 0;
      ratios.clear();
    },
  };
}

/** A number of 32 bits that belongs to a stream and a place in it. */
const of = (stream: number, place: number): number => scatter(stream ^ Math.imul(place, 0x85ebca6b));

/** Steps of a sequence that fills two dimensions evenly (R₂, Martin Roberts 2018). */
const EVEN = [0.7548776662466927, 0.5698402909980532] as const;

/** A standard normal value for a run; over the runs the values are spread evenly, in each of two dimensions. */
export function evenly(run: number, seed: number, dimension: 0 | 1): number {
  const place = (scatter(seed + dimension) / 2 ** 32 + (run + 1) * EVEN[dimension]) % 1;
  const normal = normals();
  return normal[Math.floor(place * normal.length)] ?? 0;
}

/** Minutes that weeks from the current one on are planned with: what is left of this week, less days off. */
export function plannedWeeks({ availability, today }: ForecastInput, extra: number): Weekly {
  const capacity = taskCapacity(availability);
  const aim = weekAim(availability);
  const first = firstDay(availability, today);
  // One hour a week more or less is spread as the week itself is.
  return byWeek(today, (day) => {
    const minutes = day >= first ? capacity(day) : 0;
    return aim > 0 ? Math.max(0, minutes + (extra * minutes) / aim) : 0;
  });
}

/** Minutes a week that the stepping-stone job brings once it has begun: Mondays to Fridays, less days off. */
export function jobWeeks({ availability, today, boost }: ForecastInput): Weekly {
  const isOff = daysOffOf(availability);
  const perDay = (boost?.minutesPerWeek ?? 0) / 5;
  return byWeek(today, (day) => (weekdayIndex(day) < 5 && !isOff(day) ? perDay : 0));
}

/** Sums of a day's figure by week from the current one on. */
function byWeek(today: Day, ofDay: (day: number) => number): Weekly {
  const monday = dayNumber(weekStart(today));
  return weekly((values, from, until) => {
    for (let week = from; week < until; week++) {
      let sum = 0;
      for (let index = 0; index < 7; index++) sum += ofDay(monday + week * 7 + index);
      values[week] = sum;
    }
  });
}

/** Which of the equally likely slices of the normal distribution a task gets in a run, whatever else is on the roadmap. */
export const sliceOf = (task: number, run: number): number => scatter(task ^ run) >>> (32 - NORMAL_BITS);

/** A run's own number, for {@link sliceOf}. */
export const runHash = (run: number, seed: number): number => scatter(seed + Math.imul(run, 0x85ebca77));
