import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ascent } from '../e2e/running-host.ts';
import { waitForFile } from '../e2e/shells.ts';
import { audit } from './audit.ts';
import { expect, test } from './double-test.ts';
import { faultyBuild } from './faulty-build.ts';
import { violationsIn } from '../e2e/violations.ts';

test('the first minutes, an hour, a PDF by the dialog, and all of it after a restart', async ({ double }) => {
  const app = await double.start();
  const { page } = app;
  await page.waitForURL(/\/welcome/);
  // Shown once its page has painted.
  await expect.poll(() => app.of('show').length).toBe(1);
  await page.getByRole('radio', { name: /data analyst/i }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Skip this step' }).click();
  await page.getByRole('button', { name: 'Make my roadmap', exact: true }).click();
  await page.waitForURL(/\/today/);
  const line = page.getByLabel('Log', { exact: true });
  await line.fill('45m linear algebra');
  await line.press('Enter');
  await expect(line).toHaveValue('');
  // Another process changes the plan; the window is told over the bridge.
  expect((await ascent(double.folder, 'add', 'goal', 'Speak at a meetup')).code).toBe(0);

  const saved = mkdtempSync(join(tmpdir(), 'ascent-pdf-'));
  await page.getByRole('link', { name: 'Roadmap', exact: true }).first().click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Save PDF' }).click();
  await expect.poll(() => app.of('save dialog').length).toBe(1);
  expect(readdirSync(saved)).toEqual([]);
  app.saveTo = join(saved, 'Roadmap.pdf');
  await page.getByRole('button', { name: 'Save PDF' }).click();
  expect((await waitForFile(app.saveTo)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readdirSync(saved)).toEqual(['Roadmap.pdf']);
  // On the dock or task bar while it was made, both times.
  await expect.poll(() => app.of('progress')).toEqual([2, -1, 2, -1]);
  rmSync(saved, { recursive: true });

  const again = await double.start();
  await again.page.waitForURL(/\/today/);
  await expect(again.page.getByRole('heading', { level: 1 })).toBeVisible();
  const sessions = JSON.parse((await ascent(double.folder, 'list', 'sessions', '--json')).out) as object[];
  expect(sessions).toMatchObject([{ minutes: 45 }]);
  expect(JSON.parse(readFileSync(join(double.folder, 'window.json'), 'utf8'))).toMatchObject({ width: 1280 });
  expect(again.of('left the machine')).toEqual([]);
  expect(existsSync(join(double.folder, 'errors.log'))).toBe(false);
});

test('the started app holds what the review says', async ({ double }) => {
  const app = await double.start({ isDark: true });
  expect(await audit(app)).toEqual([]);
  expect(app.of('window')).toMatchObject([{ show: false, backgroundColor: '#101217' }]);
  const asked = await app.ask('permission', 'notifications', 'ascent-app://planner/', true);
  expect(asked).toEqual({ checked: true, asked: true });

  // The page's world holds nothing of the preload's and nothing of Node.
  const names = ['require', 'process', 'module', 'ascentTell', 'ascentDeliver', 'Buffer', 'global'];
  expect(await app.page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
  // What isn't declared is refused, and nothing that can't be cloned crosses.
  const answers = await app.page.evaluate(async () => {
    const { ascent } = window as unknown as {
      ascent: { invoke(path: unknown, input: unknown): Promise<{ ok: boolean }> };
    };
    const undeclared = [['constructor', 'call'], ['planner', '__proto__'], [], ['planner'], 'planner'];
    const refused = await Promise.all(undeclared.map((path) => ascent.invoke(path, {})));
    let cloned = 'carried';
    try {
      await ascent.invoke(['planner', 'snapshot'], { work: () => undefined });
    } catch {
      cloned = 'refused';
    }
    return { accepted: refused.filter(({ ok }) => ok).length, cloned };
  });
  expect(answers).toEqual({ accepted: 0, cloned: 'refused' });
});

test('links and files lead to their room, in the first start and in a running window', async ({ double }) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const app = await double.start({ words: ['ascent://goals'] });
  const { page } = app;
  await expect(page).toHaveURL(/\/goals$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Goals');
  expect(await app.secondStart('--flag', 'ascent://study-log')).toBe(0);
  await expect(page).toHaveURL(/\/study-log$/);
  expect(app.of('focus')).toHaveLength(1);
  await app.ask('tell-app', 'open-url', 'ascent://reports');
  await expect(page).toHaveURL(/\/reports$/);
  await app.ask('tell-app', 'open-url', 'ascent://reports/../../etc');
});

test('a plan opened with the app is held against the one there is, and nothing tells where it lies', async ({
  double,
}) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const secret = mkdtempSync(join(tmpdir(), 'ascent-secret-'));
  const file = join(secret, 'My plan.json');
  expect((await ascent(double.folder, 'export', 'json', '--out', file)).code).toBe(0);
  await ascent(double.folder, 'add', 'goal', 'Speak at a meetup');

  const app = await double.start({ words: [file] });
  const { page } = app;
  await expect(page.getByRole('heading', { name: /^A whole plan of/ })).toBeVisible();
  await expect(page).toHaveURL(/\/import$/);
  await expect(page.getByText('My plan.json')).toBeVisible();
  expect(await page.content()).not.toContain('ascent-secret-');

  // Opened once more while the app runs, by a name that counts from the folder of that start.
  await page.getByRole('link', { name: 'Goals', exact: true }).first().click();
  expect((await ascent(double.folder, 'export', 'json', '--out', join(double.folder, 'x.json'))).code).toBe(
    0,
  );
  expect(await app.secondStart('x.json')).toBe(0);
  await expect(page.getByText('x.json')).toBeVisible();
  await page.getByRole('button', { name: 'Give it up' }).click();
  await app.ask('tell-app', 'open-file', '/home/noor/gone.pdf');
  await expect(page.getByText('“gone.pdf” could not be read', { exact: false })).toBeVisible();

  await app.ask('tell-app', 'open-file', file);
  await page.getByRole('button', { name: 'Restore this plan' }).click();
  await page.waitForURL(/\/today/);
  expect((await ascent(double.folder, 'list', 'goals', '--json')).out).not.toContain('Speak at a meetup');
  rmSync(secret, { recursive: true });
});

test('an address outside goes to the system, a page that leads away stays', async ({ double }) => {
  const app = await double.start();
  const { page } = app;
  await page.waitForURL(/\/welcome/);
  await page.evaluate(() => void window.open('https://example.org/course'));
  await expect.poll(() => app.of('open outside')).toEqual(['https://example.org/course']);
  await page.evaluate(() => void window.location.assign('https://example.org/away'));
  await page.evaluate(() => fetch('https://example.org/data').catch(() => null));
  await expect(page).toHaveURL(/\/welcome/);
  expect(app.of('left the machine')).toEqual([]);
  expect(app.of('window opened')).toEqual([]);
});

test('an error of the page is kept without its words', async ({ double }) => {
  const app = await double.start();
  await app.page.waitForURL(/\/welcome/);
  await app.page.evaluate(() => console.error('Uncaught TypeError: Noor owes 500 at /home/noor/plan'));
  const file = join(double.folder, 'errors.log');
  await waitForFile(file);
  // The file is there a moment before its line is.
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('\n');
  const log = readFileSync(file, 'utf8');
  expect(JSON.parse(log)).toMatchObject({ where: 'page', name: 'TypeError', frames: [] });
  expect(log).not.toMatch(/noor|500/i);
});

test('a page that breaks is replaced by one that says so, and leads back', async ({ double }) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const app = await double.start({ words: ['ascent://goals'] });
  const { page } = app;
  await app.ask('load-failed', -3, 'ascent-app://planner/goals', true);
  await app.ask('page-gone', 'clean-exit');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Goals');
  await app.ask('page-gone', 'crashed');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This window broke');
  await expect(page.getByText(double.folder)).toBeVisible();
  expect(app.pageHeaders()['content-security-policy']).not.toContain('script-src');
  expect(await violationsIn(page)).toEqual([]);
  expect(readFileSync(join(double.folder, 'errors.log'), 'utf8')).toContain('gone: crashed');
  await page.getByRole('link', { name: 'Open the planner again' }).press('Enter');
  await expect(page).toHaveURL(/\/today$/);
  await expect(page.getByRole('link', { name: 'Roadmap', exact: true }).first()).toBeVisible();
});

test('an app that can’t start says so, and leaving the page starts it again', async ({ double }) => {
  const root = faultyBuild([['served.files = await openRenderer()', 'throw new Error("no page")']]);
  const app = await double.start({ root, isDark: true });
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ascent could not start');
  await expect(page.getByText(double.folder)).toBeVisible();
  expect(app.of('window')).toMatchObject([{ show: false, backgroundColor: '#101217' }]);
  expect(app.of('show')).toHaveLength(1);
  expect(readFileSync(join(double.folder, 'errors.log'), 'utf8')).toContain('"where":"start"');
  await page.getByRole('link', { name: 'Start Ascent again' }).click();
  await expect.poll(() => app.of('relaunch')).toHaveLength(1);
  rmSync(root, { recursive: true });
});
