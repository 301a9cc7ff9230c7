import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../build/fresh.mjs';

const out = (file: string): string => readFileSync(join(root, 'out', file), 'utf8');

interface Bill {
  components: { name: string; version: string; licenses: { expression: string }[]; hashes?: object[] }[];
}
const { components } = JSON.parse(out('sbom.cdx.json')) as Bill;
const declared = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const bundled = readdirSync(join(root, 'out'))
  .filter((file) => file.startsWith('bundled-'))
  .flatMap((file) => JSON.parse(out(file)) as string[]);

it('names every package that ships, with its licence and the text of it', () => {
  const ships = [...new Set([...bundled, ...Object.keys(declared.dependencies)])];
  expect(ships.length).toBeGreaterThan(45);
  const listed = new Map(components.map((one) => [one.name, one]));
  const sections = out('THIRD-PARTY.txt')
    .split(/^={80}\n/m)
    .slice(1);
  for (const name of ships) {
    const one = listed.get(name);
    expect(one?.licenses[0]?.expression, name).toMatch(/[A-Za-z]/);
    const section = sections.find((text) => text.startsWith(`${name} ${one?.version} (`));
    expect(section?.length ?? 0, name).toBeGreaterThan(500);
  }
  // Fonts come in by a style alone.
  for (const name of ['@fontsource/noto-sans-math', '@fontsource-variable/inter', 'd3-zoom', 'electron'])
    expect(listed.has(name), name).toBe(true);
});

it('holds only licences that were looked at', () => {
  const known = /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|MPL-2\.0|Python-2\.0)(\)| AND | OR |$)/;
  expect(components.filter(({ licenses }) => !known.test(licenses[0]?.expression ?? ''))).toEqual([]);
});
