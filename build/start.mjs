// `npm start`: the Electron window; without its binary one short try to fetch it, then the same planner in a browser.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { electronBinary, electronInstaller } from './electron-binary.mjs';
import { buildIfStale, root } from './fresh.mjs';

/** How long the binary's source may take to answer at all, and then to deliver about 100 MB. */
const ANSWER_LIMIT_MS = 4_000;
const FETCH_LIMIT_MS = 180_000;

const say = (line) => console.log(line);
buildIfStale(say);

async function answers(address) {
  try {
    await fetch(address, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    return true;
  } catch {
    return false;
  }
}

async function fetchBinary() {
  const source =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases';
  if (!process.env.electron_config_cache && !(await answers(source))) return null;
  say('Electron’s binary is not here yet; fetching it once …');
  const run = spawnSync(process.execPath, [electronInstaller], { stdio: 'ignore', timeout: FETCH_LIMIT_MS });
  return run.status === 0 ? electronBinary() : null;
}

const program = process.env.ASCENT_NO_ELECTRON ? null : (electronBinary() ?? (await fetchBinary()));
const isRoot = process.getuid?.() === 0;

if (program && (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY)) {
  if (isRoot) say('Note: Electron runs without its sandbox, because it is started as root.');
  run(program, [...(isRoot ? ['--no-sandbox'] : []), root, ...process.argv.slice(2)]);
} else {
  const why = program
    ? 'There is no screen for a window'
    : 'Electron’s binary can’t be fetched here (ELECTRON_MIRROR or electron_config_cache name another source)';
  say(`${why}; the same planner opens in a browser instead.`);
  run(process.execPath, [join(root, 'out', 'main', 'cli.js'), 'serve', '--open', ...process.argv.slice(2)]);
}

function run(command, args) {
  const env = { ...process.env };
  // Set by some editors' terminals; it would turn Electron into plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  const child = spawn(command, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
}
