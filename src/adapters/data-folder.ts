import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

interface Surroundings {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}

/**
 * Where the data lives: what was asked for, else `ASCENT_DATA_DIR`, else the place that Electron's userData takes on
 * each system, so that window, browser and command line share it.
 */
export function dataFolder(
  asked?: string,
  { platform, env, home }: Surroundings = { platform: process.platform, env: process.env, home: homedir() },
): string {
  const chosen = asked ?? env['ASCENT_DATA_DIR'];
  if (chosen) return resolve(chosen);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Ascent');
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Ascent');
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'Ascent');
}
