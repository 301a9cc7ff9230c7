import { expect, test } from './planner-test.ts';

test('logged hours show in the week and move the end date; undo takes them back', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  const ready = page.getByRole('region', { name: 'Ready to apply' });
  await expect(ready).toContainText(/Half chance/);
  const planned = JSON.parse((await planner.ascent('plan', '--json')).out) as { end: string };

  const line = page.getByLabel('Log', { exact: true });
  await line.fill('9h linear algebra yesterday');
  await expect(page.getByText(/Understood: 9 h · Linear algebra: to basic/)).toBeAttached();
  await line.press('Enter');
  await expect(line).toHaveValue('');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Linear algebra: to basic' })).toContainText(
    /9 h of 10 h/,
  );
  const later = JSON.parse((await planner.ascent('plan', '--json')).out) as { end: string };
  expect(later.end < planned.end).toBe(true);

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('listitem').filter({ hasText: 'Linear algebra: to basic' })).toContainText(
    /0 h of 10 h/,
  );
  expect(JSON.parse((await planner.ascent('list', 'sessions', '--json')).out)).toEqual([]);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('listitem').filter({ hasText: 'Linear algebra: to basic' })).toContainText(
    /9 h of 10 h/,
  );
});

test('a finished task raises readiness and gives way to the next', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  const readiness = page.getByRole('region', { name: 'Readiness' });
  const before = await readiness.textContent();
  await page.getByRole('button', { name: 'Finish Linear algebra: to basic' }).click();
  await expect(page.getByRole('button', { name: 'Finish Linear algebra: to basic' })).toHaveCount(0);
  await expect(readiness).not.toHaveText(before ?? '');
});

test('the timer runs on over a restart and logs what it measured', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  let page = await planner.open();
  await page.getByRole('button', { name: 'Start the timer on Linear algebra: to basic' }).click();
  const timer = () => page.getByRole('complementary', { name: 'Timer' });
  await expect(timer()).toContainText('Linear algebra: to basic');
  page = await planner.restart();
  await expect(timer()).toContainText('Linear algebra: to basic');
  const clock = page.getByRole('timer');
  const seen = await clock.textContent();
  await expect(clock).not.toHaveText(seen ?? '');
  await expect(page).toHaveTitle('0:00 · Today · Ascent');
  await page.getByRole('link', { name: 'Goals', exact: true }).first().click();
  await expect(page).toHaveTitle('0:00 · Goals · Ascent');
  await timer().getByRole('button', { name: 'Pause' }).click();
  await expect(timer()).toContainText('paused');
  await expect(page).toHaveTitle('Goals · Ascent');
  await timer().getByRole('button', { name: 'Stop and log' }).click();
  await expect(timer()).toHaveCount(0);
  const sessions = JSON.parse((await planner.ascent('list', 'sessions', '--json')).out) as {
    subject: string;
    minutes: number;
  }[];
  expect(sessions).toMatchObject([{ subject: 'study.linear-algebra.2', minutes: 1 }]);
});

test('the window and the command line see each other’s changes within a second', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  const week = page.getByRole('region', { name: 'This week' });
  await expect(week).toContainText('0 h');
  const logged = await planner.ascent('log', '2h linear algebra');
  expect(logged.code).toBe(0);
  await expect(week).toContainText('2 h', { timeout: 1_000 });

  const line = page.getByLabel('Log', { exact: true });
  await line.fill('30m probability');
  await line.press('Enter');
  await expect(line).toHaveValue('');
  const sessions = JSON.parse((await planner.ascent('list', 'sessions', '--json')).out) as unknown[];
  expect(sessions).toHaveLength(2);

  expect((await planner.ascent('start', 'probability')).code).toBe(0);
  await expect(page.getByRole('complementary', { name: 'Timer' })).toContainText('Probability', {
    timeout: 1_000,
  });
});

test('with little time at hand, what it finishes comes first', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  await planner.ascent('log', '9h30 linear algebra yesterday');
  const page = await planner.open();
  const next = page.getByRole('region', { name: 'Next' });
  await next.getByRole('group', { name: 'I have' }).getByText('45 min').click();
  await expect(next.getByRole('listitem').first()).toContainText('Linear algebra: to basic');
  await expect(next.getByRole('listitem').first()).toContainText('Finished in this time');
  await next.getByRole('group', { name: 'I have' }).getByText('25 min').click();
  await expect(next.getByText('Finished in this time')).toHaveCount(0);
});
