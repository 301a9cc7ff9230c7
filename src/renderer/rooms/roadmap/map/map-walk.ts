import type { Links } from './map-graph.ts';
import type { MapLayout } from './map-layout.ts';

/**
 * Where a key leads from a node: right to what waits for it, left to what it waits for (the nearest by height), up and
 * down in its column, Home and End to the first and last of the order. Null: nowhere; undefined: not a key of the map.
 */
export function walk(
  key: string,
  from: string,
  order: readonly string[],
  links: Links,
  { boxes, columns }: MapLayout,
): string | null | undefined {
  const nearest = (ids: readonly string[] = []): string | null => {
    const height = boxes.get(from)?.y ?? 0;
    const distance = (id: string): number => Math.abs((boxes.get(id)?.y ?? 0) - height);
    return ids.reduce<string | null>(
      (best, id) => (best === null || distance(id) < distance(best) ? id : best),
      null,
    );
  };
  const inColumn = (step: 1 | -1): string | null => {
    const column = columns.find((one) => one.includes(from)) ?? [];
    return column[column.indexOf(from) + step] ?? null;
  };
  switch (key) {
    case 'ArrowRight':
      return nearest(links.after.get(from));
    case 'ArrowLeft':
      return nearest(links.before.get(from));
    case 'ArrowDown':
      return inColumn(1);
    case 'ArrowUp':
      return inColumn(-1);
    case 'Home':
      return order[0] ?? null;
    case 'End':
      return order.at(-1) ?? null;
    default:
      return undefined;
  }
}
