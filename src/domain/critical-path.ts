import { type Network, chainMinutes } from './network.ts';

/** Positions of some tasks and of everything that they wait for. */
export function withPrerequisites({ items, before }: Network, wanted: (id: string) => boolean): Set<number> {
  const queue = [...items.keys()].filter((at) => wanted(items[at]?.id ?? ''));
  const found = new Set(queue);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const one of before[at] ?? []) {
      if (found.has(one)) continue;
      found.add(one);
      queue.push(one);
    }
  }
  return found;
}

/** The part of a network that holds only some positions. */
export function partOf(network: Network, kept: ReadonlySet<number>): Network {
  const only = (positions: readonly number[]): number[] => positions.filter((at) => kept.has(at));
  const none: number[] = [];
  return {
    items: network.items.map((item, at) => (kept.has(at) ? item : { ...item, left: 0 })),
    before: network.before.map((positions, at) => (kept.has(at) ? only(positions) : none)),
    after: network.after.map((positions, at) => (kept.has(at) ? only(positions) : none)),
    order: only(network.order),
  };
}

/** The longest chain of prerequisites by minutes left, in order; of equally long ones that with the smaller ids. */
export function criticalPath(network: Network): string[] {
  const { items, after, order } = network;
  const chains = chainMinutes(network);
  const longest = (positions: readonly number[]): number | undefined => {
    let best: number | undefined;
    for (const at of positions) {
      const [one, other] = [chains[at] ?? 0, best === undefined ? -1 : (chains[best] ?? 0)];
      if (one > other || (one === other && (items[at]?.id ?? '') < (items[best ?? -1]?.id ?? ''))) best = at;
    }
    return best;
  };
  const path: string[] = [];
  for (let at = longest(order); at !== undefined; at = longest(after[at] ?? []))
    path.push(items[at]?.id ?? '');
  return path;
}
