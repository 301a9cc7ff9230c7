import type { Day } from '../../../domain/day.ts';
import { draftOf } from '../../../domain/draft.ts';
import { reorderMilestone } from '../../../domain/milestones.ts';
import { type Plan, makePlan } from '../../../domain/plan.ts';
import type { PlanState } from '../../../domain/state.ts';
import { editTask } from '../../../domain/tasks.ts';
import type { EndMove } from '../../components/roadmap-effect.ts';
import { firstStart } from './timeline-lines.ts';

/** A move that is not made yet: another “not before” for tasks (null: none), or another place in the phase. */
export type TimelineMove =
  | { kind: 'day'; day: Day | null }
  /** `before` is the milestone that it would come to stand before; null puts it last. */
  | { kind: 'order'; milestone: string; before: string | null };

/** What a move would do: the two ends, conflicts more than now, and the new days of the tasks it moves. */
export interface MoveEffect {
  ready: EndMove;
  full: EndMove;
  conflicts: number;
  start: Day | null;
  end: Day | null;
}

/** The “not before” that a drop on a day asks for: none where the work could begin anyway, which is never before today. */
export const notBefore = (dropped: Day, free: Day | null, today: Day): Day | null =>
  dropped <= today || (free !== null && dropped <= free) ? null : dropped;

/** Plans with a move made on a copy. Throws `not-found` when what is moved is gone. */
function planWith(state: PlanState, ids: readonly string[], today: Day, move: TimelineMove): Plan {
  const draft = draftOf(state);
  if (move.kind === 'order') reorderMilestone(draft, move.milestone, move.before);
  else for (const id of ids) editTask(draft, id, { earliest: move.day });
  return makePlan(draft, today);
}

/** When the first of the tasks would begin if none of them had a “not before”. */
export const freeStart = (state: PlanState, ids: readonly string[], today: Day): Day | null =>
  firstStart(ids, planWith(state, ids, today, { kind: 'day', day: null }).byTask);

/** Tries a move of tasks on a copy of the plan: nothing is saved. Throws `not-found`. */
export function tryMove(
  state: PlanState,
  before: Pick<Plan, 'readyEnd' | 'end' | 'conflicts'>,
  ids: readonly string[],
  today: Day,
  move: TimelineMove,
): MoveEffect {
  const plan = planWith(state, ids, today, move);
  const ends = ids.map((id) => plan.byTask.get(id)?.end).filter((day) => day !== undefined);
  return {
    ready: { before: before.readyEnd, after: plan.readyEnd },
    full: { before: before.end, after: plan.end },
    conflicts: plan.conflicts.length - before.conflicts.length,
    start: firstStart(ids, plan.byTask),
    end: ends.sort().at(-1) ?? null,
  };
}

/** Which milestone follows a moved one when it stands a number of places further down; undefined where there is no place. */
export function placeAfterSteps(
  order: readonly string[],
  moved: string,
  steps: number,
): string | null | undefined {
  const others = order.filter((id) => id !== moved);
  const at = order.indexOf(moved) + steps;
  return at < 0 || at > others.length ? undefined : (others[at] ?? null);
}

/** Which milestone would follow a moved one that is let go at a height: the first of the others whose middle is below it. */
export const placeAtHeight = (
  boxes: readonly { id: string; top: number; bottom: number }[],
  moved: string,
  y: number,
): string | null => boxes.find(({ id, top, bottom }) => id !== moved && y < (top + bottom) / 2)?.id ?? null;
