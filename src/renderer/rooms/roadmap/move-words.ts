import { daysBetween } from '../../../domain/day.ts';
import type { PlanState } from '../../../domain/state.ts';
import type { EndMove } from '../../components/roadmap-effect.ts';
import { movedWords } from '../../components/shift-words.ts';
import { count, fullDay } from '../../format.ts';
import type { MoveEffect, TimelineMove } from './timeline-moves.ts';

/** Where a move leads: a day, or a place in the phase. */
export function placeWords(move: TimelineMove, milestones: PlanState['milestones']): string {
  if (move.kind === 'day')
    return move.day === null ? 'As early as possible' : `Not before ${fullDay(move.day)}`;
  if (move.before === null) return 'Last in its phase';
  return `Before “${milestones[move.before]?.title ?? move.before}”`;
}

/** The new ends of the roadmap, which the plan gives and not the forecast, and what would miss its day. */
export function effectWords({ ready, full, conflicts }: MoveEffect): string[] {
  const end = (name: string, { before, after }: EndMove): string => {
    if (!after) return '';
    return `${name} ${fullDay(after)}${before ? `, ${movedWords(daysBetween(before, after))}` : ''}`;
  };
  const ends = [end('ready to apply', ready), end('full profile', full)].filter((words) => words !== '');
  return [
    ...ends,
    ends.length > 0 ? 'by the plan and its estimates' : '',
    conflicts > 0 ? `${count(conflicts, 'task')} more would miss the day it is due` : '',
  ].filter((words) => words !== '');
}
