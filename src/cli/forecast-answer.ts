import type { Day } from '../domain/day.ts';
import { type Forecast, makeForecast } from '../domain/forecast.ts';
import { goalMilestones } from '../domain/goals.ts';
import { holdsBack } from '../domain/holds-back.ts';
import { scoreLedger } from '../domain/ledger.ts';
import type { Band } from '../domain/ledger-schema.ts';
import { makePlan } from '../domain/plan.ts';
import type { PlanState } from '../domain/state.ts';
import { hours, printTable } from './print.ts';

/** Everything that is told of when it will end; bands are null without hours to forecast with. */
export function forecastAnswer(plan: PlanState, today: Day) {
  const made = makePlan(plan, today);
  const forecast = makeForecast(plan, made, today, { fewerHour: true });
  const none = { p10: null, p50: null, p80: null, p90: null };
  const goals = Object.values(plan.goals).map((goal) => {
    const milestones = goalMilestones(goal, plan);
    const chance = goal.target && forecast ? forecast.chance(milestones, goal.target) : null;
    const band = forecast && milestones.length > 0 ? forecast.goal(milestones) : none;
    return { id: goal.id, title: goal.title, target: goal.target, chance, ...band };
  });
  const milestones = [...(forecast?.milestones ?? [])].map(([id, band]) => {
    const due = plan.milestones[id]?.due ?? null;
    const chance = due && forecast ? forecast.chance([id], due) : null;
    return { id, title: plan.milestones[id]?.title ?? id, due, chance, ...band };
  });
  return {
    ...(forecast?.full ?? none),
    planEnd: made.end,
    ready: forecast?.ready ?? none,
    readyPlanEnd: made.readyEnd,
    goals,
    milestones,
    weeks: forecast?.weeks ?? 0,
    finishedTasks: forecast?.finished ?? 0,
    moreHourDays: forecast?.moreHour ?? null,
    fewerHourDays: forecast?.fewerHour ?? null,
    holdsBack: holdsBack(plan, made, made.readyEnd ? 'ready' : 'full', today)?.cause ?? null,
    shift: plan.ledger.entries.at(-1)?.shift ?? null,
    score: scoreLedger(plan),
    forecast,
  };
}

const row = (name: string, band: Band): string[] => [name, band.p10, band.p50, band.p80, band.p90];
const signed = (days: number): string => `${days > 0 ? '+' : ''}${days}`;

/** The same in lines for a person. */
export function tellForecast(
  {
    goals,
    weeks,
    finishedTasks,
    fewerHourDays,
    holdsBack: cause,
    shift,
    score,
  }: ReturnType<typeof forecastAnswer>,
  forecast: Forecast,
  plan: PlanState,
): void {
  printTable([
    ['', 'P10', 'P50', 'P80', 'P90'],
    row('Ready to apply', forecast.ready),
    row('Full profile', forecast.full),
  ]);
  for (const goal of goals)
    if (goal.chance !== null)
      console.log(`${goal.title} by ${goal.target}: ${Math.round(goal.chance * 100)} %`);
  const fewer = fewerHourDays === null ? '' : `, one fewer ${signed(fewerHourDays)}`;
  console.log(`One more hour a week: ${signed(forecast.moreHour)} days${fewer}.`);
  if (cause) {
    const left = hours(plan.availability?.week.reduce((sum, day) => sum + day, 0) ?? 0);
    const words = {
      hours: `the hours (${left} a week)`,
      order: 'the order of the work',
      dates: 'days off and dates',
    };
    console.log(`What holds the end back: ${words[cause]}.`);
  }
  if (shift) {
    const { days, hours: pace, speed, scope, order } = shift.ready;
    // Where nothing moved there is no news.
    if ([days, pace, speed, scope, order].some((part) => part !== 0))
      console.log(
        `Since ${shift.since}: ${signed(days)} days (hours ${signed(pace)}, speed ${signed(speed)}, scope ${signed(scope)}, order and dates ${signed(order)}).`,
      );
  }
  if (score) {
    const share = (part: number): string => `${Math.round(part * 100)} %`;
    console.log(
      `Of ${score.forecasts} stored forecasts ${share(score.byP50)} ended by P50 and ${share(score.byP80)} by P80.`,
    );
  }
  console.log(`Rests on ${weeks} complete weeks and ${finishedTasks} finished tasks.`);
}
