import type { DueItem } from '../../../domain/agenda.ts';
import { type Day, addDays, daysBetween } from '../../../domain/day.ts';
import type { PlanState } from '../../../domain/state.ts';
import { taskWork } from '../../../domain/work.ts';
import type { Tone } from '../../components/state-words.ts';
import { count, fullDay, hours, shortDay } from '../../format.ts';

/** What kind of thing falls due, and how far it is, in one faint line. */
export function dueLine(
  item: DueItem,
  plan: PlanState,
  logged: ReadonlyMap<string, number>,
  today: Day,
): string {
  if (item.kind === 'milestone') {
    const criteria = plan.milestones[item.id]?.criteria ?? [];
    if (criteria.length === 0) return 'Milestone';
    return `Milestone · ${criteria.filter((one) => one.doneOn !== null).length} of ${criteria.length} criteria`;
  }
  if (item.kind === 'exam') {
    if (item.day < today) return 'Exam · say how it went';
    const task = plan.tasks[`certification.${item.id}`];
    const left = task ? taskWork(task, logged, plan.courses).left : 0;
    return left > 0 ? `Exam · ${hours(left)} of preparation left` : 'Exam · prepared';
  }
  if (item.kind === 'interview') {
    const known = Object.values(plan.cards).filter(({ kind }) => kind === 'question').length;
    return known > 0 ? `${count(known, 'question')} practised` : 'No question practised yet';
  }
  if (item.kind === 'renewal') return 'Renewal window opens';
  return item.kind === 'expiry' ? 'Validity ends' : 'Goal';
}

/** A day beside today's: with its year where that is another one. */
const nearDay = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : fullDay(day);

/** Since when something is overdue, as a person would say it. */
export const sinceWords = (day: Day, today: Day): string =>
  daysBetween(day, today) === 1 ? 'since yesterday' : `since ${nearDay(day, today)}`;

/** The day on which the plan ends the work; null when that is in time, or nothing of it is open. */
export function plannedEnd(item: Pick<DueItem, 'kind' | 'day' | 'lateDays'>): Day | null {
  if (item.lateDays === 0) return null;
  // Preparation has to end before the exam's day.
  return addDays(item.day, item.lateDays - (item.kind === 'exam' ? 1 : 0));
}

/** The word on how it looks; null where there is nothing to be early or late with. */
export function dueState(
  item: DueItem,
  today: Day,
  forecastKnown: boolean,
): { word: string; tone: Tone } | null {
  if (item.day < today) return { word: sinceWords(item.day, today), tone: 'bad' };
  const end = plannedEnd(item);
  if (end) return { word: `planned until ${nearDay(end, today)}`, tone: 'bad' };
  if (item.kind === 'renewal' || item.kind === 'interview') return null;
  if (item.kind === 'expiry') return { word: 'renew', tone: 'warn' };
  if (item.tight) return { word: 'tight', tone: 'warn' };
  return forecastKnown && item.kind !== 'goal' ? { word: 'on track', tone: 'good' } : null;
}

/** Where its detail is. */
export function dueAddress(item: Pick<DueItem, 'kind' | 'id'>): string {
  if (item.kind === 'milestone') return `/roadmap/milestone/${item.id}`;
  if (item.kind === 'interview') return '/interview';
  return item.kind === 'goal' ? '/goals' : `/certifications?open=${item.id}`;
}
