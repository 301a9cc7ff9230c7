import { openStore } from '../../src/adapters/store/open-store.ts';
import { hostDay } from './host-day.ts';
import { type PlannerUnderTest, expect, test } from './planner-test.ts';

const daysAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');

/** A plan in which milestones are reminded of, and nobody looked for days; no hour is quiet, so any hour will do. */
async function awayForDays(planner: PlannerUnderTest, days: number): Promise<void> {
  const store = await openStore({ folder: planner.folder, idleCheckpoint: false });
  await store.change('Been away', [], ({ plan }) => {
    plan.remindedUntil = daysAgo(days);
    Object.assign(plan.settings.reminders, { milestones: true, quietFrom: '03:00', quietTo: '03:00' });
  });
  await store.close();
}

test('what fell due while Ascent was closed is told once, and leads to what it is about', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  await planner.ascent('add', 'milestone', 'Talk at the meetup', '--due', hostDay(4));
  await awayForDays(planner, 6);
  let page = await planner.open();
  const reminders = () => page.getByRole('region', { name: 'Reminders' });
  await expect(reminders()).toContainText('Due in 4 days Talk at the meetup');
  await reminders().getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Talk at the meetup' })).toBeVisible();
  await expect(reminders()).toBeHidden();
  page = await planner.restart();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(reminders()).toBeHidden();
});

test('a timer that ran while the machine slept asks, and leaves the time out', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await page.clock.install();
  await planner.go('/today');
  await page.getByRole('button', { name: 'Start the timer on Linear algebra: to basic' }).click();
  await page.clock.runFor(25_000);
  const timer = page.getByRole('complementary', { name: 'Timer' });
  await expect(timer.getByRole('timer')).toBeVisible();
  await expect(timer.getByRole('group')).toHaveCount(0);
  await page.clock.fastForward('03:00:00');
  await expect(timer.getByRole('group', { name: /Ascent slept from .*, for 3 h/ })).toBeVisible();
  await timer.getByRole('button', { name: 'Count it' }).click();
  await expect(timer.getByRole('group')).toHaveCount(0);
});

test('text size, dates and the first day of the week are the person’s, and stay', async ({ planner }) => {
  await planner.openSample();
  const { page } = planner;
  await planner.go('/settings?part=look');
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const usual = await size();
  await page.getByLabel('Larger', { exact: true }).check();
  await expect.poll(size).toBe(usual * 1.25);
  await page.getByLabel('2028-03-14').check();
  await expect(page.getByText(`Today is written ${hostDay()}.`)).toBeVisible();
  await page.getByLabel('Sunday', { exact: true }).check();
  await planner.go('/settings?part=time');
  const days = page.getByRole('group', { name: 'Hours for each weekday' }).getByRole('textbox');
  await expect(days.first()).toHaveAccessibleName(/^Sun/);
  // Parts of the window that are still on their way would be missed by the stopped host.
  await page.waitForLoadState('networkidle');
  await planner.restart();
  await expect.poll(size).toBe(usual * 1.25);
});
