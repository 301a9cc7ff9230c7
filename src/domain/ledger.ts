import { type Day, addDays, daysBetween } from './day.ts';
import type { Forecast } from './forecast.ts';
import type { ForecastInput } from './forecast-input.ts';
import type { Basis, Ledger, LedgerEntry } from './ledger-schema.ts';
import { WEEK, isEntryDue } from './ledger-due.ts';
import { type Plan, workItems } from './plan.ts';
import { basisOf, explainShift } from './shift.ts';
import type { PlanState } from './state.ts';

/** The next entry of the ledger, with what moved P50 since the last one of another day, and what it was made from. */
export function nextEntry(
  state: PlanState,
  plan: Plan,
  forecast: Forecast,
  input: ForecastInput,
  today: Day,
  runs?: number,
): { entry: LedgerEntry; basis: Basis } {
  const open = new Set(plan.tasks.map((task) => state.tasks[task.id]?.milestone));
  const milestones: LedgerEntry['milestones'] = {};
  for (const [id, band] of forecast.milestones) {
    if (open.has(id)) milestones[id] = [daysBetween(today, band.p50), daysBetween(today, band.p80)];
  }
  return {
    entry: {
      day: today,
      ready: forecast.ready,
      full: forecast.full,
      milestones,
      shift: nextShift(state, plan, forecast, today, runs),
    },
    basis: basisOf(state, workItems(state), input, today),
  };
}

/** What moved since the last entry of another day; null while there is none to compare with. */
function nextShift(
  state: PlanState,
  plan: Plan,
  forecast: Forecast,
  today: Day,
  runs?: number,
): LedgerEntry['shift'] {
  const { entries, basis, earlier } = state.ledger;
  const isAgain = entries.at(-1)?.day === today;
  const before = entries.findLast((one) => one.day !== today);
  const from = isAgain ? earlier : basis;
  if (!before || !from) return null;
  const parts = explainShift(state, plan, today, from, before, forecast, runs);
  return parts && { since: before.day, ...parts };
}

/** Stores the next entry (a draft, changed in place); an entry of the same day is replaced: its causes may be undone. */
export function storeEntry(ledger: Ledger, { entry, basis }: ReturnType<typeof nextEntry>): void {
  const newest = ledger.entries.at(-1);
  if (newest && newest.day !== entry.day) {
    if (ledger.basis) ledger.earlier = ledger.basis;
    else delete ledger.earlier;
  }
  for (let at = ledger.entries.length - 1; at >= 0; at--)
    if (ledger.entries[at]?.day === entry.day) ledger.entries.splice(at, 1);
  ledger.entries.push(entry);
  ledger.basis = basis;
}

/**
 * What moved last: the shift of the newest entry, or, when an entry is due, the one that it will tell. What is printed
 * is thereby the same whether or not a window has stored the entry yet.
 */
export function latestShift(
  state: PlanState,
  plan: Plan,
  forecast: Forecast | null,
  today: Day,
): LedgerEntry['shift'] {
  if (forecast && isEntryDue(state.ledger, forecast, today)) return nextShift(state, plan, forecast, today);
  return state.ledger.entries.at(-1)?.shift ?? null;
}

/** How often real ends fell before what was forecast (0–1), over all stored forecasts of milestones that ended since. */
export interface Score {
  forecasts: number;
  milestones: number;
  byP50: number;
  byP80: number;
}

/** The ledger held against what came: null while no milestone with a stored forecast has ended. */
export function scoreLedger(state: Pick<PlanState, 'ledger' | 'tasks' | 'milestones'>): Score | null {
  const ends = milestoneEnds(state);
  const scored = new Set<string>();
  let forecasts = 0;
  let early = 0;
  let safe = 0;
  for (const entry of weekly(state.ledger.entries)) {
    for (const [id, [p50, p80]] of Object.entries(entry.milestones)) {
      const end = ends.get(id);
      if (end === undefined || end < entry.day) continue;
      scored.add(id);
      forecasts += 1;
      if (end <= addDays(entry.day, p50)) early += 1;
      if (end <= addDays(entry.day, p80)) safe += 1;
    }
  }
  if (forecasts === 0) return null;
  return { forecasts, milestones: scored.size, byP50: early / forecasts, byP80: safe / forecasts };
}

/** The last entry of every seven days, so that a day of many changes counts once. */
function weekly(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const kept: LedgerEntry[] = [];
  for (const entry of entries.toReversed()) {
    const later = kept.at(-1);
    if (!later || daysBetween(entry.day, later.day) >= WEEK) kept.push(entry);
  }
  return kept.reverse();
}

/** The day on which the last counting task of a milestone was finished; only milestones with nothing left open. */
function milestoneEnds(state: Pick<PlanState, 'tasks' | 'milestones'>): Map<string, Day> {
  const ends = new Map<string, Day | null>();
  for (const task of Object.values(state.tasks)) {
    if (!task.needed || state.milestones[task.milestone]?.status === 'skipped') continue;
    const known = ends.get(task.milestone);
    if (task.doneOn === null || known === null) ends.set(task.milestone, null);
    else if (known === undefined || task.doneOn > known) ends.set(task.milestone, task.doneOn);
  }
  return new Map([...ends].filter((one): one is [string, Day] => one[1] !== null));
}
