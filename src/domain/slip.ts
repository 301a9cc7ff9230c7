import { type Day, addDays, daysBetween } from './day.ts';
import type { Shift } from './ledger-schema.ts';
import type { PlanState } from './state.ts';

/** A milestone whose half chance moved between two stored forecasts. */
export interface MovedMilestone {
  id: string;
  title: string;
  from: Day;
  to: Day;
  /** Positive: later. */
  days: number;
}

/** What the newest stored forecast says of the one before it. */
export interface Slip {
  since: Day;
  day: Day;
  horizon: 'ready' | 'full';
  shift: Shift;
  /** Most moved first; only moves of more than three days. */
  moved: MovedMilestone[];
}

const WORTH_TELLING = 3;
/** Days for which a move is news. */
const NEWS = 7;

/**
 * What moved with the newest stored forecast, while it is news: the shift with its parts, and every milestone that
 * moved by more than three days. Null when nothing did. `ready` counts while something of it is open.
 */
export function newestSlip(state: PlanState, readyOpen: boolean, today: Day): Slip | null {
  const [before, newest] = state.ledger.entries.slice(-2);
  if (!before || !newest?.shift || daysBetween(newest.day, today) > NEWS) return null;
  const horizon = readyOpen ? 'ready' : 'full';
  const shift = newest.shift[horizon];
  if (Math.abs(shift.days) <= WORTH_TELLING) return null;
  const moved = Object.entries(newest.milestones).flatMap(([id, [now]]): MovedMilestone[] => {
    const then = before.milestones[id];
    const title = state.milestones[id]?.title;
    if (!then || title === undefined) return [];
    const from = addDays(before.day, then[0]);
    const to = addDays(newest.day, now);
    const days = daysBetween(from, to);
    return Math.abs(days) > WORTH_TELLING ? [{ id, title, from, to, days }] : [];
  });
  moved.sort((a, b) => Math.abs(b.days) - Math.abs(a.days) || a.id.localeCompare(b.id));
  return { since: newest.shift.since, day: newest.day, horizon, shift, moved };
}
