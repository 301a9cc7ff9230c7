// Where Electron's program is, without importing the package: that would start a download.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './fresh.mjs';

const folder = join(root, 'node_modules', 'electron');

/** The installed Electron program, or null when its binary was never fetched. */
export function electronBinary() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const program = override ? join(override, name) : join(folder, 'dist', name);
  return existsSync(program) ? program : null;
}

export const electronInstaller = join(folder, 'install.js');
