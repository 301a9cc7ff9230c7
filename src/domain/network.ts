import type { WorkItem } from './schedule.ts';

/** Work items with their prerequisites both ways, as positions in `items`. */
export interface Network {
  items: readonly WorkItem[];
  before: readonly (readonly number[])[];
  after: readonly (readonly number[])[];
  /** Every position after those it waits for; shorter than `items` when prerequisites go round in a circle. */
  order: readonly number[];
}

/** Links work items; prerequisites that are not among them count as met. */
export function makeNetwork(items: readonly WorkItem[]): Network {
  const positions = new Map(items.map((item, at) => [item.id, at]));
  const after: number[][] = items.map(() => []);
  const before = items.map((item, at) => {
    const found = new Set<number>();
    for (const id of item.prerequisites) {
      const position = positions.get(id);
      if (position !== undefined) found.add(position);
    }
    for (const position of found) after[position]?.push(at);
    return [...found];
  });
  const waits = before.map((positions) => positions.length);
  const order: number[] = [];
  waits.forEach((count, at) => {
    if (count === 0) order.push(at);
  });
  for (let next = 0; next < order.length; next++) {
    for (const at of after[order[next] ?? -1] ?? []) {
      const still = (waits[at] ?? 0) - 1;
      waits[at] = still;
      if (still === 0) order.push(at);
    }
  }
  return { items, before, after, order };
}

/** For every position, minutes of work from it to the end of the longest chain that waits for it, itself included. */
export function chainMinutes({ items, after, order }: Network): number[] {
  const chains = items.map((item) => item.left);
  for (const at of [...order].reverse()) {
    let longest = 0;
    for (const next of after[at] ?? []) longest = Math.max(longest, chains[next] ?? 0);
    chains[at] = (items[at]?.left ?? 0) + longest;
  }
  return chains;
}
