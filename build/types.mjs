// Types of every layer, each against its own tsconfig, so that touching the DOM or Node where a layer must not is an error.
import { spawnSync } from 'node:child_process';

const layers = [
  ['tsc', 'core'],
  ['tsc', 'host'],
  ['tsc', 'preload'],
  ['vue-tsc', 'renderer'],
  ['vue-tsc', 'tests'],
];
let failed = false;
for (const [compiler, layer] of layers) {
  const run = spawnSync(compiler, ['-p', `build/tsconfig.${layer}.json`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error(`types: ${layer} failed`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
