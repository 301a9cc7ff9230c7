import { type ShallowRef, shallowRef } from 'vue';
import { addDays, type Day } from '../../../domain/day.ts';
import { Failure } from '../../../domain/failure.ts';
import { failureText } from '../../../domain/failure-text.ts';
import { usePlanner } from '../../stores/planner.ts';
import { effectWords, placeWords } from './move-words.ts';
import { type TimelineLine, firstStart, movableTasks } from './timeline-lines.ts';
import {
  type MoveEffect,
  type TimelineMove,
  freeStart,
  notBefore,
  placeAfterSteps,
  tryMove,
} from './timeline-moves.ts';

/** A line taken hold of, with the day that a move of its days starts from. */
export interface Held {
  line: TimelineLine;
  ids: readonly string[];
  base: Day;
  /** When it would begin without a “not before”; null when it can't be planned. */
  free: Day | null;
}

export interface MovePreview {
  held: Held;
  move: TimelineMove;
  /** What it would leave as it is. */
  isSame: boolean;
  /** Null when it can't be made. */
  effect: MoveEffect | null;
  words: string[];
}

export interface TimelineMoves {
  preview: Readonly<ShallowRef<MovePreview | null>>;
  hold(line: TimelineLine): Held;
  showDay(held: Held, dropped: Day): void;
  showPlace(held: Held, before: string | null): void;
  /** Previews another “not before” of a line, days further than the preview or the plan has it. */
  stepDays(line: TimelineLine, days: number): void;
  stepPlaces(line: TimelineLine, places: number): void;
  giveUp(): void;
  /** Makes the move that is previewed, as one change; gives true when there was one to make. */
  apply(): Promise<boolean>;
}

/** Moves on the timeline: shown with what they do to the ends, and made only when they are applied. */
export function useTimelineMoves(): TimelineMoves {
  const planner = usePlanner();
  const preview = shallowRef<MovePreview | null>(null);
  let placesMoved = 0;

  const placesOf = ({ phase }: TimelineLine): string[] => phase.milestones.map((row) => row.milestone.id);
  const giveUp = (): void => void (preview.value = null);

  function hold(line: TimelineLine): Held {
    const ids = movableTasks(line);
    const { state, plan, today } = planner;
    const base = firstStart(ids, plan.byTask) ?? today;
    placesMoved = 0;
    return { line, ids, base, free: ids.length > 0 ? freeStart(state, ids, today) : null };
  }
  function leavesAsItIs({ line, ids }: Held, move: TimelineMove): boolean {
    if (move.kind === 'day')
      return ids.every((id) => (planner.state.tasks[id]?.earliest ?? null) === move.day);
    return placeAfterSteps(placesOf(line), move.milestone, 0) === move.before;
  }
  function show(held: Held, move: TimelineMove): void {
    const { state, plan, today } = planner;
    try {
      const isSame = leavesAsItIs(held, move);
      const effect = tryMove(state, plan, held.ids, today, move);
      const place = placeWords(move, state.milestones);
      const words = isSame ? [`${place}, as it is now`] : [place, ...effectWords(effect)];
      preview.value = { held, move, isSame, effect, words };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      preview.value = { held, move, isSame: true, effect: null, words: [failureText(error).title] };
    }
  }
  function showDay(held: Held, dropped: Day): void {
    if (held.ids.length === 0) return;
    const day = notBefore(dropped, held.free, planner.today);
    const shown = preview.value;
    if (shown?.held === held && shown.move.kind === 'day' && shown.move.day === day) return;
    show(held, { kind: 'day', day });
  }
  function showPlace(held: Held, before: string | null): void {
    const shown = preview.value;
    if (shown?.held === held && shown.move.kind === 'order' && shown.move.before === before) return;
    show(held, { kind: 'order', milestone: held.line.home.milestone.id, before });
  }
  const heldNow = (line: TimelineLine, kind: TimelineMove['kind']): Held => {
    const shown = preview.value;
    return shown?.held.line.key === line.key && shown.move.kind === kind ? shown.held : hold(line);
  };
  function stepDays(line: TimelineLine, days: number): void {
    const held = heldNow(line, 'day');
    const shown = preview.value?.held === held ? preview.value.move : null;
    const soonest = held.free ?? planner.today;
    const from = shown?.kind === 'day' ? (shown.day ?? soonest) : held.base;
    showDay(held, addDays(from, days));
  }
  function stepPlaces(line: TimelineLine, places: number): void {
    if (line.task) return;
    const held = heldNow(line, 'order');
    const before = placeAfterSteps(placesOf(line), line.home.milestone.id, placesMoved + places);
    if (before === undefined) return;
    placesMoved += places;
    showPlace(held, before);
  }
  async function apply(): Promise<boolean> {
    const shown = preview.value;
    giveUp();
    if (!shown || shown.isSame) return false;
    const { move, held } = shown;
    await planner.run((operations) =>
      move.kind === 'order'
        ? operations.milestones.reorder({ id: move.milestone, before: move.before })
        : operations.tasks.editMany({ ids: [...held.ids], set: { earliest: move.day } }),
    );
    return true;
  }
  return { preview, hold, showDay, showPlace, stepDays, stepPlaces, giveUp, apply };
}
