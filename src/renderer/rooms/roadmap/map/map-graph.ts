import type { StateId } from './map-states.ts';

/** A milestone or a skill on the map. */
export interface MapNode {
  id: string;
  title: string;
  /** The phase or the area that it belongs to. */
  group: string;
  area: string | null;
  state: StateId;
  /** One short line: open tasks, or the levels. */
  facts: string;
  /** Everything on it in words, title first. */
  name: string;
  /** 0 to 1: how much of its hours is done. */
  share: number;
  critical: boolean;
}

/** `to` waits for `from`. */
export interface MapEdge {
  from: string;
  to: string;
}

export interface MapGraph {
  nodes: readonly MapNode[];
  edges: readonly MapEdge[];
}

/** What follows each id, and what it follows, both in the order of `ids`. */
export interface Links {
  after: ReadonlyMap<string, readonly string[]>;
  before: ReadonlyMap<string, readonly string[]>;
}

export function linksOf(ids: readonly string[], edges: readonly MapEdge[]): Links {
  const place = new Map(ids.map((id, at) => [id, at]));
  const after = new Map(ids.map((id) => [id, new Set<string>()]));
  const before = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { from, to } of edges) {
    if (from === to || !place.has(from) || !place.has(to)) continue;
    after.get(from)?.add(to);
    before.get(to)?.add(from);
  }
  const sorted = (links: Map<string, Set<string>>): Map<string, string[]> =>
    new Map(
      [...links].map(([id, others]) => [
        id,
        [...others].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
      ]),
    );
  return { after: sorted(after), before: sorted(before) };
}

/** Everything that can be reached along links, without the start itself unless a circle leads back to it. */
export function reached(start: string, links: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const queue = [...(links.get(start) ?? [])];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    queue.push(...(links.get(id) ?? []));
  }
  return found;
}

/**
 * The edges that tell the order and no more: where tasks of two milestones wait for each other the edge along the
 * roadmap's order (`ids`) stays, and an edge that a longer way says already goes (transitive reduction: Aho, Garey
 * & Ullman 1972). Without circles, in the order of `ids`.
 */
export function essentialEdges(ids: readonly string[], edges: readonly MapEdge[]): MapEdge[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  const all = linksOf(ids, edges);
  const reach = new Map(ids.map((id) => [id, reached(id, all.after)]));
  const isForward = ({ from, to }: MapEdge): boolean =>
    !reach.get(to)?.has(from) || (place.get(from) ?? 0) < (place.get(to) ?? 0);
  const flat = ids.flatMap((from) => (all.after.get(from) ?? []).map((to) => ({ from, to })));
  const forward = linksOf(ids, flat.filter(isForward));
  const beyond = new Map(ids.map((id) => [id, reached(id, forward.after)]));
  return ids.flatMap((from) => {
    const next = forward.after.get(from) ?? [];
    return next
      .filter((to) => !next.some((other) => other !== to && beyond.get(other)?.has(to)))
      .map((to) => ({ from, to }));
  });
}
