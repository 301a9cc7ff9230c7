import { defineConfig } from '@playwright/test';
import { testBrowser } from '../tests/e2e/browser.ts';

const browser = await testBrowser();
// Told once, by the process that reads the configuration first.
if (!process.env['TEST_WORKER_INDEX']) console.log(`Browser: ${browser.from} (${browser.path})`);

export default defineConfig({
  testDir: '../tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // A trace of every test takes a third of the time: ask for it with `--trace on`.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.path,
      args: [
        ...browser.args,
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
      ],
    },
  },
});
