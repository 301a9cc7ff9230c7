import type { FieldChange, RoadmapChange } from '../../domain/roadmap-change.ts';
import type { PlanState } from '../../domain/state.ts';
import { fullDay, wholeHours } from '../format.ts';

const WORDS: Record<RoadmapChange['change'], string> = {
  added: 'New',
  'no-longer-needed': 'No longer needed',
  'needed-again': 'Needed again',
  reopened: 'Open again',
  changed: 'Changed',
  kept: 'Yours stays',
  renamed: 'Goes on under a new name',
};
/** The order in which changes are told: what touches the person's own things first. */
export const CHANGE_ORDER = Object.keys({
  kept: 0,
  reopened: 0,
  renamed: 0,
  'no-longer-needed': 0,
  added: 0,
  'needed-again': 0,
  changed: 0,
} satisfies Record<RoadmapChange['change'], number>) as RoadmapChange['change'][];

export const changeWord = (change: RoadmapChange['change']): string => WORDS[change];

/** What a field held and holds, in words: `effort 8 h → 12 h`. */
export function fieldWords({ field, from, to }: FieldChange, state: PlanState): string {
  const value = (one: unknown): string => {
    if (one === null || one === undefined) return 'none';
    if (Array.isArray(one)) return String(one.length);
    if (field === 'effort' && typeof one === 'number') return wholeHours(one);
    if (field === 'milestone' && typeof one === 'string') return state.milestones[one]?.title ?? one;
    if ((field === 'due' || field === 'fixedDay') && typeof one === 'string') return fullDay(one);
    if (field === 'horizon') return one === 'ready' ? 'ready to apply' : 'full profile';
    return typeof one === 'string' || typeof one === 'number' ? String(one) : '';
  };
  const names: Record<string, string> = { fixedDay: 'exam day', horizon: 'needed for' };
  return `${names[field] ?? field} ${value(from)} → ${value(to)}`;
}
