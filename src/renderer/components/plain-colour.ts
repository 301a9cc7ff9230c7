/** A colour as every program that reads SVG knows it, with its opacity from 0 to 1. */
export interface PlainColour {
  colour: string;
  opacity: number;
}

const NOTHING: PlainColour = { colour: 'none', opacity: 1 };
const byte = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 255);

/**
 * A computed colour (CSS Color 4: `rgb(…)`, `rgba(…)`, or what `color-mix` gives, `color(srgb …)`) in the words of
 * SVG 1.1, which has neither an alpha in its colours nor other colour functions. What is no colour is `none`.
 */
export function plainColour(computed: string): PlainColour {
  const [, kind, inside = ''] = /^(rgba?|color)\(([^)]*)\)$/.exec(computed.trim()) ?? [];
  if (kind === undefined || (kind === 'color' && !inside.startsWith('srgb '))) return NOTHING;
  const parts = inside
    .replace(/^srgb /, '')
    .split(/[\s,/]+/)
    .filter((part) => part !== '')
    .map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : part === 'none' ? 0 : Number(part)));
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  if (parts.some(Number.isNaN) || alpha === 0) return NOTHING;
  const bytes = [red, green, blue].map((part) => (kind === 'color' ? byte(part) : Math.round(part)));
  return { colour: `rgb(${bytes.join(',')})`, opacity: alpha };
}
