import type { Day } from '../domain/day-schema.ts';
import { cutList } from '../domain/cut-list.ts';
import { Failure } from '../domain/failure.ts';
import { forecastInput } from '../domain/forecast-input.ts';
import { type Aim, chanceBy, minutesNeeded, percentBeside } from '../domain/hours-needed.ts';
import type { Money } from '../domain/identity.ts';
import { weekAim } from '../domain/week-aim.ts';
import { makePlan } from '../domain/plan.ts';
import { routeOutlook, steppingStones } from '../domain/routes.ts';
import { decimalHours, hours, printJson, printTable } from './print.ts';
import type { Desk } from './run.ts';
import { dayOf } from './day.ts';
import { jobMinutes } from './what-if.ts';

function aimOf(options: { by?: string; confidence?: string; full?: boolean }, today: Day): Aim {
  const day = dayOf(options.by ?? '', 'by');
  if (day < today) throw new Failure('target-past', { field: 'by', day });
  const confidence = Number(options.confidence ?? '80');
  if (!(confidence >= 5 && confidence <= 99))
    throw new Failure('invalid', {
      field: 'confidence',
      reason: `“${options.confidence}” is not a percentage from 5 to 99`,
    });
  return { day, confidence: confidence / 100, horizon: options.full ? 'full' : 'ready' };
}

/** The hours a week that a day needs, and what could be left out when that is more than there are. */
export function tellHoursNeeded(
  { plan, catalog, today }: Desk,
  options: { by?: string; confidence?: string; full?: boolean },
  json: boolean,
): void {
  const aim = aimOf(options, today);
  const input = forecastInput(plan, makePlan(plan, today), today);
  const have = plan.availability ? weekAim(plan.availability) : 0;
  const needed = input && minutesNeeded(input, aim);
  const chance = input ? chanceBy(input, aim) : null;
  const isEnough = chance !== null && chance >= aim.confidence;
  const { cuts, enough } = isEnough ? { cuts: [], enough: 0 } : cutList(catalog, plan, today, aim);
  if (json) {
    const told = cuts.map(({ minutes, ...one }) => ({ ...one, hours: decimalHours(minutes) }));
    return printJson({
      by: aim.day,
      confidence: aim.confidence,
      horizon: aim.horizon,
      chance,
      hoursNow: decimalHours(have),
      hoursNeeded: needed === null ? null : decimalHours(needed),
      cuts: told,
      enough,
    });
  }
  const sure = `${Math.round(aim.confidence * 100)} %`;
  if (!input) return console.log('There is no forecast: no hours a week are given.');
  if (needed === null) console.log(`Not even sixteen hours a day make ${aim.day} with ${sure}.`);
  else
    console.log(
      `${hours(needed)} a week make ${aim.day} with ${sure}; you have ${hours(have)} (${percentBeside(chance ?? 0, aim.confidence)} %).`,
    );
  if (isEnough) return;
  if (cuts.length === 0)
    return console.log('Nothing on the roadmap is optional: move the day, or find the hours.');
  console.log('What could be left out, and what it saves:');
  printTable(cuts.map((one) => [one.kind, hours(one.minutes), `${one.days} days`, one.id, one.title]));
  console.log(
    enough === null
      ? 'All of it together is not enough with the hours there are.'
      : `The first ${enough} of them are enough. Try: ascent whatif --drop ${cuts
          .slice(0, enough)
          .map((one) => one.id)
          .join(' ')}`,
  );
}

const amounts = (costs: readonly Money[]): string =>
  costs.map(({ minor, currency }) => `${(minor / 100).toFixed(2)} ${currency}`).join(' + ') || '–';

/** The direct way and the ways over stepping-stone roles, side by side. */
export function tellRoutes(
  { plan, catalog, today }: Desk,
  options: { jobHours?: string },
  json: boolean,
): void {
  const minutesPerWeek = jobMinutes(options.jobHours);
  const routes = [
    null,
    ...steppingStones(catalog, plan).map((role) => ({ over: role.id, minutesPerWeek })),
  ].map((route) => routeOutlook(catalog, plan, today, route));
  if (json) return printJson(routes.map(({ left, ...one }) => ({ ...one, hours: decimalHours(left) })));
  printTable([
    ['route', 'hours', 'job from', 'ready P50', 'ready P80', 'full P50', 'to pay'],
    ...routes.map((one) => [
      one.over ?? 'direct',
      hours(one.left),
      one.stone?.p50 ?? one.stone?.plan ?? '–',
      one.ready?.p50 ?? '–',
      one.ready?.p80 ?? '–',
      one.full?.p50 ?? '–',
      amounts(one.costs),
    ]),
  ]);
  console.log('Choose one: ascent whatif --route ROLE --apply (or --route direct).');
}
