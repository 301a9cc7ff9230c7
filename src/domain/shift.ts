import { type Day, dayNumber } from './day.ts';
import { type ForecastInput, type ForecastWork, endOrder, forecastInput } from './forecast-input.ts';
import { sumUpForecast } from './forecast.ts';
import { simulateTogether } from './forecast-runs.ts';
import type { Band, Basis, BasisTask, Shift } from './ledger-schema.ts';
import { makeNetwork } from './network.ts';
import { type Plan, workItems } from './plan.ts';
import { type WorkItem, schedule } from './schedule.ts';
import type { PlanState } from './state.ts';
import { loggedBySubject, taskWork } from './work.ts';

/** Both horizons' shift of P50 since an entry of the ledger. */
export interface Shifts {
  ready: Shift;
  full: Shift;
}

type Ends = Record<'ready' | 'full', number>;

const minutesOf = (totals: PlanState['totals']): number =>
  [...loggedBySubject(totals).values()].reduce((sum, minutes) => sum + minutes, 0);

/** What a later forecast needs to be compared with this one. */
export function basisOf(
  state: PlanState,
  items: readonly WorkItem[],
  input: Pick<ForecastInput, 'fit'>,
  today: Day,
): Basis {
  const tasks: Basis['tasks'] = {};
  for (const item of items) {
    const task = state.tasks[item.id];
    if (!task) continue;
    const { milestone, kind, horizon, about, effort } = task;
    const { left, order, earliest, deadline, fixedDay } = item;
    const prerequisites = [...item.prerequisites];
    tasks[item.id] = {
      milestone,
      kind,
      horizon,
      about,
      effort,
      left,
      prerequisites,
      order,
      earliest,
      deadline,
      fixedDay,
    };
  }
  const focusLimit = state.availability?.focusLimit ?? 2;
  return { day: today, logged: minutesOf(state.totals), focusLimit, fit: input.fit, tasks };
}

/**
 * Takes the shift of P50 from an entry of the ledger (`before`) to today's forecast (`after`) apart. What was known then is carried over to today one thing at a
 * time – the hours studied and planned, then the speed at which they got work done, then what was added or taken off,
 * then order and dates – and each part is what that one thing does to P50. So the parts add up to the shift exactly;
 * the order in which they are taken is a convention.
 */
export function explainShift(
  state: PlanState,
  plan: Plan,
  today: Day,
  basis: Basis,
  before: Record<'ready' | 'full', Band>,
  after: Record<'ready' | 'full', Band>,
  runs?: number,
): Shifts | null {
  const now = forecastInput(state, plan, today);
  if (!now) return null;
  const studied = Math.max(0, minutesOf(state.totals) - basis.logged);
  // A job that was no part of the way then is a matter of scope.
  const { boost } = now;
  const hadBoost = boost && (basis.tasks[boost.after] || state.tasks[boost.after]?.doneOn) ? boost : null;
  const asThen = (fit: Basis['fit'], left: ReadonlyMap<string, number>): ForecastInput => {
    const old = { ...now, fit, boost: hadBoost };
    return { ...old, work: ordered(itemsOf(basis, left), basis.focusLimit, old, basis.tasks) };
  };
  const all = new Map(Object.entries(basis.tasks).map(([id, task]) => [id, task.left]));
  const usual = expectedLeft(asThen(basis.fit, all).work, basis.fit, studied);
  const steps = [
    asThen(basis.fit, usual),
    asThen(now.fit, realLeft(state, basis)),
    { ...now, work: ordered(scopeOnly(state, basis), basis.focusLimit, now, state.tasks) },
  ];
  const ends = [...p50s(steps, runs), { ready: dayNumber(after.ready.p50), full: dayNumber(after.full.p50) }];
  const parts = (horizon: 'ready' | 'full'): Shift => {
    const days = [dayNumber(before[horizon].p50), ...ends.map((one) => one[horizon])];
    const part = (at: number): number => (days[at + 1] ?? 0) - (days[at] ?? 0);
    return {
      days: (days.at(-1) ?? 0) - (days[0] ?? 0),
      hours: part(0),
      speed: part(1),
      scope: part(2),
      order: part(3),
    };
  };
  return { ready: parts('ready'), full: parts('full') };
}

/** Both horizons' P50 of several pasts. */
function p50s(inputs: readonly ForecastInput[], runs: number | undefined): Ends[] {
  const options = runs === undefined ? { moreHour: false } : { moreHour: false, runs };
  // Ends of single milestones aren't told: as one milestone, no run stops at each of them.
  const whole = inputs.map((one) => ({ ...one, work: one.work.map((task) => ({ ...task, milestone: '' })) }));
  return simulateTogether(whole, options).map((made) => {
    const { ready, full } = sumUpForecast(made);
    return { ready: dayNumber(ready.p50), full: dayNumber(full.p50) };
  });
}

/** Left minutes of the old tasks had the minutes studied since got done what they usually do, one after the other. */
function expectedLeft(
  work: readonly ForecastWork[],
  fit: Basis['fit'],
  studied: number,
): Map<string, number> {
  let minutes = studied;
  return new Map(
    work.map(({ id, kind, left }) => {
      const { mean, sigma } = fit[kind];
      const factor = Math.exp(mean + sigma ** 2 / 2);
      const done = Math.min(left, minutes / factor);
      minutes = Math.max(0, minutes - done * factor);
      return [id, left - done];
    }),
  );
}

/** Left minutes of the old tasks that are still open, by the estimates of then. */
function realLeft(state: PlanState, basis: Basis): Map<string, number> {
  const logged = loggedBySubject(state.totals);
  return new Map(
    Object.entries(basis.tasks).flatMap(([id, then]): [string, number][] => {
      const task = state.tasks[id];
      // A task that is gone is a matter of scope; until then it is as far as it was.
      if (!task) return [[id, then.left]];
      if (task.doneOn !== null) return [];
      return [[id, taskWork({ ...task, effort: then.effort }, logged, state.courses).left]];
    }),
  );
}

/** The old tasks that have minutes here, with these left. */
const itemsOf = (basis: Basis, left: ReadonlyMap<string, number>): WorkItem[] =>
  Object.entries(basis.tasks).flatMap(([id, task]) => {
    const minutes = left.get(id);
    return minutes === undefined ? [] : [{ id, ...task, left: Math.round(minutes) }];
  });

/**
 * Today's tasks with the dates of then, and with the order of then where the person chose another one since: an order
 * that comes with what was added or taken off belongs to it.
 */
function scopeOnly(state: PlanState, basis: Basis): WorkItem[] {
  return workItems(state).map((item) => {
    const then = basis.tasks[item.id];
    if (!then) return item;
    const { earliest, deadline, fixedDay } = then;
    const order = state.tasks[item.id]?.edited.includes('order') ? then.order : item.order;
    return { ...item, order, earliest, deadline, fixedDay };
  });
}

/** Items as the forecast wants them: in the order in which a plan of them ends. */
function ordered(
  items: readonly WorkItem[],
  focusLimit: number,
  now: ForecastInput,
  known: Readonly<Record<string, Pick<BasisTask, 'milestone' | 'kind' | 'horizon'>>>,
): ForecastWork[] {
  // Entries that an update made one may have waited for each other.
  const isCircular = makeNetwork(items).order.length < items.length;
  const free = isCircular ? items.map((item) => ({ ...item, prerequisites: [] })) : items;
  const made = schedule(free, { ...now.availability, focusLimit }, now.today, now.boost);
  const left = new Map(items.map((item) => [item.id, item.left]));
  return endOrder(made.tasks).flatMap(({ id }) => {
    const task = known[id];
    return task
      ? [{ id, milestone: task.milestone, kind: task.kind, horizon: task.horizon, left: left.get(id) ?? 0 }]
      : [];
  });
}
