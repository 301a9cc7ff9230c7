import { type Day, dayNumber } from './day.ts';
import { weekAim } from './week-aim.ts';
import { type Plan, type PlanSource, jobBoost, workItems } from './plan.ts';
import { daysOffOf } from './schedule.ts';

/** Something about the plan that a person should know although it is no conflict; days and minutes as data. */
export type PlanNote =
  | { code: 'no-hours'; task: null }
  | { code: 'due-past' | 'exam-past'; task: string; due: Day }
  | { code: 'due-before-start'; task: string; due: Day; start: Day }
  | { code: 'exam-day-off'; task: string; day: Day }
  | { code: 'prerequisite-missing'; task: string; prerequisite: string }
  | { code: 'no-effort'; task: string }
  | { code: 'long-task'; task: string; minutes: number }
  | { code: 'beyond-century'; task: string };

const WEEKS_A_YEAR = 52;

/**
 * What a person should know of the plan beside its conflicts: due days and exams that are past, due days before the
 * work may begin, exams on a day off, prerequisites that don't exist (they count as met), own tasks without effort,
 * tasks longer than a year of the person's hours, and what finds no day. In the order of the tasks.
 */
export function planNotes(state: PlanSource, plan: Plan, today: Day): PlanNote[] {
  const { availability, tasks } = state;
  const items = workItems(state);
  const isOff = availability ? daysOffOf(availability) : () => false;
  const yearly = (availability ? weekAim(availability) : 0) * WEEKS_A_YEAR;
  const hasHours = yearly > 0 || jobBoost(state) !== null;
  const unplanned = new Set(plan.unplanned);
  const notes: PlanNote[] = [];
  if (!hasHours && unplanned.size > 0) notes.push({ code: 'no-hours', task: null });
  const begin = availability && availability.start > today ? availability.start : today;
  for (const item of items) {
    const task = item.id;
    const { deadline: due } = item;
    const exam = tasks[task]?.fixedDay ?? null;
    const start = item.earliest !== null && item.earliest > begin ? item.earliest : begin;
    if (due !== null && due < today) notes.push({ code: 'due-past', task, due });
    else if (due !== null && due < start) notes.push({ code: 'due-before-start', task, due, start });
    if (exam !== null && exam < today) notes.push({ code: 'exam-past', task, due: exam });
    else if (exam !== null && exam <= start && exam > today && item.left > 0)
      notes.push({ code: 'due-before-start', task, due: exam, start });
    if (exam !== null && exam >= today && isOff(dayNumber(exam)))
      notes.push({ code: 'exam-day-off', task, day: exam });
    for (const prerequisite of tasks[task]?.prerequisites ?? [])
      if (!tasks[prerequisite]) notes.push({ code: 'prerequisite-missing', task, prerequisite });
    // A task of the template without effort is meant so: it stands for having a job.
    if (tasks[task]?.effort === 0 && tasks[task].origin === 'own') notes.push({ code: 'no-effort', task });
    if (yearly > 0 && item.left > yearly) notes.push({ code: 'long-task', task, minutes: item.left });
    if (hasHours && unplanned.has(task)) notes.push({ code: 'beyond-century', task });
  }
  return notes;
}

/** A note in words; `say` writes a day as the reader is used to. */
export function planNoteText(
  note: PlanNote,
  state: Pick<PlanSource, 'tasks'>,
  say: (day: Day) => string = (day) => day,
): string {
  const title = `“${state.tasks[note.task ?? '']?.title ?? note.task ?? ''}”`;
  switch (note.code) {
    case 'no-hours':
      return 'No hours a week are given, so nothing can be planned.';
    case 'due-past':
      return `${title} was due ${say(note.due)}. Give it a later day, or finish it.`;
    case 'exam-past':
      return `The exam of ${title} was ${say(note.due)}. Say how it went, or set another day.`;
    case 'due-before-start':
      return `${title} is due ${say(note.due)}, but can’t begin before ${say(note.start)}.`;
    case 'exam-day-off':
      return `The exam of ${title} is on ${say(note.day)}, which is one of your days off.`;
    case 'prerequisite-missing':
      return `${title} waits for “${note.prerequisite}”, which is not on the roadmap. It counts as done.`;
    case 'no-effort':
      return `${title} has no hours, so it takes no time in the plan.`;
    case 'long-task':
      return `${title} alone takes ${Math.round(note.minutes / 60)} h, more than a year of your hours. Split it to see how it goes.`;
    case 'beyond-century':
      return `${title} finds no day within a hundred years.`;
  }
}
