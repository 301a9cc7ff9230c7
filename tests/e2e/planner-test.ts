import { rmSync } from 'node:fs';
import { type Page, expect, test as base } from '@playwright/test';
import { doubleShell } from '../electron/double-shell.ts';
import { MAPPED } from '../electron/mapped.ts';
import { type Ran, ascent } from './running-host.ts';
import { type Shell, electronShell, scratchFolder, webShell } from './shells.ts';

export interface PlannerUnderTest {
  readonly page: Page;
  readonly folder: string;
  /** Opens the planner and waits for its first screen. */
  open(): Promise<Page>;
  /** Stops the planner and starts it again on the same folder. */
  restart(): Promise<Page>;
  go(path: string): Promise<void>;
  saving: Shell['saving'];
  clipboard(): ReturnType<Shell['clipboard']>;
  /** Runs a command of the command line over the same folder. */
  ascent(...words: string[]): Promise<Ran>;
  /** Loads the lived-in example from the first screen. */
  openSample(): Promise<Page>;
}

interface Options {
  shell: 'web' | 'electron' | 'double';
}

/** Every test has a data folder and a window of its own; no request may leave the machine, and no policy be broken. */
export const test = base.extend<Options & { planner: PlannerUnderTest }>({
  shell: ['web', { option: true }],
  planner: async ({ page: tab, shell: kind }, use) => {
    const folder = scratchFolder();
    const shells = { web: webShell, electron: electronShell, double: doubleShell };
    const shell = shells[kind](folder, tab);
    const strangers: string[] = [];
    const complaints: string[] = [];
    // What a page says while its host is being stopped under it is the test's doing.
    let stopping = false;
    const stop = async (): Promise<void> => {
      stopping = true;
      await shell.close();
    };
    const complain = (text: string): void => {
      if (!stopping) complaints.push(text);
    };
    const watched = new WeakSet<Page>();
    let page = tab;

    const watch = (opened: Page): void => {
      if (watched.has(opened)) return;
      watched.add(opened);
      opened.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        const isOwn =
          ['data:', 'blob:', 'ascent-app:'].includes(protocol) ||
          hostname === '127.0.0.1' ||
          (kind === 'double' && request.url().startsWith(`${MAPPED}/`));
        if (!isOwn) strangers.push(request.url());
      });
      opened.on('console', (message) => {
        if (message.type() === 'error') complain(message.text());
      });
      opened.on('pageerror', (error) => complain(String(error)));
    };
    const open = async (): Promise<Page> => {
      watch(tab);
      stopping = false;
      page = await shell.open();
      watch(page);
      await page.waitForURL(/\/(welcome|today)/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      return page;
    };

    await use({
      get page() {
        return page;
      },
      folder,
      open,
      restart: async () => {
        await stop();
        return open();
      },
      go: async (path) => {
        await page.goto(shell.address(path));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      },
      saving: (opened, action) => shell.saving(opened, action),
      clipboard: () => shell.clipboard(page),
      ascent: (...words) => ascent(folder, ...words),
      openSample: async () => {
        const opened = await open();
        await opened.getByRole('button', { name: /sample/i }).click();
        await opened.waitForURL(/\/today/);
        return opened;
      },
    });

    await stop();
    rmSync(folder, { recursive: true, force: true });
    expect(strangers).toEqual([]);
    // A refusal that a test provokes is an answer of 4xx, and a stopped host drops its connections: both are the test's doing.
    const ours = /status of 4\d\d|ERR_(CONNECTION|INCOMPLETE|EMPTY|NETWORK|ABORTED)/;
    expect(complaints.filter((text) => !ours.test(text))).toEqual([]);
  },
});
export { expect };
