import type { Catalog } from './catalog.ts';
import type { AreaColour } from './report-model.ts';

/** The colour of an area by its place in the catalogue, 1 to 10. */
export function areaColour(catalog: Catalog, area: string | null): AreaColour {
  const place = catalog.areas.findIndex((one) => one.id === area);
  return ((place < 0 ? 0 : place % 10) + 1) as AreaColour;
}
