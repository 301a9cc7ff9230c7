import type { DueItem } from '../../../domain/agenda.ts';
import type { Day } from '../../../domain/day.ts';
import type { PlanState } from '../../../domain/state.ts';
import { taskWork } from '../../../domain/work.ts';
import type { Tone } from '../../components/state-words.ts';
import { count, hours } from '../../format.ts';

/** What kind of thing falls due, and how far it is, in one faint line. */
export function dueLine(item: DueItem, plan: PlanState, logged: ReadonlyMap<string, number>): string {
  if (item.kind === 'milestone') {
    const criteria = plan.milestones[item.id]?.criteria ?? [];
    return `Milestone · ${criteria.filter((one) => one.doneOn !== null).length} of ${criteria.length} criteria`;
  }
  if (item.kind === 'exam') {
    const task = plan.tasks[`certification.${item.id}`];
    const left = task ? taskWork(task, logged, plan.courses).left : 0;
    return left > 0 ? `Exam · ${hours(left)} of preparation left` : 'Exam · prepared';
  }
  if (item.kind === 'renewal') return 'Renewal window opens';
  return item.kind === 'expiry' ? 'Validity ends' : 'Goal';
}

/** The word on how it looks; null where there is nothing to be early or late with. */
export function dueState(
  item: DueItem,
  today: Day,
  forecastKnown: boolean,
): { word: string; tone: Tone } | null {
  if (item.lateDays > 0) return { word: `${count(item.lateDays, 'day')} late`, tone: 'bad' };
  if (item.day < today) return { word: 'overdue', tone: 'bad' };
  if (item.kind === 'renewal') return null;
  if (item.kind === 'expiry') return { word: 'renew', tone: 'warn' };
  if (item.tight) return { word: 'tight', tone: 'warn' };
  return forecastKnown && item.kind !== 'goal' ? { word: 'on track', tone: 'good' } : null;
}

/** Where its detail is. */
export function dueAddress(item: DueItem): string {
  if (item.kind === 'milestone') return `/roadmap/milestone/${item.id}`;
  return item.kind === 'goal' ? '/goals' : '/certifications';
}
