// Whether `out/` was built from the sources as they are now, so that one command is enough after an install or an edit.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'out', '.built');
const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const isFresh = () =>
  existsSync(stamp) && sources.every((source) => newest(join(root, source)) <= statSync(stamp).mtimeMs);

/** Builds all hosts; ends the process when the build fails. */
export function build() {
  const started = new Date();
  const bin = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const run = spawnSync(process.execPath, [bin, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout}${run.stderr}`);
    process.exit(run.status ?? 1);
  }
  const notices = spawnSync(process.execPath, [join(root, 'build', 'notices.mjs')], { stdio: 'inherit' });
  if (notices.status !== 0) process.exit(notices.status ?? 1);
  // Stamped with the moment the build began: an edit made while it ran counts as newer.
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
}

/** Builds unless the build is fresh; `say` tells that it takes a moment. */
export function buildIfStale(say) {
  if (isFresh()) return;
  say('Building Ascent (once after an install or an edit) …');
  build();
}
