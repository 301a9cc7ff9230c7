import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Shell, waitForFile } from '../e2e/shells.ts';
import { DoubleApp } from './double-app.ts';
import { MAPPED } from './mapped.ts';

/** The built Electron app over the double, in the test's own page. */
export function doubleShell(folder: string, page: Page): Shell {
  let app: DoubleApp | null = null;
  return {
    folder,
    async open() {
      app = new DoubleApp({ page, folder });
      await app.opened();
      return page;
    },
    async close() {
      await app?.close();
      app = null;
    },
    async clipboard(opened) {
      // The app gives its page no leave to write there by itself; Chromium refuses what is not named.
      await opened.context().grantPermissions(['clipboard-read']);
      return () => opened.evaluate(() => navigator.clipboard.readText());
    },
    address: (path) => `${MAPPED}${path}`,
    async saving(_page, action) {
      if (!app) throw new Error('the app does not run');
      const saved = mkdtempSync(join(tmpdir(), 'ascent-saved-'));
      app.saveTo = join(saved, 'saved');
      await action();
      const bytes = await waitForFile(app.saveTo);
      const { defaultPath } = app.of('save dialog').at(-1) as { defaultPath: string };
      rmSync(saved, { recursive: true });
      return { name: defaultPath.split(/[/\\]/).at(-1) ?? '', bytes };
    },
  };
}
