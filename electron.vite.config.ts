import { resolve } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'electron-vite';
import vuetify from 'vite-plugin-vuetify';

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

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      minify: false,
      rollupOptions: {
        external: outside,
        input: { main: at('src/main/main.ts'), web: at('src/web/web.ts'), cli: at('src/cli/cli.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
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
    plugins: [vue(), vuetify({ autoImport: true }), absoluteAddresses],
    build: {
      outDir: at('out/renderer'),
      rollupOptions: { input: at('src/renderer/index.html') },
      minify: true,
      // One file a font: no data: URLs, which the content security policy would have to allow.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  },
});
