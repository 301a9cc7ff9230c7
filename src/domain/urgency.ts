import type { Calendar } from './calendar.ts';
import { dayNumber } from './day.ts';
import { type Network, chainMinutes } from './network.ts';
import type { WorkItem } from './schedule.ts';

/**
 * For every position, the last minute of the calendar at which the task may end so that no due day at it or behind it
 * is missed: the backward pass of the critical-path method. Infinity where no due day depends on it.
 */
export function latestFinishes({ items, after, order }: Network, calendar: Calendar): number[] {
  const finishes = items.map((item) => {
    const last = lastDay(item);
    return last === null ? Infinity : calendar.through(last);
  });
  for (const at of [...order].reverse()) {
    for (const next of after[at] ?? []) {
      const start = (finishes[next] ?? Infinity) - (items[next]?.left ?? 0);
      if (start < (finishes[at] ?? Infinity)) finishes[at] = start;
    }
  }
  return finishes;
}

/**
 * Every task's place in the order of choice: least slack, then the person's order, then the longest remaining chain,
 * then the id. Slack is that of a task's start, so that a begun task is not left for one that is as pressing.
 */
export function turns(network: Network, calendar: Calendar): number[] {
  const { items } = network;
  const finishes = latestFinishes(network, calendar);
  const starts = items.map((item, at) => (finishes[at] ?? Infinity) - item.left);
  const chains = chainMinutes(network);
  const compare = (a: number, b: number): number => {
    const sooner = (starts[a] ?? 0) - (starts[b] ?? 0);
    // Two without a due day differ by infinity less infinity, which is no number.
    if (sooner < 0 || sooner > 0) return sooner;
    const one = items[a];
    const other = items[b];
    if (!one || !other) return 0;
    return one.order - other.order || (chains[b] ?? 0) - (chains[a] ?? 0) || (one.id < other.id ? -1 : 1);
  };
  const turn = items.map(() => 0);
  [...items.keys()].sort(compare).forEach((at, place) => {
    turn[at] = place;
  });
  return turn;
}

/** The day number on which a task has to be finished at the latest, or null. */
export function lastDay(item: Pick<WorkItem, 'deadline' | 'fixedDay'>): number | null {
  const fixed = item.fixedDay === null ? null : dayNumber(item.fixedDay) - 1;
  const deadline = item.deadline === null ? null : dayNumber(item.deadline);
  if (fixed === null || deadline === null) return fixed ?? deadline;
  return Math.min(fixed, deadline);
}
