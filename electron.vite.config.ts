import { resolve } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'electron-vite';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import vuetify from 'vite-plugin-vuetify';
import { bundledModules } from './build/bundled-modules.ts';

const at = (path: string): string => resolve(import.meta.dirname, path);

// electron-vite forces relative addresses, which break on nested ones such as /roadmap/milestone/…
const absoluteAddresses = {
  name: 'absolute-addresses',
  enforce: 'post' as const,
  config: () => ({ base: '/' }),
};

// Fonts and the native PDF compiler are read from node_modules at run time; everything else is bundled, so that the
// command line starts with few files and the package carries no module twice.
const outside = [/^electron$/, /^electron\//, /^node:/, /^@myriaddreamin\//];

// The page's code is imported once the host was asked for the plan; it is fetched from the start all the same.
const appFromTheStart: Plugin = {
  name: 'app-from-the-start',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      // The development server serves sources one by one.
      if (!bundle) return [];
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const app = chunks.find(({ facadeModuleId }) => facadeModuleId === at('src/renderer/app.ts'));
      if (!app) throw new Error('the page has no chunk for src/renderer/app.ts');
      const files = [app.fileName];
      // The list grows while it is walked: what is imported imports more.
      for (const file of files)
        files.push(
          ...(chunks.find(({ fileName }) => fileName === file)?.imports ?? []).filter(
            (imported) => !files.includes(imported),
          ),
        );
      const styles = chunks
        .filter(({ fileName }) => files.includes(fileName))
        .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
      const link = (rel: string, file: string): HtmlTagDescriptor => ({
        tag: 'link',
        attrs: { rel, crossorigin: true, href: `/${file}` },
        // After the order of the cascade's layers, which the page names first.
        injectTo: 'head',
      });
      return [
        ...files.map((file) => link('modulepreload', file)),
        ...[...new Set(styles)].map((file) => link('stylesheet', file)),
      ];
    },
  },
};

// A text with one character beyond Latin 1 takes two bytes for each of its characters for as long as its code is used.
const plainAscii: Plugin = {
  name: 'plain-ascii',
  // At the very end: what writes the code afresh before would write the characters again.
  generateBundle(_options, bundle) {
    for (const one of Object.values(bundle))
      if (one.type === 'chunk')
        one.code = one.code.replace(
          /[^\0-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
  },
};

type Modules = (id: string) => { importedIds: string[] } | null;
const schemas = new Map<string, boolean>();
/** Whether a file needs zod when it is read. */
function reachesSchemas(id: string, modules: Modules): boolean {
  const known = schemas.get(id);
  if (known !== undefined) return known;
  // While its own imports are looked at, a circle of them says nothing.
  schemas.set(id, false);
  const reaches =
    id.includes('/node_modules/zod/') ||
    (modules(id)?.importedIds ?? []).some((imported) => reachesSchemas(imported, modules));
  schemas.set(id, reaches);
  return reaches;
}

/** What is read in one go: the command line's words, the web host before it opens the planner, and the planner. */
const BEGINNINGS = {
  words: at('src/cli/program.ts'),
  web: at('src/web/web.ts'),
  planner: at('src/adapters/open-planner.ts'),
};
const reached = new Map<string, Set<string>>();
/** Everything that is read with a file, itself included. */
function readWith(id: string, modules: Modules): Set<string> {
  let known = reached.get(id);
  if (!known) {
    known = new Set([id]);
    // The set grows while it is walked.
    for (const one of known) for (const imported of modules(one)?.importedIds ?? []) known.add(imported);
    reached.set(id, known);
  }
  return known;
}
/** The file for a module: one for each set of beginnings that read it, so that none reads what only another needs. */
function togetherWith(id: string, modules: Modules): string | null {
  const names = Object.entries(BEGINNINGS).flatMap(([name, begin]) =>
    readWith(begin, modules).has(id) ? [name] : [],
  );
  return names.join('-') || null;
}

export default defineConfig({
  main: {
    plugins: [plainAscii, bundledModules('main', at('out'))],
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      minify: false,
      rollupOptions: {
        external: outside,
        input: {
          main: at('src/main/main.ts'),
          web: at('src/web/web.ts'),
          cli: at('src/cli/cli.ts'),
          'reading-worker': at('src/adapters/imports/reading-worker.ts'),
          'looking-worker': at('src/adapters/store/looking-worker.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: {
            // What is read at once is one file instead of sixty: finding a file costs more than reading it.
            includeDependenciesRecursively: false,
            groups: [
              {
                name: (id, context) => togetherWith(id, (one) => context.getModuleInfo(one)),
                debugName: 'by beginning',
              },
            ],
          },
        },
      },
    },
  },
  preload: {
    plugins: [bundledModules('preload', at('out'))],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { preload: at('src/preload/preload.ts') },
        // A sandboxed preload is CommonJS in one file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [
      vue(),
      vuetify({ autoImport: true }),
      absoluteAddresses,
      appFromTheStart,
      bundledModules('renderer', at('out')),
    ],
    worker: { plugins: () => [bundledModules('workers', at('out'))] },
    build: {
      outDir: at('out/renderer'),
      rollupOptions: {
        input: at('src/renderer/index.html'),
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'opening',
                test: /@orpc|renderer.(host.(opening|planner-client)|rooms\.ts)|wire-failure/,
              },
              {
                name: (id, context) =>
                  reachesSchemas(id, (one) => context.getModuleInfo(one)) ? null : 'parts',
                debugName: 'parts',
                // Charts are no part of the first page.
                test: /src.(domain|contract|renderer)(?!.*chart)/i,
                minShareCount: 3,
              },
              { name: 'vuetify', test: /node_modules.vuetify/, minShareCount: 5 },
            ],
          },
        },
      },
      minify: true,
      // One file a font: no data: URLs, which the content security policy would have to allow.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  },
});
