import type { Day } from '../../../domain/day.ts';
import type { Tone } from '../../components/state-words.ts';
import { doneOf } from '../../components/work-words.ts';
import { count, fullDay, shortDay } from '../../format.ts';
import type { MilestoneRow, TaskRow } from './milestone-rows.ts';

/** A stretch of days: `3 Dec to 20 Dec`; a year is said where it is not this one. */
export function stretch(start: Day, end: Day, today: Day): string {
  const said = (day: Day): string => (day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : fullDay(day));
  if (start === end) return said(start);
  return start.slice(0, 4) === end.slice(0, 4)
    ? `${shortDay(start)} to ${said(end)}`
    : `${said(start)} to ${said(end)}`;
}

/** When a milestone is planned, was done, or why there is no day. */
export function whenWords({ milestone, start, end, effort }: MilestoneRow, today: Day): string {
  if (milestone.status === 'skipped') return 'skipped';
  if (milestone.status === 'done') return end ? `done ${stretch(end, end, today)}` : 'done';
  if (start && end) return `planned ${stretch(start, end, today)}`;
  return effort === 0 ? 'no tasks yet' : 'not planned: no hours a week are given';
}

/** A milestone's whole row in words, for whoever can't see the bar. */
export function rowWords(row: MilestoneRow, today: Day): string {
  const parts = [row.milestone.title, whenWords(row, today)];
  if (!row.milestone.needed) parts.push('no longer needed');
  if (row.p50) parts.push(`forecast ${stretch(row.p50, row.p50, today)}`);
  if (row.effort > 0) parts.push(doneOf(row.done, row.effort));
  if (row.examDay) parts.push(`exam ${stretch(row.examDay, row.examDay, today)}`);
  else if (row.milestone.due) parts.push(`due ${stretch(row.milestone.due, row.milestone.due, today)}`);
  return parts.join(', ');
}

/** What a task waits for, by name. */
export function waitWords({ waitsFor }: TaskRow): string {
  const names = waitsFor.slice(0, 2).map((task) => `“${task.title}”`);
  const more = waitsFor.length - names.length;
  return `waits for ${names.join(' and ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** How much later a task could end without a due day, or the end of it all, being moved. */
const slackWords = (days: number): string => {
  if (days < 0) return `${count(-days, 'day')} too late`;
  return days === 0 ? 'no slack' : `${count(days, 'day')} of slack`;
};

/** Where a task is: done, waiting, planned, by when. */
export function taskWords(row: TaskRow, today: Day): string {
  const { task, start, end } = row;
  if (task.doneOn) return `done ${stretch(task.doneOn, task.doneOn, today)}`;
  const parts: string[] = [];
  if (task.fixedDay) parts.push(`exam ${stretch(task.fixedDay, task.fixedDay, today)}`);
  if (task.deadline) parts.push(`due ${stretch(task.deadline, task.deadline, today)}`);
  if (row.waitsFor.length > 0) parts.push(waitWords(row));
  else if (start && end) parts.push(`planned ${stretch(start, end, today)}`);
  if (row.slack !== null) parts.push(slackWords(row.slack));
  return parts.join(' · ');
}

/** Where a task stands, in a word. */
export function taskState({ task, waitsFor, start }: TaskRow): { word: string; tone: Tone } {
  if (task.doneOn) return { word: 'done', tone: 'good' };
  if (!task.needed) return { word: 'no longer needed', tone: 'warn' };
  if (waitsFor.length > 0) return { word: 'waits', tone: 'plain' };
  return start ? { word: 'ready', tone: 'brand' } : { word: 'not planned', tone: 'plain' };
}

/** A task's line on the timeline in words, for whoever can't see the bar. */
export function taskLineWords(row: TaskRow, today: Day): string {
  const { task, start, end, waitsFor } = row;
  const said = (day: Day): string => stretch(day, day, today);
  const parts = [task.title];
  if (task.doneOn) parts.push(`done ${said(task.doneOn)}`);
  else if (start && end) parts.push(`planned ${stretch(start, end, today)}`);
  if (!task.doneOn) {
    if (waitsFor.length > 0) parts.push(waitWords(row));
    if (task.earliest && task.earliest > today) parts.push(`not before ${said(task.earliest)}`);
    if (task.fixedDay) parts.push(`exam ${said(task.fixedDay)}`);
    else if (task.deadline) parts.push(`due ${said(task.deadline)}`);
  }
  return parts.join(', ');
}
