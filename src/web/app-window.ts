import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The page that hands a start link over; it moves on by itself and tells nobody where it came from. */
export const startFile = (link: string): string =>
  `<!doctype html><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${link}"><title>Ascent</title>`;

/** A fresh profile would fetch updates and lists of its own; the planner's window asks for nothing. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
];

/**
 * Opens a window of a Chromium-family browser on a start link. The link is handed over in a file that only this person
 * can read, since every process of the machine can see a command line. As root (in a container) the browser's sandbox
 * can't start and is switched off; `onRelaxed` says so. `closed` tells, at the end, whether the window had opened.
 */
export function openAppWindow(
  browser: string,
  link: string,
  onRelaxed: (what: string) => void,
): { closed: Promise<boolean> } {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-'));
  const file = join(folder, 'start.html');
  writeFileSync(file, startFile(link), { mode: 0o600 });
  const isRoot = process.getuid?.() === 0;
  if (isRoot) onRelaxed('the browser runs without its sandbox, because it is started as root');
  const args = [
    `--app=${pathToFileURL(file).href}`,
    `--user-data-dir=${join(folder, 'profile')}`,
    '--window-size=1280,800',
    ...QUIET,
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
  const child = spawn(browser, args, { stdio: 'ignore' });
  const closed = new Promise<boolean>((done) => {
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
  void closed.then(() => rmSync(folder, { recursive: true, force: true }));
  return { closed };
}
