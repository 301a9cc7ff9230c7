export interface Line {
  name: string;
  points: readonly [x: number, y: number][];
}

const WIDTH = 800;
const HEIGHT = 420;
const LEFT = 76;
const RIGHT = 210;
const TOP = 40;
const BOTTOM = 40;
/** Apart in hue and in lightness; names stand beside the lines, so that colour is not the only sign. */
const COLOURS = ['#1b5e9e', '#b3541e', '#2e7d32', '#7b3fa0', '#8a6d00'];
/** Names closer than this would lie over each other. */
const LINE_HEIGHT = 16;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Lines over powers of ten on both axes, as an SVG on white that needs nothing from outside. */
export function drawLogLog(title: string, lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const powers = (values: number[]): [number, number] => [
    Math.floor(Math.log10(Math.min(...values))),
    Math.ceil(Math.log10(Math.max(...values))),
  ];
  const [x0, x1] = powers(all.map(([x]) => x));
  const [y0, y1] = powers(all.map(([, y]) => y));
  const atX = (x: number): number => LEFT + ((Math.log10(x) - x0) / (x1 - x0)) * (WIDTH - LEFT - RIGHT);
  const atY = (y: number): number => TOP + ((y1 - Math.log10(y)) / (y1 - y0)) * (HEIGHT - TOP - BOTTOM);
  const range = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
  const parts = [
    `<text x="${LEFT}" y="20" font-weight="600">${escaped(title)}</text>`,
    ...range(x0, x1).map(
      (x) =>
        `<path d="M${atX(x)} ${TOP}V${HEIGHT - BOTTOM}" stroke="#ddd"/><text x="${atX(x)}" y="${HEIGHT - 18}" text-anchor="middle">${x.toLocaleString('en')}</text>`,
    ),
    ...range(y0, y1).map(
      (y) =>
        `<path d="M${LEFT} ${atY(y)}H${WIDTH - RIGHT}" stroke="#ddd"/><text x="${LEFT - 8}" y="${atY(y) + 4}" text-anchor="end">${y.toLocaleString('en')} ms</text>`,
    ),
  ];
  const named = lines
    .map((line, index) => ({
      ...line,
      colour: COLOURS[index % COLOURS.length],
      end: atY(line.points.at(-1)?.[1] ?? 1),
    }))
    .sort((a, b) => a.end - b.end);
  let free = 0;
  for (const { name, points, colour, end } of named) {
    const at = Math.max(end + 4, free);
    free = at + LINE_HEIGHT;
    const corners = points.map(([x, y]) => `${atX(x).toFixed(1)},${atY(y).toFixed(1)}`);
    parts.push(
      `<polyline points="${corners.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...corners.map(
        (corner) =>
          `<circle cx="${corner.split(',')[0]}" cy="${corner.split(',')[1]}" r="3" fill="${colour}"/>`,
      ),
      `<text x="${WIDTH - RIGHT + 8}" y="${at.toFixed(1)}" fill="${colour}">${escaped(name)} ${points.at(-1)?.[1].toFixed(1)} ms</text>`,
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12"><title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>\n`;
}
