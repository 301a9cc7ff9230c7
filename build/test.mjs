// `npm test`: builds, then runs everything that can run on this machine, and says what did not run and why.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { electronBinary } from './electron-binary.mjs';
import { build, root } from './fresh.mjs';

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

console.log('Building …');
build();

const run = (script, ...args) =>
  spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' })
    .status === 0;

const units = run(
  'vitest/vitest.mjs',
  'run',
  '--config',
  'build/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=test-results/unit.json',
);
const ends = run('@playwright/test/cli.js', 'test', '--config', 'build/playwright.config.ts');

const doubles = run('@playwright/test/cli.js', 'test', '--config', 'build/playwright.double.config.ts');

const failedIn = (suites) =>
  suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter((spec) => !spec.ok)
      .map((spec) => `${spec.file}:${spec.line} › ${spec.title}`),
    ...failedIn(suite.suites ?? []),
  ]);

const read = (name) =>
  existsSync(join(results, name)) ? JSON.parse(readFileSync(join(results, name), 'utf8')) : null;
const unit = read('unit.json');
const e2e = read('e2e.json');
const double = read('electron-double.json');
const passed = (unit?.numPassedTests ?? 0) + (e2e?.stats.expected ?? 0) + (double?.stats.expected ?? 0);
const failed = [
  unit?.numFailedTests,
  ...[e2e, double].flatMap((report) => [report?.stats.unexpected, report?.stats.flaky]),
].reduce((sum, count) => sum + (count ?? 0), 0);
const skipped = (unit?.numPendingTests ?? 0) + (e2e?.stats.skipped ?? 0) + (double?.stats.skipped ?? 0);

const binary = electronBinary();
const mustHaveElectron = Boolean(process.env.ASCENT_REQUIRE_ELECTRON);
let electron = true;
console.log('');
if (binary)
  electron = run('@playwright/test/cli.js', 'test', '--config', 'build/playwright.electron.config.ts');
else {
  console.log(
    'Not run: the end-to-end suite in the real Electron window — Electron’s binary is absent (it can’t be fetched on this machine).',
  );
  if (mustHaveElectron) {
    console.log('ASCENT_REQUIRE_ELECTRON is set, so its absence is a failure.');
    electron = false;
  }
}
// What failed is named once more last, where it is seen however long the output above was.
const wrong = [
  ...(unit?.testResults ?? []).flatMap((file) => [
    ...(file.status === 'failed' && file.assertionResults.length === 0
      ? [`${file.name}: ${file.message}`]
      : []),
    ...file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${file.name} › ${test.fullName}\n${test.failureMessages.join('\n')}`),
  ]),
  ...[e2e, double].flatMap((report) => failedIn(report?.suites ?? [])),
];
for (const each of wrong) console.log(`Failed: ${each}`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(units && ends && doubles && electron ? 0 : 1);
