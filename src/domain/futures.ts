import { type Day, dayNumber, weekStart, weekdayIndex } from './day.ts';
import type { ForecastInput } from './forecast-input.ts';
import { weekAim } from './person.ts';
import { NORMAL, NORMAL_BITS, scatter, seeded } from './random.ts';
import { dayCapacity, daysOffOf, firstDay } from './schedule.ts';

/** A century of weeks, as long as the plan looks ahead. */
export const LONGEST_WEEKS = 5_218;
/** Own weeks count with weight n/(n+8) against what was planned. */
const PRIOR_WEEKS = 8;
/** What people make of the hours they plan, while nothing is known of them: its median, and how far people differ. */
const ADHERENCE = { mean: Math.log(0.82), sigma: 0.3 };
/** How far a week strays from the person's own level, while nothing is known of their weeks. */
const WEEK_SIGMA = 0.4;
/** Spread of the change of pace in one week; it fades, so that a pace drifts and settles. */
const DRIFT = { sigma: 0.03, keep: 0.985 };

/** A figure for every week from the current one on, made as far as it is asked for; reading is a plain look-up. */
export interface Weekly {
  readonly values: Float64Array;
  /** Makes the values up to a week, and some more. */
  reach(week: number): void;
  /** How many weeks are made. */
  made: number;
}

const CHUNK = 26;

function weekly(next: (week: number) => number): Weekly {
  const values = new Float64Array(LONGEST_WEEKS + CHUNK);
  return {
    values,
    made: 0,
    reach(week) {
      for (const end = Math.min(values.length, week + CHUNK); this.made < end; this.made++)
        values[this.made] = next(this.made);
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

/** Draws what simulated futures make of the planned hours, week by week, from the person's own weeks. */
export function makeFuture(weeks: readonly number[], seed: number): Future {
  const own = weeks.length / (weeks.length + PRIOR_WEEKS);
  const shares = new Float64Array(weeks.length);
  let random = seeded(seed);
  let all = 0;
  let adherence = 1;
  let drift = 0;
  const pick = (): number => NORMAL[Math.floor(random() * NORMAL.length)] ?? 0;
  const draw = (): number => {
    drift = drift * DRIFT.keep + DRIFT.sigma * pick();
    const level = Math.exp(drift);
    if (random() >= own) return level * adherence * Math.exp(WEEK_SIGMA * pick() - WEEK_SIGMA ** 2 / 2);
    let rest = random() * all;
    let at = 0;
    while (at < weeks.length - 1 && rest > (shares[at] ?? 0)) rest -= shares[at++] ?? 0;
    return level * (weeks[at] ?? 0);
  };
  const ratios = weekly(draw);
  return {
    ratios,
    begin(run) {
      random = seeded(scatter(seed + Math.imul(run, 0x9e3779b1)));
      // The Bayesian bootstrap (Rubin 1981): how much each past week stands for is itself uncertain.
      all = 0;
      for (let at = 0; at < shares.length; at++) all += shares[at] = -Math.log(1 - random());
      adherence = Math.exp(ADHERENCE.mean + ADHERENCE.sigma * pick());
      drift = 0;
      ratios.made = 0;
    },
  };
}

/** Minutes that weeks from the current one on are planned with: what is left of this week, less days off. */
export function plannedWeeks({ availability, today }: ForecastInput, extra: number): Weekly {
  const capacity = dayCapacity(availability);
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
  return weekly((week) => {
    let sum = 0;
    for (let index = 0; index < 7; index++) sum += ofDay(monday + week * 7 + index);
    return sum;
  });
}

/** Which of the equally likely slices of the normal distribution a task gets in a run, whatever else is on the roadmap. */
export const sliceOf = (task: number, run: number): number => scatter(task ^ run) >>> (32 - NORMAL_BITS);

/** A run's own number, for {@link sliceOf}. */
export const runHash = (run: number, seed: number): number => scatter(seed + Math.imul(run, 0x85ebca77));
