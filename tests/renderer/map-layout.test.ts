import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MapEdge,
  essentialEdges,
  linksOf,
  reached,
} from '../../src/renderer/rooms/roadmap/map/map-graph.ts';
import {
  type Box,
  type MapLayout,
  NODE,
  edgeId,
  layoutMap,
  smoothPath,
} from '../../src/renderer/rooms/roadmap/map/map-layout.ts';
import { firstLook, fitted, revealed } from '../../src/renderer/rooms/roadmap/map/map-viewport.ts';
import { walk } from '../../src/renderer/rooms/roadmap/map/map-walk.ts';

const edge = (text: string): MapEdge => ({ from: text[0]!, to: text[1]! });
const edges = (...texts: string[]): MapEdge[] => texts.map(edge);
const said = (found: readonly MapEdge[]): string[] => found.map(({ from, to }) => from + to);

/** Graphs with circles, doubles and nodes without any line. */
const anyGraph = fc.integer({ min: 1, max: 24 }).chain((size) =>
  fc.record({
    ids: fc.constant(Array.from({ length: size }, (_, at) => `n${at}`)),
    edges: fc.array(
      fc.record({ from: fc.nat(size - 1), to: fc.nat(size - 1) }).map(({ from, to }) => ({
        from: `n${from}`,
        to: `n${to}`,
      })),
      { maxLength: 60 },
    ),
  }),
);

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('the lines of the map', () => {
  it.each([
    ['a line that a longer way says already', 'abc', ['ab', 'bc', 'ac'], ['ab', 'bc']],
    ['doubles and lines to itself', 'ab', ['ab', 'ab', 'aa'], ['ab']],
    ['lines to what is not shown', 'ab', ['ab', 'bz', 'za'], ['ab']],
    ['the way back of two that wait for each other', 'ab', ['ba', 'ab'], ['ab']],
    ['the way back of a longer circle', 'abcd', ['ab', 'bc', 'ca', 'cd'], ['ab', 'bc', 'cd']],
    ['nothing of two ways of equal length', 'abcd', ['ab', 'ac', 'bd', 'cd'], ['ab', 'ac', 'bd', 'cd']],
    ['nothing that goes against the order without a circle', 'ab', ['ba'], ['ba']],
  ])('leave out %s', (_, ids, given, kept) => {
    expect(said(essentialEdges([...ids], edges(...given)))).toEqual(kept);
  });

  it('reach all that was reached, and nothing twice', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const kept = essentialEdges(graph.ids, graph.edges);
        const all = linksOf(graph.ids, graph.edges).after;
        const links = linksOf(graph.ids, kept).after;
        for (const id of graph.ids) {
          const before = reached(id, all);
          const after = reached(id, links);
          expect(after.has(id)).toBe(false);
          for (const one of after) expect(before.has(one)).toBe(true);
          // Without a circle nothing may get lost.
          if (![...before, id].some((one) => reached(one, all).has(one)))
            expect([...after].sort()).toEqual([...before].sort());
        }
        for (const { from, to } of kept) {
          const without = linksOf(
            graph.ids,
            kept.filter((one) => one.from !== from || one.to !== to),
          ).after;
          expect(reached(from, without).has(to)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function examine(ids: readonly string[], kept: readonly MapEdge[]): MapLayout {
  const made = layoutMap(ids, kept);
  const boxes = ids.map((id) => made.boxes.get(id)!);
  for (const [at, box] of boxes.entries()) {
    expect(box).toMatchObject(NODE);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(made.width);
    expect(box.y + box.height).toBeLessThanOrEqual(made.height);
    for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
  }
  for (const one of kept) {
    const points = made.lines.get(edgeId(one))!;
    const [from, to] = [made.boxes.get(one.from)!, made.boxes.get(one.to)!];
    expect(from.x + from.width).toBeLessThan(to.x);
    expect(points[0]).toEqual({ x: from.x + from.width, y: from.y + from.height / 2 });
    expect(points.at(-1)).toEqual({ x: to.x, y: to.y + to.height / 2 });
    for (const [at, point] of points.slice(1).entries()) expect(point.x).toBeGreaterThan(points[at]!.x);
  }
  return made;
}

describe('the layout of the map', () => {
  it('overlaps nothing, leads every line forward, and is the same every time', () => {
    fc.assert(
      fc.property(anyGraph, ({ ids, edges: given }) => {
        const kept = essentialEdges(ids, given);
        expect(layoutMap(ids, kept)).toEqual(examine(ids, kept));
      }),
      { numRuns: 60 },
    );
  });

  it('places two hundred in a net of lines, and what is linked to nothing below them', () => {
    const ids = Array.from({ length: 200 }, (_, at) => `n${at}`);
    const net = ids
      .slice(0, 180)
      .flatMap((to, at) =>
        [at - 1 - (at % 7), at - 5, at - 11]
          .filter((one) => one >= 0)
          .map((one) => ({ from: ids[one]!, to })),
      );
    const { boxes } = examine(ids, essentialEdges(ids, net));
    const bottom = Math.max(...ids.slice(0, 180).map((id) => boxes.get(id)!.y + NODE.height));
    for (const id of ids.slice(180)) expect(boxes.get(id)!.y).toBeGreaterThan(bottom);
  });

  it('places many without a line about as wide as high, and none at all on nothing', () => {
    const ids = Array.from({ length: 100 }, (_, at) => `n${at}`);
    expect(examine(ids, []).columns.map((column) => column.length)).toEqual(Array(10).fill(10));
    expect(layoutMap([], [])).toMatchObject({ columns: [], width: 0, height: 0 });
  });

  it('draws a line that is level at its points', () => {
    expect(
      smoothPath([
        { x: 0, y: 5 },
        { x: 10, y: 25 },
      ]),
    ).toBe('M0,5C5,5 5,25 10,25');
    expect(smoothPath([])).toBe('');
  });
});

describe('walking the map', () => {
  // a opens b and c, both open d; e stands alone.
  const ids = [...'abcde'];
  const kept = edges('ab', 'ac', 'bd', 'cd');
  const made = layoutMap(ids, kept);
  const links = linksOf(ids, kept);
  const [top, bottom] = made.columns[1]!;
  const to = (key: string, from: string) => walk(key, from, ids, links, made);

  it('goes along the lines, within a column, and to the ends', () => {
    expect([top, bottom].sort()).toEqual(['b', 'c']);
    expect(['b', 'c']).toContain(to('ArrowRight', 'a'));
    expect(to('ArrowRight', 'b')).toBe('d');
    expect(to('ArrowLeft', 'c')).toBe('a');
    expect(to('ArrowDown', top!)).toBe(bottom);
    expect(to('ArrowUp', bottom!)).toBe(top);
    expect(to('Home', 'd')).toBe('a');
    expect(to('End', 'a')).toBe('e');
  });

  it('stays where nothing follows, and leaves other keys alone', () => {
    expect(to('ArrowRight', 'd')).toBeNull();
    expect(to('ArrowLeft', 'a')).toBeNull();
    expect(to('ArrowUp', top!)).toBeNull();
    expect(to('ArrowRight', 'e')).toBeNull();
    expect(to('x', 'a')).toBeUndefined();
  });
});

describe('what is in sight', () => {
  const frame = { width: 1000, height: 500 };
  const box = { x: 3000, y: 900, ...NODE };
  const isInside = (
    { x, y, zoom }: { x: number; y: number; zoom: number },
    { x: left, y: top }: Box,
  ): boolean =>
    left * zoom + x >= 0 &&
    top * zoom + y >= 0 &&
    (left + NODE.width) * zoom + x <= frame.width &&
    (top + NODE.height) * zoom + y <= frame.height;

  it('is all of a small map, as large as life, in the middle', () => {
    expect(fitted({ width: 400, height: 100 }, frame)).toEqual({ x: 300, y: 200, zoom: 1 });
    expect(firstLook({ width: 400, height: 100 }, frame, box)).toEqual({ x: 300, y: 200, zoom: 1 });
  });

  it('is all of a large map when fitted, and at first a part whose words can be read', () => {
    const large = { width: 4000, height: 1000 };
    const whole = fitted(large, frame);
    expect(whole.zoom).toBeLessThan(0.25);
    expect(isInside(whole, { x: 0, y: 0, ...NODE })).toBe(true);
    expect(isInside(whole, { x: 4000 - NODE.width, y: 1000 - NODE.height, ...NODE })).toBe(true);
    for (const one of [box, { ...box, x: 0, y: 0 }, { ...box, x: 3792, y: 912 }]) {
      const first = firstLook(large, frame, one);
      expect(first.zoom).toBeGreaterThanOrEqual(0.8);
      expect(isInside(first, one)).toBe(true);
    }
  });

  it('moves no more than a node needs', () => {
    const still = { x: -2900, y: -700, zoom: 1 };
    expect(revealed(box, still, frame)).toEqual(still);
    const right = revealed(box, { x: 0, y: -700, zoom: 1 }, frame);
    expect(right).toEqual({ x: 1000 - 24 - 3208, y: -700, zoom: 1 });
    const up = revealed(box, { x: -2900, y: -1000, zoom: 1 }, frame);
    expect(up).toEqual({ x: -2900, y: 24 - 900, zoom: 1 });
  });
});
