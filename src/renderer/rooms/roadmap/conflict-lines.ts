import { extraMinutes } from '../../../domain/extra-minutes.ts';
import type { Conflict } from '../../../domain/conflicts.ts';
import type { Day } from '../../../domain/day.ts';
import { groupBy } from '../../../domain/group-by.ts';
import { planNoteText, planNotes } from '../../../domain/plan-notes.ts';
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

/** A line for each milestone and day that can't be met, then one for each note that these don't say already. */
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
  const notes = planNotes(state, plan, today)
    // “Was due” is said by the line of the conflict, with the day on which it would end.
    .filter((note) => !(note.code === 'due-past' && inConflict.has(note.task)))
    .map((note): PlanLine => {
      const milestone = note.task === null ? null : milestoneOf(note.task);
      return {
        key: `${note.code} ${note.task ?? ''} ${note.code === 'prerequisite-missing' ? note.prerequisite : ''}`,
        milestone,
        title: milestone === null ? 'Give hours in Settings' : (state.milestones[milestone]?.title ?? ''),
        words: () => planNoteText(note, state, say),
      };
    });
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
