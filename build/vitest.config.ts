import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// What these tests read holds no state but tables of what was computed once: they may share a process and its modules.
const together = ['domain', 'service', 'adapters', 'adapters/documents', 'adapters/imports'].map(
  (folder) => `tests/${folder}/*.test.ts`,
);

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // The end-to-end suite is Playwright's.
    exclude: [
      'tests/e2e/**',
      'node_modules/**',
      // The stand-in that is packed over is laid out as on Linux; elsewhere the real program is packed (ci.yml).
      ...(process.platform === 'linux' ? [] : ['tests/package/package.test.ts']),
    ],
    // How long a test may take says nothing here; only one that hangs is ended.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    // Two cores: one worker more than that only makes the process tests wait.
    maxWorkers: 2,
    projects: [
      { test: { name: 'together', include: together, isolate: false } },
      { test: { name: 'apart', include: ['tests/**/*.test.ts'], exclude: together } },
    ],
  },
});
