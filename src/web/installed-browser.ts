import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Surroundings {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
}

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'brave-browser',
  'vivaldi',
];

function candidates({ platform, env }: Surroundings): string[] {
  const asked = env['CHROME_PATH'] ? [env['CHROME_PATH']] : [];
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
    return [...asked, ...apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)];
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    const paths = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return [...asked, ...roots.flatMap((root) => paths.map((path) => join(root, path)))];
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...asked, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))];
}

/** An installed browser of the Chromium family: `CHROME_PATH` first, then the usual names; null when there is none. */
export function installedBrowser(
  surroundings: Surroundings = { platform: process.platform, env: process.env },
  exists: (file: string) => boolean = isExecutable,
): string | null {
  return candidates(surroundings).find(exists) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
