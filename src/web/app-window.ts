import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Opens a window of a Chromium-family browser on a start link. The link is handed over in a file that only this person
 * can read, since every process of the machine can see a command line. As root (in a container) the browser's sandbox
 * can't start and is switched off; `onRelaxed` says so.
 */
export function openAppWindow(
  browser: string,
  link: string,
  onRelaxed: (what: string) => void,
): { closed: Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-'));
  const file = join(folder, 'start.html');
  writeFileSync(
    file,
    `<!doctype html><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${link}"><title>Ascent</title>`,
    { mode: 0o600 },
  );
  const isRoot = process.getuid?.() === 0;
  if (isRoot) onRelaxed('the browser runs without its sandbox, because it is started as root');
  const args = [
    `--app=${pathToFileURL(file).href}`,
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
  const child = spawn(browser, args, { stdio: 'ignore' });
  const closed = new Promise<void>((done) => {
    child.once('error', () => done());
    child.once('exit', () => done());
  });
  void closed.then(() => rmSync(folder, { recursive: true, force: true }));
  return { closed };
}
