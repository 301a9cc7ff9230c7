import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startFile } from '../../src/web/app-window.ts';
import { RunningHost } from './running-host.ts';
import { expect, test } from './planner-test.ts';

test('the file that hands the start link over opens the planner; the link works once', async ({
  planner,
  page,
}) => {
  const host = new RunningHost(planner.folder);
  await host.start();
  const file = join(planner.folder, 'start.html');
  writeFileSync(file, startFile(host.link));
  await page.goto(pathToFileURL(file).href);
  await page.waitForURL(/\/welcome/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url()).not.toContain('key=');

  await page.goto(host.link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ascent is locked');
  await page.goto(await host.freshLink());
  await page.waitForURL(/\/welcome/);
  await host.stop();
});
