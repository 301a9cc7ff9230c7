import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { codeWith, firstLoad } from './first-load.ts';

it.each([
  ['js', 250],
  ['css', 60],
] as const)('what is fetched before the first room is at most as large as asked: %s', (kind, kilobytes) => {
  const { files, gzip } = firstLoad(kind);
  expect(files.length).toBeGreaterThan(1);
  expect(gzip / 1024).toBeLessThanOrEqual(kilobytes);
});

it.each([
  ['the graph', 'vue-flow__'],
  ['its layout', 'dagre'],
  ['charts', 'frame-plot'],
  ['Markdown', 'DOMPurify'],
  ['the schemas', 'ZodError'],
])('%s is no part of it', (_, text) => {
  const holding = codeWith(text);
  expect(holding).not.toEqual([]);
  expect(firstLoad('js').files.filter((file) => holding.includes(file))).toEqual([]);
});

// Whichever room shows them, and none may: what marks them is looked for in the packages themselves.
it.each([
  ['formulas', 'temml/dist/temml.mjs', 'tml-sml-pad'],
  ['coloured code', 'highlight.js/lib/core.js', 'no-highlight'],
])('%s are no part of it', (_, module, text) => {
  const source = fileURLToPath(new URL(`../../node_modules/${module}`, import.meta.url));
  expect(readFileSync(source, 'utf8')).toContain(text);
  expect(firstLoad('js').files.filter((file) => codeWith(text).includes(file))).toEqual([]);
});
