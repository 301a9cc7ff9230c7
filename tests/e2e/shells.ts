import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type ElectronApplication, type Page, _electron } from '@playwright/test';
import { electronBinary } from '../../build/electron-binary.mjs';
import { root } from '../../build/fresh.mjs';
import { RunningHost } from './running-host.ts';

/** The planner in one of its windows, over a data folder that survives a restart. */
export interface Shell {
  folder: string;
  /** Opens the planner; the page is at its first screen when this resolves. */
  open(): Promise<Page>;
  close(): Promise<void>;
  /** The address of a room. */
  address(path: string): string;
  /** Carries out an action that saves a file, and gives the file's bytes and name. */
  saving(page: Page, action: () => Promise<void>): Promise<{ name: string; bytes: Buffer }>;
  /** Lets the test read the clipboard from now on; gives what does. */
  clipboard(page: Page): Promise<() => Promise<string>>;
}

/** A folder for one test. */
export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), 'ascent-e2e-'));

/** A browser tab on the local web host. */
export function webShell(folder: string, page: Page): Shell {
  const host = new RunningHost(folder);
  return {
    folder,
    async open() {
      await host.start();
      await page.goto(host.link);
      return page;
    },
    close: () => host.stop(),
    address: (path) => `${host.origin}${path}`,
    async saving(opened, action) {
      const started = opened.waitForEvent('download');
      await action();
      const download = await started;
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    },
    async clipboard(opened) {
      await opened.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      return () => opened.evaluate(() => navigator.clipboard.readText());
    },
  };
}

/** The real Electron window; only used where its program is present. */
export function electronShell(folder: string): Shell {
  let app: ElectronApplication | null = null;
  return {
    folder,
    async open() {
      const executablePath = electronBinary();
      if (!executablePath) throw new Error('Electron’s binary is absent');
      const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      app = await _electron.launch({
        executablePath,
        args: [...sandbox, root],
        env: { ...process.env, ASCENT_DATA_DIR: folder, TZ: 'Europe/Berlin' } as Record<string, string>,
      });
      return app.firstWindow();
    },
    async close() {
      await app?.close();
      app = null;
    },
    address: (path) => `ascent-app://planner${path}`,
    async saving(_page, action) {
      const file = join(mkdtempSync(join(tmpdir(), 'ascent-saved-')), 'saved');
      const running = app;
      if (!running) throw new Error('the app does not run');
      await running.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = (...given: unknown[]) => {
          const { defaultPath } = given.at(-1) as { defaultPath: string };
          Object.assign(globalThis, { askedPath: defaultPath });
          return Promise.resolve({ canceled: false, filePath });
        };
      }, file);
      await action();
      const bytes = await waitForFile(file);
      rmSync(file);
      const asked = await running.evaluate(() => (globalThis as { askedPath?: string }).askedPath ?? '');
      return { name: basename(asked), bytes };
    },
    clipboard: () => {
      const running = app;
      if (!running) throw new Error('the app does not run');
      return Promise.resolve(() => running.evaluate(({ clipboard }) => clipboard.readText()));
    },
  };
}

/** The file appears by a rename, so it is whole when it is there. */
export async function waitForFile(file: string): Promise<Buffer> {
  const until = Date.now() + 20_000;
  for (;;) {
    try {
      return readFileSync(file);
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((again) => setTimeout(again, 50));
    }
  }
}
