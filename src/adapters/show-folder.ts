import { spawn } from 'node:child_process';

const PROGRAMS: Readonly<Record<string, string>> = { darwin: 'open', win32: 'explorer' };

/** Shows a folder in the system's file manager; false where there is none to be started. */
export function showFolder(path: string, platform: string = process.platform): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(PROGRAMS[platform] ?? 'xdg-open', [path], { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
