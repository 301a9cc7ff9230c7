import { defineConfig } from '@playwright/test';
import web from './playwright.config.ts';

/** End-to-end specs that hold in the double as well; one that reaches into HTTP does not. */
const SHARED = [
  'backups',
  'evidence-files',
  'exports',
  'first-minutes',
  'import',
  'keyboard',
  'not-saved',
  'pdf',
  'recovery',
  'reminders',
  'study-log',
];

// The built Electron app over a double of Electron: the double's own specs, and those that it shares.
export default defineConfig({
  ...web,
  testDir: '../tests',
  testMatch: ['electron/*.spec.ts', ...SHARED.map((name) => `e2e/${name}.spec.ts`)],
  // It holds back pieces of a file on their way over HTTP.
  grepInvert: /a slow upload shows/,
  outputDir: '../test-results/electron-double',
  reporter: [['list'], ['json', { outputFile: '../test-results/electron-double.json' }]],
  projects: [{ name: 'electron-double', use: { shell: 'double' } as object }],
});
