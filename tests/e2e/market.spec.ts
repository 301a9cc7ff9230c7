import type { Locator, Page } from '@playwright/test';
import { expect, test } from './planner-test.ts';
import { tabTo } from './tab-to.ts';

const card = (page: Page, currency: string): Locator =>
  page.getByRole('region', { name: `Pay in ${currency}`, exact: true });
const started = ['init', '--from', 'data-analyst', '--hours', '6'];

test('ranges are shown with who says them, how old they are, and where they disagree', async ({
  planner,
}) => {
  await planner.ascent(...started);
  const page = await planner.open();
  await page.getByRole('link', { name: 'Market' }).click();
  const us = card(page, 'USD').getByRole('region', { name: 'United States · all levels', exact: true });
  await expect(us.getByText('US$110,000 to US$200,000', { exact: true })).toBeVisible();
  await expect(us.getByRole('list', { name: 'Where they disagree' }).getByRole('listitem')).toHaveText([
    /Two documents disagree by US\$8,485 on the average: US\$140,000 in “.+”, US\$148,485 in “.+”\.$/,
    /Two documents disagree by US\$20,000 on the most: /,
  ]);
  const lines = us.getByRole('list', { name: 'Figures' }).getByRole('listitem');
  await expect(lines).toHaveCount(4);
  await expect(lines.first()).toContainText('2019, older than 3 years');
  await expect(lines.first()).toContainText('What is a Machine Learning Engineer? · Why Become an Engineer?');
  await expect(lines.nth(3)).toContainText('no year given');
  const mid = card(page, 'USD').getByRole('region', { name: 'No country stated · mid, 2 to 5 years' });
  await expect(mid.getByRole('list', { name: 'Where they disagree' })).toContainText(
    'Two tables of one document disagree by US$10,000',
  );
  await expect(card(page, 'GBP').getByRole('list', { name: 'Where they disagree' })).toHaveCount(0);
  await expect(page.getByText('Nothing is converted between currencies.')).toBeVisible();
});

test('every figure is in the tables, and the CSV holds plain numbers', async ({ planner }) => {
  await planner.ascent(...started);
  const page = await planner.open();
  await planner.go('/market');
  let rows = 0;
  for (const currency of ['USD', 'INR', 'CAD', 'GBP']) {
    await card(page, currency)
      .getByRole('button', { name: /^Show as table/ })
      .press('Enter');
    rows += await card(page, currency).locator('tbody tr').count();
  }
  expect(rows).toBe(16);
  const copied = await planner.clipboard();
  await card(page, 'INR')
    .getByRole('button', { name: /^Copy as CSV/ })
    .click();
  await expect(page.getByText(/^Copied: pay in inr/i)).toBeVisible();
  const lines = (await copied()).trim().split('\r\n');
  expect(lines[0]).toBe('Place,Level,"Least, INR","Average, INR","Most, INR",Year,Source');
  expect(lines[2]).toMatch(/^India,all levels,330000,740000,2270000,2022,/);
});

test('filters are chosen by keys, stay in the address, and never hide what contradicts an open figure', async ({
  planner,
}) => {
  await planner.ascent(...started);
  const page = await planner.open();
  await planner.go('/market');
  const filters = page.getByRole('search', { name: 'Filter salaries' });
  await expect(filters.getByRole('status')).toHaveText('16 figures of 16');
  await tabTo(page, /^Country/);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'India' }).press('Enter');
  await expect(filters.getByRole('status')).toHaveText('2 figures of 16');
  await expect(page).toHaveURL(/country=India/);
  await page.reload();
  await expect(filters.getByRole('status')).toHaveText('2 figures of 16');
  await planner.go('/market?country=India&currency=GBP');
  await expect(
    page.getByText('No figure states pay for this country, level and currency together.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(filters.getByRole('status')).toHaveText('16 figures of 16');

  await planner.go('/market/india-d?country=Canada');
  const drawer = page.getByRole('region', { name: /^₹330,000 to ₹2,270,000/ });
  await expect(drawer.getByRole('region', { name: 'What contradicts it' })).toContainText(
    'disagree by ₹660,000 on the average',
  );
  await expect(drawer.getByRole('list', { name: 'Sources' })).toContainText(
    'Salary Range of Machine Learning Engineers in India',
  );
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
});

test('what pay depends on, demand, impact and outlook stand beside the figures and lead to the guide', async ({
  planner,
}) => {
  await planner.ascent(...started);
  const page = await planner.open();
  await planner.go('/market/salary-geography');
  const factors = page.getByRole('region', { name: 'What pay depends on' });
  await expect(factors.locator('[aria-current="true"]')).toHaveText('Geography');
  const impact = page.getByRole('region', { name: 'Impact on business', exact: true });
  await expect(impact.getByText('35 %', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Outlook' })).toBeVisible();
  await page
    .getByRole('region', { name: 'Demand', exact: true })
    .getByRole('link', { name: 'Job security' })
    .click();
  await page.waitForURL(/\/guide\/market\/market-job-security$/);
  await expect(page.getByRole('region', { name: 'Job security' })).toBeVisible();
});
