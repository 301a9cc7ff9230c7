import { type Day, dayNumber } from './day.ts';
import { type ForecastInput, type ForecastWork, endOrder, forecastInput } from './forecast-input.ts';
import { sumUpForecast } from './forecast.ts';
import { simulateForecast } from './forecast-runs.ts';
import type { Band, Basis, BasisTask, Shift } from './ledger-schema.ts';
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
 * Takes the shift of P50 since the newest entry apart. What was known then is carried over to today one thing at a
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
  runs?: number,
): Shifts | null {
  const now = forecastInput(state, plan, today);
  if (!now) return null;
  const studied = Math.max(0, minutesOf(state.totals) - basis.logged);
  const then = Object.entries(basis.tasks);
  const byHours = asIfOnly(then, expectedLeft(basis, studied), basis, now);
  const bySpeed = asIfOnly(then, realLeft(state, basis), basis, now);
  const scope = scopeOnly(state, basis);
  const ends = [
    p50(byHours(basis.fit), runs),
    p50(bySpeed(now.fit), runs),
    p50({ ...now, work: ordered(scope, basis.focusLimit, now, state.tasks) }, runs),
    p50(now, runs),
  ];
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

function p50(input: ForecastInput, runs: number | undefined): Ends {
  const options = runs === undefined ? { moreHour: false } : { moreHour: false, runs };
  const { ready, full } = sumUpForecast(simulateForecast(input, options));
  return { ready: dayNumber(ready.p50), full: dayNumber(full.p50) };
}

type Then = readonly (readonly [string, BasisTask])[];

/** Left minutes of the old tasks had the minutes studied since got done what they usually do, in the old order. */
function expectedLeft(basis: Basis, studied: number): Map<string, number> {
  const left = new Map<string, number>();
  let minutes = studied;
  const queue = Object.entries(basis.tasks).sort(([a, x], [b, y]) => x.order - y.order || (a < b ? -1 : 1));
  const isOpen = (id: string): boolean => (left.get(id) ?? basis.tasks[id]?.left ?? 0) > 0;
  for (;;) {
    const next = queue.find(([id, task]) => isOpen(id) && !task.prerequisites.some(isOpen));
    if (!next || minutes <= 0) return left;
    const [id, task] = next;
    const factor = Math.exp(basis.fit[task.kind].mean);
    const done = Math.min(task.left, minutes / factor);
    left.set(id, task.left - done);
    minutes -= done * factor;
  }
}

/** Left minutes of the old tasks as they stand now, by the estimates of then. */
function realLeft(state: PlanState, basis: Basis): Map<string, number> {
  const logged = loggedBySubject(state.totals);
  return new Map(
    Object.entries(basis.tasks).map(([id, then]) => {
      const task = state.tasks[id];
      // A task that is gone is a matter of scope; until then it is as far as it was.
      return [id, task ? taskWork({ ...task, effort: then.effort }, logged, state.courses).left : then.left];
    }),
  );
}

const asIfOnly =
  (then: Then, left: ReadonlyMap<string, number>, basis: Basis, now: ForecastInput) =>
  (fit: Basis['fit']): ForecastInput => {
    const items = then.map(([id, task]) => ({ id, ...task, left: Math.round(left.get(id) ?? task.left) }));
    return { ...now, fit, work: ordered(items, basis.focusLimit, now, basis.tasks) };
  };

/** Today's tasks and hours with the order and the dates of then, where they were there then. */
function scopeOnly(state: PlanState, basis: Basis): WorkItem[] {
  return workItems(state).map((item) => {
    const then = basis.tasks[item.id];
    if (!then) return item;
    const { order, earliest, deadline, fixedDay } = then;
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
  const open = new Set(items.map((item) => item.id));
  const closed = items.map((item) => ({
    ...item,
    prerequisites: item.prerequisites.filter((id) => open.has(id)),
  }));
  const made = schedule(closed, { ...now.availability, focusLimit }, now.today, now.boost);
  const left = new Map(items.map((item) => [item.id, item.left]));
  return endOrder(made.tasks).flatMap(({ id }) => {
    const task = known[id];
    return task
      ? [{ id, milestone: task.milestone, kind: task.kind, horizon: task.horizon, left: left.get(id) ?? 0 }]
      : [];
  });
}
