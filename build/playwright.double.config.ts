import { defineConfig } from '@playwright/test';
import web from './playwright.config.ts';

/** What has no sense without HTTP; tests/electron/README.md says the same. */
const WEB_ONLY = [
  // A foreign page that tries the web host's port; the window has none.
  'other-origin',
  // The link that opens a tab; the window needs none.
  'start-link',
  // Pieces of an answer are held back on their way over HTTP.
  'export-cancel',
  'import-cancel',
  // Serves a page of its own, outside of both hosts.
  'rich-text',
];

// The built Electron app over a double of Electron: the double's own specs, and the whole end-to-end suite.
export default defineConfig({
  ...web,
  testDir: '../tests',
  testMatch: ['electron/*.spec.ts', 'e2e/*.spec.ts'],
  testIgnore: WEB_ONLY.map((name) => `e2e/${name}.web.spec.ts`),
  // Single tests of other files, which say themselves why.
  grepInvert: /@web/,
  outputDir: '../test-results/electron-double',
  reporter: [['list'], ['json', { outputFile: '../test-results/electron-double.json' }]],
  projects: [{ name: 'electron-double', use: { shell: 'double' } as object }],
});
