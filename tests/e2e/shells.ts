import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
      await app?.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, file);
      await action();
      const bytes = await waitForFile(file);
      rmSync(file);
      return { name: 'saved', bytes };
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
