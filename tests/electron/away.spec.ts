import { ascent } from '../e2e/running-host.ts';
import type { DoubleApp } from './double-app.ts';
import { expect, test } from './double-test.ts';

const MINUTE = 60_000;

/** Starts the timer in the window; time passes for the page and for the main process together. */
async function studying(app: DoubleApp) {
  const { page } = app;
  await page.clock.install();
  await page.reload();
  await page.getByRole('button', { name: 'Start the timer on Linear algebra: to basic' }).click();
  const timer = page.getByRole('complementary', { name: 'Timer' });
  await expect(timer.getByRole('timer')).toBeVisible();
  const pass = async (minutes: number): Promise<void> => {
    await app.ask('later', minutes * MINUTE);
    await page.clock.runFor(minutes * MINUTE);
  };
  return { timer, pass };
}

test('the timer asks about a locked screen that the page did not notice, once', async ({ double }) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const app = await double.start();
  const { timer, pass } = await studying(app);
  const question = timer.getByRole('group', {
    name: /^Nobody was at this computer from .* Does that time count/,
  });

  // Shorter than the limit of fifteen minutes: nobody is asked.
  await app.ask('power', 'lock-screen');
  await pass(10);
  await app.ask('power', 'unlock-screen');
  await pass(1);
  await expect(timer.getByRole('group')).toHaveCount(0);

  await app.ask('power', 'lock-screen');
  await pass(40);
  await app.ask('power', 'unlock-screen');
  await expect(question).toHaveAccessibleName(/for 40 min/);
  await timer.getByRole('button', { name: 'Leave it out' }).click();
  await expect(timer.getByRole('group')).toHaveCount(0);
  await expect(timer.getByRole('timer')).toHaveText(/^1[12]:/);
});

test('a sleep that page and system both notice is one question with one length', async ({ double }) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const app = await double.start();
  const { timer, pass } = await studying(app);
  await pass(5);
  await app.ask('power', 'lock-screen');
  await app.ask('power', 'suspend');
  // The page stands still while the machine sleeps, and finds the gap by itself.
  await app.ask('later', 120 * MINUTE);
  await app.page.clock.fastForward(120 * MINUTE);
  await app.ask('power', 'resume');
  await app.ask('power', 'unlock-screen');
  const question = timer.getByRole('group', { name: /^Nobody was at this computer from .*, for 2 h\./ });
  await expect(question).toBeVisible();
  await timer.getByRole('button', { name: 'Count it' }).click();
  await pass(1);
  await expect(timer.getByRole('group')).toHaveCount(0);
});

test('a stretch without input is asked about when somebody is back, and only while a timer runs', async ({
  double,
}) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const app = await double.start();
  const { timer, pass } = await studying(app);
  const looks = async (idle: number): Promise<void> => {
    const before = (await app.ask('idle', idle)) as number;
    await expect.poll(() => app.ask('idle', idle), { timeout: 15_000 }).toBeGreaterThan(before);
  };
  await looks(0);
  await pass(30);
  await looks(30 * 60);
  await expect(timer.getByRole('group')).toHaveCount(0);
  await looks(0);
  await expect(
    timer.getByRole('group', { name: /^Nobody was at this computer .*, for 30 min/ }),
  ).toBeVisible();
});
