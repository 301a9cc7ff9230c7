import { same } from './same.ts';
import type { MonthState, PlanState, State } from './state.ts';

/**
 * Makes a state what an older one was, touching only what differs, so that taking it back is as small. What belongs to
 * this machine and moment stays: the running timer, what was reminded of, and the folder of backups.
 */
export function overwrite(
  state: State,
  then: { plan: PlanState; months: ReadonlyMap<string, MonthState> },
): void {
  const { timer, settings, remindedUntil } = state.plan;
  const target: PlanState = {
    ...then.plan,
    timer: timer && { ...timer },
    remindedUntil,
    settings: { ...then.plan.settings, backupFolder: settings.backupFolder },
  };
  for (const name of Object.keys(target) as (keyof PlanState)[]) {
    if (name === 'timer') continue;
    replaceMember(state.plan, target, name);
  }
  for (const name of Object.keys(state.months)) {
    const wanted = then.months.get(name) ?? {};
    if (!same(state.months[name], wanted)) state.months[name] = wanted;
  }
}

function replaceMember(plan: PlanState, target: PlanState, name: keyof PlanState): void {
  const [now, wanted] = [plan[name], target[name]] as [unknown, unknown];
  if (same(now, wanted)) return;
  if (!isRecord(now) || !isRecord(wanted)) {
    Object.assign(plan, { [name]: wanted });
    return;
  }
  for (const key of Object.keys(now)) if (!(key in wanted)) Reflect.deleteProperty(now, key);
  for (const [key, value] of Object.entries(wanted)) if (!same(now[key], value)) now[key] = value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
