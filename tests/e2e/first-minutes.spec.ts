import { expect, test } from './planner-test.ts';

test('three steps make a roadmap with an honest end date, and a restart keeps it', async ({ planner }) => {
  const page = await planner.open();
  await expect(page).toHaveURL(/\/welcome/);
  await page.getByRole('radio', { name: /data analyst/i }).check();
  await page.getByLabel('Your name').fill('Noor نور 🌱');
  const preview = page.getByRole('complementary', { name: 'What it comes to' });
  await expect(preview).toContainText(/Ready to apply/);
  await page.getByRole('button', { name: 'Next' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What I already can');
  const before = await preview.textContent();
  await page.getByRole('button', { name: /Mathematics and statistics/ }).click();
  await page
    .getByRole('radiogroup', { name: /Linear algebra/ })
    .getByRole('radio', { name: /3|working/i })
    .check({ force: true });
  await expect(preview).not.toHaveText(before ?? '');
  await page.getByRole('button', { name: 'Next' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How much time I have');
  await page.getByRole('button', { name: 'Make my roadmap', exact: true }).click();
  await page.waitForURL(/\/today/);
  await expect(page.getByText('Ready to apply').first()).toBeVisible();
  await expect(page.getByText(/Half chance by then/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Next' }).getByRole('listitem')).not.toHaveCount(0);

  const again = await planner.restart();
  await expect(again).toHaveURL(/\/today/);
  await expect(again.getByText(/Half chance by then/)).toBeVisible();
  const status = JSON.parse((await planner.ascent('status', '--json')).out) as {
    from: string;
    readiness: number;
  };
  expect(status.from).toBe('data-analyst');
  expect(status.readiness).toBeGreaterThan(35.4);
});

test('every step can be skipped', async ({ planner }) => {
  const page = await planner.open();
  await page.getByRole('button', { name: 'Skip this step' }).click();
  await page.getByRole('button', { name: 'Skip this step' }).click();
  await page.getByRole('button', { name: 'Skip and make my roadmap' }).click();
  await page.waitForURL(/\/today/);
  await expect(page.getByRole('region', { name: 'Next' })).toBeVisible();
});

test('the sample is there with one click and gone with one click', async ({ planner }) => {
  const page = await planner.openSample();
  const banner = page.getByRole('complementary', { name: 'Sample' });
  await expect(banner).toBeVisible();
  expect(
    (JSON.parse((await planner.ascent('list', 'sessions', '--json')).out) as unknown[]).length,
  ).toBeGreaterThan(50);
  await banner.getByRole('button', { name: 'Start my own plan' }).click();
  await page.waitForURL(/\/welcome/);
  expect(JSON.parse((await planner.ascent('list', 'sessions', '--json')).out)).toEqual([]);
});
