import { defineConfig } from '@playwright/test';
import web from './playwright.config.ts';

// The same suite in the real Electron window; one at a time, since the program allows one instance a data folder.
export default defineConfig(web, {
  outputDir: '../test-results/electron',
  workers: 1,
  fullyParallel: false,
  testIgnore: '*.web.spec.ts',
  grepInvert: /@web/,
  reporter: [['list'], ['json', { outputFile: '../test-results/electron.json' }]],
  use: { shell: 'electron' } as object,
});
