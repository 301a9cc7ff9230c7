import { expect, it } from 'vitest';
import { plainColour } from '../../src/renderer/components/plain-colour.ts';

it.each([
  ['rgb(70, 83, 214)', 'rgb(70,83,214)', 1],
  ['rgba(70, 83, 214, 0.14)', 'rgb(70,83,214)', 0.14],
  ['rgb(70 83 214 / 50%)', 'rgb(70,83,214)', 0.5],
  ['color(srgb 0.274510 0.325490 0.839216 / 0.14)', 'rgb(70,83,214)', 0.14],
  ['color(srgb 1 0 none)', 'rgb(255,0,0)', 1],
  ['color(srgb 1.2 -0.1 0.5)', 'rgb(255,0,128)', 1],
  ['rgba(0, 0, 0, 0)', 'none', 1],
  ['none', 'none', 1],
  ['url("#gradient")', 'none', 1],
  ['color(display-p3 1 0 0)', 'none', 1],
])('%s is %s with opacity %d', (computed, colour, opacity) => {
  expect(plainColour(computed)).toEqual({ colour, opacity });
});
