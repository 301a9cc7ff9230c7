import type { Box } from './map-layout.ts';

export interface Size {
  width: number;
  height: number;
}

/** Where the map's origin stands in the frame, in pixels, and how large the map is drawn. */
export interface Viewport {
  x: number;
  y: number;
  zoom: number;
}

export const ZOOM = { min: 0.15, max: 2 } as const;
/** Smaller than this, a node says only its title, in larger type. */
export const FAR = 0.62;
const MARGIN = 24;

/** The whole map in the middle of the frame, never larger than life. */
export function fitted(map: Size, frame: Size): Viewport {
  const zoom = Math.max(
    ZOOM.min,
    Math.min(1, (frame.width - 2 * MARGIN) / map.width, (frame.height - 2 * MARGIN) / map.height),
  );
  return { x: (frame.width - map.width * zoom) / 2, y: (frame.height - map.height * zoom) / 2, zoom };
}

/** What is seen first: the whole map where its words can be read then, else one node a quarter from the left. */
export function firstLook(map: Size, frame: Size, box: Box | undefined): Viewport {
  const whole = fitted(map, frame);
  if (whole.zoom >= 0.8 || !box) return whole;
  const zoom = 0.9;
  /** No empty strip at a side while there is more at the other. */
  const inside = (wanted: number, room: number, size: number): number =>
    size * zoom + 2 * MARGIN <= room
      ? (room - size * zoom) / 2
      : Math.min(MARGIN, Math.max(room - size * zoom - MARGIN, wanted));
  return {
    x: inside(frame.width / 4 - (box.x + box.width / 2) * zoom, frame.width, map.width),
    y: inside(frame.height / 2 - (box.y + box.height / 2) * zoom, frame.height, map.height),
    zoom,
  };
}

/** The least move that brings a node into the frame as a whole. */
export function revealed(box: Box, viewport: Viewport, frame: Size): Viewport {
  const { zoom } = viewport;
  const moved = (at: number, from: number, size: number, room: number): number => {
    const start = from * zoom + at;
    const end = start + size * zoom;
    if (start < MARGIN || size * zoom + 2 * MARGIN > room) return at + MARGIN - start;
    return end > room - MARGIN ? at + room - MARGIN - end : at;
  };
  return {
    x: moved(viewport.x, box.x, box.width, frame.width),
    y: moved(viewport.y, box.y, box.height, frame.height),
    zoom,
  };
}
