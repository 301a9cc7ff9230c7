import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, test as base } from '@playwright/test';
import { DoubleApp } from './double-app.ts';

type Start = Partial<Omit<ConstructorParameters<typeof DoubleApp>[0], 'page' | 'folder'>>;
interface Double {
  folder: string;
  /** The page that is going to be the window. */
  page: Page;
  /** Starts the app over the test's folder; closes the one that ran before. */
  start(options?: Start): Promise<DoubleApp>;
}

/** A folder of its own, and the app as often as a test starts it. */
export const test = base.extend<{ double: Double }>({
  double: async ({ page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ascent-double-'));
    const started: DoubleApp[] = [];
    await use({
      folder,
      page,
      async start(options = {}) {
        await started.at(-1)?.close();
        const app = new DoubleApp({ page, folder, ...options });
        started.push(app);
        await app.opened();
        return app;
      },
    });
    await started.at(-1)?.close();
    rmSync(folder, { recursive: true, force: true });
  },
});
export { expect } from '@playwright/test';
