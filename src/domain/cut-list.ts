import type { Catalog } from './catalog.ts';
import { type Choice, chosenParts } from './choices.ts';
import type { Day } from './day.ts';
import { forecastInput } from './forecast-input.ts';
import { lastEnd } from './forecast.ts';
import { simulateForecast } from './forecast-runs.ts';
import { AIM_RUNS, type Aim, chanceBy } from './hours-needed.ts';
import { makePlan } from './plan.ts';
import { effort } from './progress.ts';
import type { PlanState } from './state.ts';
import { tryChange } from './trial.ts';
import type { WhatIf } from './what-if-schema.ts';
import { applyWhatIf } from './what-if.ts';

/** Something chosen that could be left out, and what that saves. */
export interface Cut extends Choice {
  minutes: number;
  /** Days by which the aim's share of the futures ends sooner without it. */
  days: number;
}

export interface CutList {
  /** Most days saved first; only what saves something. */
  cuts: Cut[];
  /** How many of them, from the top, have to go to meet the aim: none when it is met, null when all together don't do. */
  enough: number | null;
}

/** A what-if that leaves these out. */
export function leavingOut(plan: PlanState, cuts: readonly Pick<Choice, 'kind' | 'id'>[]): WhatIf {
  const ids = (kind: Choice['kind']): string[] =>
    cuts.filter((one) => one.kind === kind).map((one) => one.id);
  const skills = new Set(ids('skill'));
  return {
    ...(skills.size > 0 ? { skills: (plan.profile?.skills ?? []).filter((id) => !skills.has(id)) } : {}),
    drop: {
      courses: ids('course'),
      certifications: ids('certification'),
      projects: ids('project'),
      milestones: ids('milestone'),
    },
  };
}

/** What could be left out to meet an aim with the hours there are, and what each saves. */
export function cutList(catalog: Catalog, state: PlanState, today: Day, aim: Aim, runs = AIM_RUNS): CutList {
  const standing = forecastInput(state, makePlan(state, today), today);
  const isMet = standing !== null && chanceBy(standing, aim, runs) >= aim.confidence;
  const endWithout = (cuts: readonly Choice[]): { day: number; left: number; meets: boolean } | null => {
    const { draft, plan, left } = tryChange(catalog, state, today, (one) =>
      applyWhatIf(catalog, one, leavingOut(state, cuts), today),
    );
    const input = forecastInput(draft, plan, today);
    if (!input) return null;
    const made = simulateForecast(input, { runs, moreHour: false });
    const day = made[aim.horizon].slice().sort()[Math.min(runs, Math.ceil(aim.confidence * runs)) - 1] ?? 0;
    return { day, left, meets: day <= lastEnd(made, aim.day) };
  };
  const now = endWithout([]);
  if (!now) return { cuts: [], enough: null };
  const left = effort(state).left;
  const cuts = chosenParts(catalog, state)
    .flatMap((one): Cut[] => {
      const without = endWithout([one]);
      if (!without) return [];
      const saved = { ...one, minutes: left - without.left, days: now.day - without.day };
      return saved.days > 0 ? [saved] : [];
    })
    .sort((a, b) => b.days - a.days || b.minutes - a.minutes || a.id.localeCompare(b.id));
  const meets = (count: number): boolean => endWithout(cuts.slice(0, count))?.meets ?? false;
  let enough: number | null = null;
  for (let count = isMet ? 0 : 1; count <= cuts.length && enough === null; count++)
    if (meets(count)) enough = count;
  return { cuts, enough };
}
