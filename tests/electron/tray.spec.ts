import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ascent } from '../e2e/running-host.ts';
import { waitForFile } from '../e2e/shells.ts';
import type { DoubleApp } from './double-app.ts';
import { expect, test } from './double-test.ts';
import { violationsIn } from '../e2e/violations.ts';

const labels = async (app: DoubleApp): Promise<unknown> =>
  ((await app.ask('menu', 'tray')) as { label?: string }[] | null)?.map(({ label }) => label ?? '–') ?? null;
const ALWAYS = ['–', 'Show Ascent', 'Quit'];

test('the timer in the tray is chosen, says what runs, and does what the page does', async ({ double }) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const app = await double.start({ words: ['ascent://settings'] });
  const { page } = app;
  expect(app.of('tray')).toEqual([]);
  await page.getByRole('link', { name: 'Desktop', exact: true }).click();
  const box = page.getByLabel('Show the timer in the tray');
  await expect(box).not.toBeChecked();
  expect(await violationsIn(page)).toEqual([]);
  await box.check();
  await expect.poll(() => labels(app)).toEqual(['Start the timer', ...ALWAYS]);
  expect(JSON.parse((await waitForFile(join(double.folder, 'desktop.json'))).toString())).toMatchObject({
    tray: true,
  });

  await app.ask('choose', 'tray', 'Start the timer');
  const timer = page.getByRole('complementary', { name: 'Timer' });
  await expect(timer.getByText('Study in general')).toBeVisible();
  await expect
    .poll(() => labels(app))
    .toEqual(['Study in general · 0:00', 'Pause', 'Stop and log', ...ALWAYS]);
  await app.ask('later', 65 * 60_000);
  await expect.poll(() => labels(app)).toContain('Study in general · 1:05');
  await app.ask('choose', 'tray', 'Pause');
  await expect(timer.getByText('paused')).toBeVisible();
  await expect.poll(() => labels(app)).toContain('Study in general · 1:05, paused');
  expect(app.of('tray tip').at(-1)).toBe('Ascent: Study in general · 1:05, paused');
  await app.ask('choose', 'tray', 'Stop and log');
  await expect(timer).toHaveCount(0);
  await expect.poll(() => labels(app)).toEqual(['Start the timer', ...ALWAYS]);
  expect(JSON.parse((await ascent(double.folder, 'list', 'sessions', '--json')).out)).toMatchObject([
    { minutes: 65 },
  ]);

  // It is there again after a restart.
  const again = await double.start({ words: ['ascent://settings'] });
  await expect.poll(() => labels(again)).toEqual(['Start the timer', ...ALWAYS]);
  await again.ask('minimise');
  await again.ask('choose', 'tray', 'Show Ascent');
  expect(again.of('focus')).toEqual([null]);
  await again.ask('click-tray');
  expect(again.of('focus')).toEqual([null, null]);
  await again.page.getByRole('link', { name: 'Desktop', exact: true }).click();
  await again.page.getByLabel('Show the timer in the tray').uncheck();
  await expect.poll(() => labels(again)).toBeNull();
  expect(again.of('tray')).toEqual(['tray.png', null]);
});

test('what the tray can’t do alone is asked in the window', async ({ double }) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const app = await double.start({ words: ['ascent://settings'] });
  await app.page.getByRole('link', { name: 'Desktop', exact: true }).click();
  await app.page.getByLabel('Show the timer in the tray').check();
  await expect.poll(() => labels(app)).toContain('Start the timer');
  await app.ask('choose', 'tray', 'Start the timer');
  await expect.poll(() => labels(app)).toContain('Stop and log');
  // Longer than a day: nobody but the person can say how long it was.
  await app.ask('later', 30 * 3_600_000);
  await app.ask('minimise');
  await app.ask('choose', 'tray', 'Stop and log');
  await expect.poll(() => app.of('focus')).toEqual([null]);
  await expect(app.page.getByRole('complementary', { name: 'Timer' })).toBeVisible();
});

test('quitting from the tray ends the app, with the timer still running', async ({ double }) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const app = await double.start({ words: ['ascent://settings'] });
  await app.page.getByRole('link', { name: 'Desktop', exact: true }).click();
  await app.page.getByLabel('Show the timer in the tray').check();
  await expect.poll(() => labels(app)).toContain('Start the timer');
  await app.ask('choose', 'tray', 'Start the timer');
  await expect.poll(() => labels(app)).toContain('Pause');
  await app.ask('choose', 'tray', 'Quit').catch(() => undefined);
  expect(await app.ended()).toBe(0);
  const again = await double.start();
  await expect(again.page.getByRole('complementary', { name: 'Timer' })).toBeVisible();
});

test('on macOS it stands in the menu bar with the time, and the system is told of login and exports', async ({
  double,
}) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const app = await double.start({ words: ['ascent://settings'], platform: 'darwin' });
  const { page } = app;
  expect(app.of('window')).toMatchObject([{ webPreferences: { spellcheck: true } }]);
  expect(app.of('spelling')).toEqual([true]);
  await page.getByRole('link', { name: 'Desktop', exact: true }).click();
  await page.getByLabel('Show the timer in the menu bar').check();
  await expect.poll(() => labels(app)).toContain('Start the timer');
  expect(app.of('tray')).toEqual(['trayTemplate.png']);
  await app.ask('choose', 'tray', 'Start the timer');
  await expect.poll(() => app.of('tray title').at(-1)).toBe('0:00');

  const box = page.getByLabel('Start Ascent at login');
  await box.check();
  await expect.poll(() => app.of('login item')).toEqual([true]);
  await page.reload();
  await expect(box).toBeChecked();
  await box.uncheck();
  await expect.poll(() => app.of('login item')).toEqual([true, false]);

  app.saveTo = join(double.folder, 'saved.txt');
  await app.ask('invoke', 'ascent:save', [{ name: 'x.txt', base64: 'eA==' }], 'main');
  expect(app.of('recent document')).toEqual([app.saveTo]);
});

test('starting at login is a file on Linux, written and taken away again', async ({ double }) => {
  const config = join(double.folder, 'config');
  const app = await double.start({
    words: ['ascent://settings'],
    platform: 'linux',
    environment: { XDG_CONFIG_HOME: config },
  });
  const file = join(config, 'autostart', 'ascent-planner.desktop');
  await app.page.getByRole('link', { name: 'Desktop', exact: true }).click();
  const box = app.page.getByLabel('Start Ascent at login');
  await expect(box).not.toBeChecked();
  await box.check();
  await expect.poll(() => existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(`Exec="${process.execPath}"\n`);
  await app.page.reload();
  await expect(box).toBeChecked();
  await box.uncheck();
  await expect.poll(() => existsSync(file)).toBe(false);
});
