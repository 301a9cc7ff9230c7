import type { Edge, Node } from '@vue-flow/core';
import { markRaw } from 'vue';
import type { MapGraph, MapNode } from './map-graph.ts';
import { type MapLayout, type Point, NODE, edgeId, smoothPath } from './map-layout.ts';

interface PlacedNode extends Node<MapNode> {
  dimensions: { width: number; height: number };
  computedPosition: Point & { z: number };
}

/** The map's nodes for Vue Flow. Place and size are known before anything is drawn, so that only what is in sight is. */
export const flowNodes = ({ nodes }: MapGraph, { boxes }: MapLayout): PlacedNode[] =>
  nodes.map((node) => {
    const { x, y } = boxes.get(node.id) ?? { x: 0, y: 0 };
    return {
      id: node.id,
      type: 'stop',
      position: { x, y },
      computedPosition: { x, y, z: 0 },
      dimensions: { ...NODE },
      style: { width: `${NODE.width}px`, height: `${NODE.height}px` },
      domAttributes: { 'aria-roledescription': undefined },
      data: markRaw(node),
    };
  });

/** Its lines; what they say is said by the nodes, so that screen readers pass them by. */
export const flowEdges = ({ edges }: MapGraph, { lines }: MapLayout): Edge<{ path: string; to: Point }>[] =>
  edges.map((edge) => {
    const points = lines.get(edgeId(edge)) ?? [];
    return {
      id: edgeId(edge),
      type: 'wait',
      source: edge.from,
      target: edge.to,
      ariaLabel: null,
      domAttributes: { 'aria-hidden': 'true', 'aria-roledescription': undefined },
      data: markRaw({ path: smoothPath(points), to: points.at(-1) ?? { x: 0, y: 0 } }),
    };
  });
