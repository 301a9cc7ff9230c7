/** Levels go from 0 to this. */
const MOST = 5;
const CENTRE = 100;
const RADIUS = 84;

/** A place in a square of 200 units. */
export interface Spot {
  x: number;
  y: number;
}

/** The place of a level on one of several spokes; the first points upwards, the others follow clockwise. */
export function spot(spoke: number, spokes: number, level: number): Spot {
  const angle = (2 * Math.PI * spoke) / spokes - Math.PI / 2;
  const far = (RADIUS * level) / MOST;
  return { x: CENTRE + far * Math.cos(angle), y: CENTRE + far * Math.sin(angle) };
}

/** The closed outline of a level per spoke, as a path. */
export const outline = (levels: readonly number[]): string =>
  `M${levels
    .map((level, spoke) => spot(spoke, levels.length, level))
    .map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('L')}Z`;
