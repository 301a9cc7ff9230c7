import { extraMinutes } from '../../../domain/extra-minutes.ts';
import type { Conflict } from '../../../domain/conflicts.ts';
import type { Day } from '../../../domain/day.ts';
import { groupBy } from '../../../domain/group-by.ts';
import { type PlanNote, planNoteText, planNotes } from '../../../domain/plan-notes.ts';
import type { Plan, PlanSource } from '../../../domain/plan.ts';
import { hours } from '../../format.ts';
import { stretch } from './milestone-words.ts';

/** Something that can't be met or should be known; `milestone` is where it is mended, null when in Settings. */
export interface PlanLine {
  key: string;
  milestone: string | null;
  title: string;
  /** Made when the line is shown: the hours that would help cost several plans. */
  words: () => string;
}

/** A line for each milestone and day that can't be met, then one for each kind of note of a milestone that these don't say already. */
export function planLines(state: PlanSource, plan: Plan, today: Day): PlanLine[] {
  const say = (one: Day): string => stretch(one, one, today);
  const milestoneOf = (task: string): string => state.tasks[task]?.milestone ?? '';
  const extraOf = extraMinutes(state, today);
  const groups = groupBy(plan.conflicts, (one) => `${milestoneOf(one.task)} ${one.due}`);
  const late = [...groups].map(([key, group]): PlanLine => {
    const milestone = milestoneOf(group[0]?.task ?? '');
    return {
      key,
      milestone,
      title: state.milestones[milestone]?.title ?? '',
      words: () => conflictWords(group, extraOf, say, today),
    };
  });
  const inConflict = new Set(plan.conflicts.map((one) => one.task));
  // “Was due” is said by the line of the conflict, with the day on which it would end.
  const said = planNotes(state, plan, today).filter(
    (note) => !(note.code === 'due-past' && inConflict.has(note.task)),
  );
  const place = (note: PlanNote): string | null => (note.task === null ? null : milestoneOf(note.task));
  const notes = [...groupBy(said, (note) => `${note.code} ${place(note) ?? ''}`)].flatMap(
    ([key, [first, ...rest]]): PlanLine[] => {
      if (!first) return [];
      const milestone = place(first);
      const title =
        milestone === null ? 'Give hours in Settings' : (state.milestones[milestone]?.title ?? '');
      const more = rest.length > 0 ? ` ${rest.length} more like it.` : '';
      return [{ key, milestone, title, words: () => `${planNoteText(first, state, say)}${more}` }];
    },
  );
  return [...late, ...notes];
}

function conflictWords(
  group: readonly Conflict[],
  extraOf: (one: Conflict) => number | null,
  say: (day: Day) => string,
  today: Day,
): string {
  const end = group.reduce((last, one) => (one.end > last ? one.end : last), '');
  const due = group[0]?.due ?? '';
  if (due < today) return `was due ${say(due)} and would end ${say(end)}. Give it a later day.`;
  const extra = group.map(extraOf);
  const most = Math.max(...extra.map((one) => one ?? Infinity));
  const way = Number.isFinite(most)
    ? `${hours(most)} more a week would meet it, or a later day.`
    : 'No number of hours a week meets it: move the day, or take something off before it.';
  return `is needed by ${say(due)} and would end ${say(end)}. ${way}`;
}
