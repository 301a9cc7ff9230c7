import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, expect, test as base } from '@playwright/test';
import { RunningHost } from './running-host.ts';

interface Planner {
  host: RunningHost;
  /** Opens the app through a start link and waits for its first screen. */
  open(page: Page): Promise<void>;
}

/** Every test has a data folder and a host of its own; no request may leave the machine, and no policy be broken. */
export const test = base.extend<{ planner: Planner }>({
  planner: async ({ page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ascent-e2e-'));
    const host = new RunningHost(folder);
    await host.start();
    const strangers: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (!['data:', 'blob:'].includes(protocol) && hostname !== '127.0.0.1') strangers.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await use({
      host,
      open: async (opened) => {
        await opened.goto(host.link);
        await opened.waitForURL(/\/(welcome|today)/);
        await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
      },
    });
    expect(strangers).toEqual([]);
    // A host that a test stops makes the browser complain of its connection; that is the test's doing.
    expect(complaints.filter((text) => !/ERR_(CONNECTION|INCOMPLETE|EMPTY|NETWORK)|Failed to fetch|status of 4\d\d/.test(text))).toEqual([]);
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  },
});
export { expect };

/** Begins a plan by the operations, for tests that are about something later. */
export async function begin(page: Page, planner: Planner, what: 'sample' | 'plan'): Promise<void> {
  await planner.open(page);
  const input = what === 'sample' ? {} : { from: 'data-analyst', week: [60, 60, 60, 60, 60, 120, 0], target: '2029-06-30' };
  const path = what === 'sample' ? 'planner/loadSample' : 'planner/begin';
  const status = await page.evaluate(
    async ([at, body]) => (await fetch(`/rpc/${at}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ json: body }) })).status,
    [path, input] as const,
  );
  expect(status).toBe(200);
  await page.goto(`${planner.host.origin}/today`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
