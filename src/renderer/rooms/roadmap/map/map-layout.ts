import { Graph, layout as placeByRank } from '@dagrejs/dagre';
import type { MapEdge } from './map-graph.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** Where everything stands, in pixels from the upper left corner of all of it. */
export interface MapLayout {
  boxes: ReadonlyMap<string, Box>;
  /** By `edgeId`: points from the right side of what comes first to the left side of what waits. */
  lines: ReadonlyMap<string, readonly Point[]>;
  /** Ids from left to right, in each column from top to bottom. */
  columns: readonly (readonly string[])[];
  width: number;
  height: number;
}

/** What a node takes; every one is as large as the others. */
export const NODE = { width: 208, height: 88 } as const;
const BETWEEN_COLUMNS = 64;
const BETWEEN_ROWS = 20;
const MIN_LOOSE_COLUMNS = 4;
/** From so many nodes on the ranks are found roughly: a quarter of the time, a little more height. */
const MANY = 100;

export const edgeId = ({ from, to }: MapEdge): string => `${from}→${to}`;

interface Placed {
  boxes: Map<string, Box>;
  lines: Map<string, Point[]>;
}

/** Left to right by rank, as dagre does it (Gansner et al. 1993), with lines that lead around nodes. */
function placeLinked(ids: readonly string[], edges: readonly MapEdge[]): Placed {
  const graph = new Graph<object, Box, { points?: Point[] }>();
  graph.setGraph({
    rankdir: 'LR',
    ranker: ids.length > MANY ? 'tight-tree' : 'network-simplex',
    ranksep: BETWEEN_COLUMNS,
    nodesep: BETWEEN_ROWS,
    edgesep: 12,
    marginx: 0,
    marginy: 0,
  });
  for (const id of ids) graph.setNode(id, { ...NODE, x: 0, y: 0 });
  for (const { from, to } of edges) graph.setEdge(from, to, {});
  placeByRank(graph);
  const boxes = new Map(
    ids.map((id) => {
      const { x, y } = graph.node(id);
      return [id, { ...NODE, x: x - NODE.width / 2, y: y - NODE.height / 2 }];
    }),
  );
  const starts = [...new Set([...boxes.values()].map((box) => box.x))];
  const lines = new Map(
    edges.map((edge): [string, Point[]] => {
      const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
      if (!from || !to) return [edgeId(edge), []];
      const passed = (graph.edge(edge.from, edge.to).points ?? []).flatMap(({ x, y }) => {
        const column = starts.find(
          (start) => start > from.x && start < to.x && x >= start && x <= start + NODE.width,
        );
        // Level where it passes a column, so that it bends only between columns.
        return column === undefined ? [] : [column, column + NODE.width].map((at) => ({ x: at, y }));
      });
      const start = { x: from.x + NODE.width, y: from.y + NODE.height / 2 };
      return [edgeId(edge), [start, ...passed, { x: to.x, y: to.y + NODE.height / 2 }]];
    }),
  );
  return { boxes, lines };
}

/** Places nodes so that whatever waits stands right of what it waits for; what is linked to nothing goes below. */
export function layoutMap(ids: readonly string[], edges: readonly MapEdge[]): MapLayout {
  const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const { boxes, lines } = placeLinked(
    ids.filter((id) => linked.has(id)),
    edges,
  );
  const right = Math.max(0, ...[...boxes.values()].map((box) => box.x + box.width));
  const bottom = Math.max(0, ...[...boxes.values()].map((box) => box.y + box.height));
  const step = NODE.width + BETWEEN_COLUMNS;
  const loose = ids.filter((id) => !linked.has(id));
  const across = Math.max(
    Math.floor((right + BETWEEN_COLUMNS) / step),
    MIN_LOOSE_COLUMNS,
    // About as wide as high where there is little else.
    boxes.size === 0 ? Math.ceil(Math.sqrt(loose.length)) : 0,
  );
  const top = bottom > 0 ? bottom + 2 * BETWEEN_ROWS : 0;
  loose.forEach((id, at) =>
    boxes.set(id, {
      ...NODE,
      x: (at % across) * step,
      y: top + Math.floor(at / across) * (NODE.height + BETWEEN_ROWS),
    }),
  );
  return {
    boxes,
    lines,
    columns: columnsOf(boxes),
    width: Math.max(0, ...[...boxes.values()].map((box) => box.x + box.width)),
    height: Math.max(0, ...[...boxes.values()].map((box) => box.y + box.height)),
  };
}

function columnsOf(boxes: ReadonlyMap<string, Box>): string[][] {
  const columns = new Map<number, [string, number][]>();
  for (const [id, { x, y }] of boxes) {
    const column = columns.get(Math.round(x));
    if (column) column.push([id, y]);
    else columns.set(Math.round(x), [[id, y]]);
  }
  return [...columns]
    .sort(([a], [b]) => a - b)
    .map(([, column]) => column.sort((a, b) => a[1] - b[1]).map(([id]) => id));
}

/** A line through points as an SVG path that leaves and reaches every point level. */
export function smoothPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first.x},${first.y}`;
  let at = first;
  for (const next of rest) {
    const middle = (at.x + next.x) / 2;
    path += `C${middle},${at.y} ${middle},${next.y} ${next.x},${next.y}`;
    at = next;
  }
  return path;
}
