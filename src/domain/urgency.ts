import { dayNumber } from './day.ts';
import type { WorkItem } from './schedule.ts';

/** A task with what decides its turn; day fields are day numbers. */
export interface RankedTask {
  id: string;
  left: number;
  prerequisites: string[];
  order: number;
  earliest: number;
  /** Minutes of capacity from the first day to the latest start that still meets every deadline behind it. */
  latestStart: number;
  /** Minutes of work from this task to the end of the longest chain that waits for it, itself included. */
  chain: number;
}

/** Least slack, then the person's order, then the longest remaining chain, then the id. */
export function compareUrgency(a: RankedTask, b: RankedTask): number {
  if (a.latestStart !== b.latestStart) return a.latestStart - b.latestStart;
  return a.order - b.order || b.chain - a.chain || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Minutes of capacity from the first day through a last one (inclusive). */
export function capacityThrough(capacity: (number: number) => number, first: number, last: number): number {
  let sum = 0;
  for (let number = first; number <= last; number++) sum += capacity(number);
  return sum;
}

/** Ranks tasks by a backward pass over their dependants. Prerequisites that are not among the items count as met. */
export function rankTasks(
  items: readonly WorkItem[],
  capacity: (number: number) => number,
  first: number,
): RankedTask[] {
  const known = new Set(items.map((item) => item.id));
  const after = new Map<string, WorkItem[]>();
  for (const item of items) {
    for (const before of item.prerequisites) after.set(before, [...(after.get(before) ?? []), item]);
  }
  const latest = new Map<string, number>();
  const chains = new Map<string, number>();
  const visit = (item: WorkItem): void => {
    if (chains.has(item.id)) return;
    let finish = dueMinutes(item, capacity, first);
    let chain = 0;
    for (const next of after.get(item.id) ?? []) {
      visit(next);
      finish = Math.min(finish, latest.get(next.id) ?? Infinity);
      chain = Math.max(chain, chains.get(next.id) ?? 0);
    }
    latest.set(item.id, finish - item.left);
    chains.set(item.id, chain + item.left);
  };
  for (const item of items) visit(item);
  return items.map((item) => ({
    id: item.id,
    left: item.left,
    prerequisites: [...new Set(item.prerequisites)].filter((id) => known.has(id)),
    order: item.order,
    earliest: item.earliest === null ? -Infinity : dayNumber(item.earliest),
    latestStart: latest.get(item.id) ?? Infinity,
    chain: chains.get(item.id) ?? 0,
  }));
}

/** The last minute of capacity at which a task may end: its deadline, or the day before its fixed day. */
export function dueMinutes(item: WorkItem, capacity: (number: number) => number, first: number): number {
  const last = lastDay(item);
  return last === null ? Infinity : capacityThrough(capacity, first, last);
}

/** The day number on which a task has to be finished at the latest, or null. */
export function lastDay(item: Pick<WorkItem, 'deadline' | 'fixedDay'>): number | null {
  const fixed = item.fixedDay === null ? null : dayNumber(item.fixedDay) - 1;
  const deadline = item.deadline === null ? null : dayNumber(item.deadline);
  if (fixed === null || deadline === null) return fixed ?? deadline;
  return Math.min(fixed, deadline);
}
