import type { NextTask } from '../../../domain/agenda.ts';
import type { Day } from '../../../domain/day.ts';
import type { PlanState } from '../../../domain/state.ts';
import { count, shortDay } from '../../format.ts';

/** Why a task is next, in words; at most three reasons, the most pressing first. */
export function reasons(next: NextTask, plan: PlanState, today: Day, finishes: boolean): string {
  const words: string[] = finishes ? ['Finished in this time'] : [];
  if (next.due !== null) {
    const what = next.task.kind === 'certification' ? 'Exam on' : 'Due';
    words.push(next.due < today ? `Overdue since ${shortDay(next.due)}` : `${what} ${shortDay(next.due)}`);
  }
  if (next.longestChain) words.push('On the longest chain');
  if (next.opens > 0) words.push(`Opens ${count(next.opens, 'other')}`);
  if (next.start > today) words.push(`Planned from ${shortDay(next.start)}`);
  const milestone = plan.milestones[next.task.milestone]?.title;
  if (milestone && milestone !== next.task.title) words.push(`Milestone “${milestone}”`);
  return words.slice(0, 3).join(' · ') || 'Waits for nothing';
}
