import { burnUp } from './burn-up.ts';
import type { Day } from './day.ts';
import type { Forecast } from './forecast.ts';
import type { Plan } from './plan.ts';
import type { ReportBurnUp } from './report-model.ts';
import type { PlanState } from './state.ts';

/** Points that a line on paper shows at most; further ones would lie on each other. */
const MOST_POINTS = 300;

/** The burn-up as lines of points, thinned to what paper can show; nothing while there is no work. */
export function burnUpReport(
  plan: PlanState,
  made: Plan,
  forecast: Forecast | null,
  today: Day,
): ReportBurnUp | undefined {
  const { weeks, scope, earned, planned } = burnUp(plan, made, today);
  if (scope === 0 || weeks.length < 2) return undefined;
  const step = Math.ceil(weeks.length / MOST_POINTS);
  const running = weeks.findIndex((one) => one.ahead !== null);
  const shown = weeks.filter(
    (_, at) => at % step === 0 || at === running || at === running - 1 || at === weeks.length - 1,
  );
  const line = (name: 'earned' | 'planned' | 'ahead'): ReportBurnUp['earned'] =>
    shown.flatMap((week) => {
      const minutes = week[name];
      return minutes === null ? [] : [{ week: week.week, minutes }];
    });
  return {
    scope,
    earned: line('earned'),
    planned: line('planned'),
    ahead: line('ahead'),
    earnedNow: earned,
    plannedNow: planned,
    ...(forecast && made.tasks.length > 0 ? { end: { ...forecast.full } } : {}),
  };
}
