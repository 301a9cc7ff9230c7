import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Room {
  /** Rooms, or single files of rooms, that it may import. */
  imports: string[];
  /** Packages it may use; `node` stands for Node's own modules. */
  uses: string[];
}

/** The table of docs/architecture.md; `src/adapters/open-planner.ts` is all that a host sees of the adapters. */
const ROOMS: Record<string, Room> = {
  domain: { imports: ['domain'], uses: ['zod', 'temporal-polyfill', 'ts-fsrs'] },
  contract: { imports: ['contract', 'domain'], uses: ['zod', '@orpc/contract', '@orpc/client'] },
  service: { imports: ['service', 'contract', 'domain'], uses: ['@orpc/server'] },
  adapters: {
    imports: ['adapters', 'service', 'contract', 'domain', '../package.json'],
    uses: [
      'node',
      'zod',
      'lowdb',
      'mutative',
      '@myriaddreamin/typst-ts-node-compiler',
      'papaparse',
      'ical.js',
      'ical-generator',
      'fflate',
      'temporal-polyfill',
    ],
  },
  main: {
    imports: [
      'main',
      'contract',
      'adapters/open-planner.ts',
      'adapters/open-renderer.ts',
      'adapters/write-whole.ts',
      'cli/program.ts',
      'cli/command-words.ts',
      'domain/subjects.ts',
      'domain/timer.ts',
    ],
    uses: ['node', 'electron', 'zod'],
  },
  preload: { imports: ['preload', 'contract'], uses: ['electron'] },
  web: {
    imports: ['web', 'contract', 'adapters/open-planner.ts', 'adapters/open-renderer.ts'],
    uses: ['node', 'hono', '@hono/node-server', '@orpc/server'],
  },
  cli: {
    imports: [
      'cli',
      'contract',
      'domain',
      'adapters/open-planner.ts',
      'adapters/write-whole.ts',
      'adapters/ended.ts',
      'web/web.ts',
      '../package.json',
    ],
    uses: ['node', 'commander'],
  },
  renderer: {
    imports: ['renderer', 'contract', 'domain'],
    uses: [
      'vue',
      'pinia',
      'vue-router',
      'vuetify',
      '@mdi/js',
      '@fontsource-variable/inter',
      'echarts',
      '@vue-flow/core',
      '@vue-flow/minimap',
      '@dagrejs/dagre',
      '@tanstack/vue-virtual',
      'markdown-it',
      'dompurify',
      'temml',
      'highlight.js',
      '@orpc/client',
      'temporal-polyfill',
    ],
  },
};

const TOP_LEVEL = [
  '.ci',
  '.git',
  '.github',
  '.gitignore',
  '.npmrc',
  'build',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'dist',
  'docs',
  'electron.vite.config.ts',
  'LICENSE',
  'node_modules',
  'out',
  'package-lock.json',
  'package.json',
  'README.md',
  'resources',
  'src',
  'test-results',
  'tests',
  'tsconfig.json',
];

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const sources = files('src').filter((file) => /\.(ts|vue)$/.test(file));

const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"\s]+)\1/g;
const specifiers = (text: string): string[] => [...text.matchAll(SPECIFIER)].map((match) => match[2]!);

/** Why a file may not import something, or null. */
export function refusal(file: string, specifier: string): string | null {
  const room = file.split('/')[1]!;
  const rules = ROOMS[room];
  if (!rules) return `${file}: no such room`;
  if (specifier.startsWith('.')) {
    const target = relative(join(root, 'src'), resolve(root, dirname(file), specifier)).replaceAll('\\', '/');
    const isAllowed = rules.imports.some((one) => target === one || target.startsWith(`${one}/`));
    return isAllowed ? null : `${file} imports ${target}`;
  }
  const name = specifier.startsWith('node:')
    ? 'node'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
  return rules.uses.includes(name) ? null : `${file} uses ${specifier}`;
}

describe('the architecture', () => {
  it('keeps every import inside its room’s rules', () => {
    const broken = sources.flatMap((file) =>
      specifiers(readFileSync(join(root, file), 'utf8'))
        .map((specifier) => refusal(file, specifier))
        .filter((found) => found !== null),
    );
    expect(broken).toEqual([]);
  });

  it.each([
    ['src/domain/plan.ts', 'node:fs'],
    ['src/domain/plan.ts', '../contract/contract.ts'],
    ['src/renderer/main.ts', '../adapters/open-planner.ts'],
    ['src/web/host.ts', '../adapters/store/open-store.ts'],
    ['src/cli/cli.ts', 'electron'],
    ['src/service/goals.ts', 'lowdb'],
  ])('would catch %s importing %s', (file, specifier) => expect(refusal(file, specifier)).not.toBeNull());

  it('names electron nowhere but in its two rooms, and as a type where it is modelled', () => {
    const asType = /^import type [{][^}]*[}] from ['"]electron['"];$/gm;
    const naming = [...files('src'), ...files('tests'), ...files('build')]
      .filter((file) => /\.(ts|vue|mjs|js)$/.test(file) && !/^src\/(main|preload)\//.test(file))
      .filter((file) => {
        const text = readFileSync(join(root, file), 'utf8');
        const named = file.startsWith('tests/electron/') ? text.replace(asType, '') : text;
        return specifiers(named).includes('electron');
      });
    expect(naming).toEqual([]);
  });

  it('has no clock and no randomness in the domain', () => {
    const impure = files('src/domain').filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|Temporal\.Now/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(impure).toEqual([]);
  });

  it('keeps files under 300 lines, named after what they own', () => {
    const long = sources.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 300);
    expect(long).toEqual([]);
    const nameless = sources.filter((file) =>
      /(^|\/)(utils?|helpers?|common|misc|index\.ts)(\/|\.|$)/i.test(file),
    );
    expect(nameless).toEqual([]);
    const oddlyNamed = sources.filter((file) => {
      const name = file.split('/').at(-1)!;
      return name.endsWith('.vue')
        ? !/^([A-Z][a-z0-9]*){2,}\.vue$/.test(name)
        : !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/.test(name);
    });
    expect(oddlyNamed).toEqual([]);
  });

  it('disables no rule and hides no type', () => {
    const hiding = [...sources, ...files('tests')].filter(
      (file) =>
        /\.(ts|vue)$/.test(file) &&
        file !== 'tests/architecture.test.ts' &&
        /eslint-disable|@ts-(ignore|nocheck|expect-error)|:\s*any\b|\bas any\b/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
    );
    expect(hiding).toEqual([]);
  });

  it('grows nothing else at the top level', () => {
    expect(readdirSync(root).filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });
});
