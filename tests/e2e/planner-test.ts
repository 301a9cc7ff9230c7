import { rmSync } from 'node:fs';
import { type Page, expect, test as base } from '@playwright/test';
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
  /** Runs a command of the command line over the same folder. */
  ascent(...words: string[]): Promise<Ran>;
  /** Loads the lived-in example from the first screen. */
  openSample(): Promise<Page>;
}

interface Options {
  shell: 'web' | 'electron';
}

/** Every test has a data folder and a window of its own; no request may leave the machine, and no policy be broken. */
export const test = base.extend<Options & { planner: PlannerUnderTest }>({
  shell: ['web', { option: true }],
  planner: async ({ page: tab, shell: kind }, use) => {
    const folder = scratchFolder();
    const shell = kind === 'web' ? webShell(folder, tab) : electronShell(folder);
    const strangers: string[] = [];
    const complaints: string[] = [];
    const watched = new WeakSet<Page>();
    let page = tab;

    const watch = (opened: Page): void => {
      if (watched.has(opened)) return;
      watched.add(opened);
      opened.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        const isOwn = ['data:', 'blob:', 'ascent-app:'].includes(protocol) || hostname === '127.0.0.1';
        if (!isOwn) strangers.push(request.url());
      });
      opened.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      opened.on('pageerror', (error) => complaints.push(String(error)));
    };
    const open = async (): Promise<Page> => {
      watch(tab);
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
        await shell.close();
        return open();
      },
      go: async (path) => {
        await page.goto(shell.address(path));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      },
      saving: (opened, action) => shell.saving(opened, action),
      ascent: (...words) => ascent(folder, ...words),
      openSample: async () => {
        const opened = await open();
        await opened.getByRole('button', { name: /sample/i }).click();
        await opened.waitForURL(/\/today/);
        return opened;
      },
    });

    await shell.close();
    rmSync(folder, { recursive: true, force: true });
    expect(strangers).toEqual([]);
    // A refusal that a test provokes is an answer of 4xx, and a stopped host drops its connections: both are the test's doing.
    const ours = /status of 4\d\d|ERR_(CONNECTION|INCOMPLETE|EMPTY|NETWORK|ABORTED)/;
    expect(complaints.filter((text) => !ours.test(text))).toEqual([]);
  },
});
export { expect };
