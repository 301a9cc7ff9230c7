// `npm run ascent -- …`: the command line, built first when it has to be.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale, root } from './fresh.mjs';

buildIfStale((line) => console.error(line));
const child = spawn(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to both; the command line ends in order and this follows.
process.on('SIGINT', () => undefined);
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
