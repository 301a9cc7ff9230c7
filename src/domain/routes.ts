import type { Catalog, Role } from './catalog.ts';
import type { Day } from './day.ts';
import { forecastInput } from './forecast-input.ts';
import { sumUpForecast } from './forecast.ts';
import { simulateForecast } from './forecast-runs.ts';
import { requiredSteps } from './gap.ts';
import type { Money } from './identity.ts';
import type { Band } from './ledger-schema.ts';
import type { Route } from './person.ts';
import { openCosts } from './costs.ts';
import type { PlanState } from './state.ts';
import { stoneTaskId } from './template-route.ts';
import { tryChange } from './trial.ts';

/** A way to the target, with what it takes. */
export interface RouteOutlook {
  /** The stepping-stone role; null is the direct way. */
  over: string | null;
  name: string;
  /** Minutes left on everything. */
  left: number;
  /** The day on which the stepping stone's job could begin, by the plan and for half of the futures. */
  stone: { plan: Day | null; p50: Day | null } | null;
  ready: Band | null;
  full: Band | null;
  costs: Money[];
  /** Skills that the stepping stone asks for beyond the target's own profile, with their minutes. */
  beyond: { skill: string; minutes: number }[];
}

/** Roles that lead to the target and have something to learn for this person, in the catalogue's order. */
export function steppingStones(catalog: Catalog, plan: PlanState): Role[] {
  const profile = plan.profile;
  if (!profile) return [];
  return catalog.roles.filter(
    (role) =>
      role.kind === 'starting' &&
      role.id !== profile.from &&
      role.leadsTo.includes(profile.target) &&
      requiredSteps(catalog, profile, plan.assessments, { over: role.id }).some((step) => step.onRoute),
  );
}

/** One route's outlook: the roadmap made, planned and forecast as if it were chosen. */
export function routeOutlook(
  catalog: Catalog,
  state: PlanState,
  today: Day,
  route: Route | null,
  runs?: number,
): RouteOutlook {
  const { draft, plan, left } = tryChange(catalog, state, today, (one) => (one.route = route));
  const input = forecastInput(draft, plan, today);
  const forecast =
    input &&
    sumUpForecast(
      simulateForecast(input, runs === undefined ? { moreHour: false } : { runs, moreHour: false }),
    );
  const stoneId = route && stoneTaskId(route.over);
  const minutes = (to: PlanState): Map<string, number> => {
    const sums = new Map<string, number>();
    if (!to.profile) return sums;
    for (const step of requiredSteps(catalog, to.profile, to.assessments, to.route))
      sums.set(step.skill, (sums.get(step.skill) ?? 0) + step.minutes);
    return sums;
  };
  const direct = minutes({ ...state, route: null });
  const beyond = [...minutes(draft)]
    .map(([skill, all]) => ({ skill, minutes: all - (direct.get(skill) ?? 0) }))
    .filter((one) => one.minutes > 0);
  const role = catalog.roles.find((one) => one.id === route?.over);
  return {
    over: route?.over ?? null,
    name: role ? `Over ${role.name.toLowerCase()}` : 'Direct',
    left,
    stone: stoneId
      ? { plan: plan.byTask.get(stoneId)?.end ?? null, p50: forecast?.milestones.get(stoneId)?.p50 ?? null }
      : null,
    ready: forecast?.ready ?? null,
    full: forecast?.full ?? null,
    costs: openCosts(draft),
    beyond,
  };
}
