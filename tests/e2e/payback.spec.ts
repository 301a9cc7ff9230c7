import type { Locator, Page } from '@playwright/test';
import { expect, test } from './planner-test.ts';
import { tabTo } from './tab-to.ts';

const started = ['init', '--from', 'data-analyst', '--hours', '6'];
const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

test('an own figure stands among those of the documents and disagrees with them, and can be taken back', async ({
  planner,
}) => {
  await planner.ascent(...started);
  const page = await planner.open();
  await planner.go('/market');
  await tabTo(page, /^Own figure$/);
  await page.keyboard.press('Enter');
  const form = region(page, 'Your salary figure');
  await expect(form.getByRole('heading', { name: 'Your salary figure' })).toBeFocused();
  await tabTo(page, /^Country$/);
  await page.keyboard.type('united states');
  await page.keyboard.press('Tab');
  await form.getByRole('textbox', { name: 'Average' }).fill('165,000');
  await form.getByRole('textbox', { name: 'Average' }).press('Enter');
  await expect(form.getByText(/^Say of which year it is/)).toBeVisible();
  await expect(form.getByText(/^Say where it is from: a figure that nobody can look up/)).toBeVisible();
  await form.getByRole('textbox', { name: 'Year' }).fill('2021');
  await form.getByRole('textbox', { name: 'Source' }).fill('Levels of a job board');
  await form.getByRole('textbox', { name: 'Source' }).press('Enter');

  const drawer = region(page, 'US$165,000 on average');
  await expect(drawer.getByRole('region', { name: 'What contradicts it' })).toContainText(
    'Your figure and a document disagree by US$25,000 on the average',
  );
  await expect(drawer).toContainText('2021, older than 3 years');
  const us = region(page, 'Pay in USD').getByRole('region', {
    name: 'United States · all levels',
    exact: true,
  });
  await expect(us.getByRole('list', { name: 'Where they disagree' })).toContainText(
    'US$165,000 in “Levels of a job board” of 2021',
  );
  const line = us.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'US$165,000' }) });
  await expect(line).toContainText('yours');
  await expect(line).toContainText('Levels of a job board');

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill('job board 165000');
  await expect(page.getByRole('group', { name: 'In your plan' }).getByRole('option')).toContainText(
    'Salary: all levels, united states, USD, 2021',
  );
  await page.keyboard.press('Escape');

  await drawer.getByRole('button', { name: 'Edit figure' }).press('Enter');
  const edit = region(page, 'Edit your figure');
  await edit.getByRole('textbox', { name: 'Most' }).fill('150000');
  await edit.getByRole('button', { name: 'Save figure' }).click();
  await expect(edit.getByRole('alert').filter({ hasText: 'don’t rise' })).toBeVisible();
  await edit.getByRole('textbox', { name: 'Most' }).fill('210 000');
  await edit.getByRole('button', { name: 'Save figure' }).click();
  const changed = region(page, 'US$165,000 on average, up to US$210,000');
  await changed.getByRole('button', { name: 'Delete figure' }).press('Enter');
  await expect(changed).toHaveCount(0);
  await expect(line).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line).toBeVisible();
});

test('payback is told as a range of months, says what drives it, and asks for a rate before it converts', async ({
  planner,
}) => {
  await planner.ascent(...started);
  const page = await planner.open();
  await planner.go('/certifications?show=catalogue&open=aws-ml-engineer-associate');
  await page.getByRole('button', { name: 'Add to roadmap' }).click();
  await planner.go('/market');
  const card = region(page, 'Payback of the path');
  await card.getByRole('button', { name: 'Enter pay and target' }).click();
  const form = region(page, 'What payback is counted with');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form.getByText('Say it: the gain is counted against it')).toBeVisible();
  await form.getByRole('textbox', { name: 'Pay now, a year' }).fill('52,000');
  await form.getByRole('combobox', { name: 'Currency' }).fill('gbp');
  await form.getByRole('textbox', { name: 'What an hour of yours is worth' }).fill('12.50');
  await form.getByRole('combobox', { name: 'Country of the target pay' }).press('Enter');
  await page.getByRole('option', { name: 'United Kingdom' }).press('Enter');
  await form.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(form).toHaveCount(0);

  // The documents state £49,600 to £80,000: at the least one would earn less than now.
  const bars = card.getByRole('list', { name: 'Months until it is paid back' }).getByRole('listitem');
  await expect(bars).toHaveCount(4);
  await expect(bars.first()).toContainText(/As entered \d+ months at best, never at worst/);
  await expect(bars.nth(1)).toContainText(/10 % higher \d+ to \d+ months/);
  await expect(card.getByRole('list', { name: 'What is not counted' })).toContainText(
    /^ ?Not counted: US\$150 for .+, since no rate from USD to GBP is typed\.$/,
  );
  await expect(card).toContainText('After at least');

  await card.getByRole('button', { name: 'Type a rate' }).press('Enter');
  await expect(card.getByRole('combobox', { name: 'From' })).toHaveValue('USD');
  await card.getByRole('textbox', { name: 'Rate' }).fill('0.78');
  await card.getByRole('textbox', { name: 'Rate' }).press('Enter');
  await expect(card.getByRole('list', { name: 'What is not counted' })).toHaveCount(0);
  await expect(card.getByRole('list', { name: 'Rates that you typed' })).toContainText(
    /^1 USD = 0.78 GBPtyped on /,
  );
  await expect(card).toContainText('£117 fees and ');
  await card.getByText('1 fee of what you chose').click();
  await expect(card).toContainText(/US\$150 ?£117 at the rate of /);

  await card.getByRole('button', { name: /^Show as table/ }).press('Enter');
  await expect(card.getByRole('row').filter({ hasText: 'As entered' })).toContainText('never');
  await card.getByRole('button', { name: 'Forget the rate from USD to GBP' }).click();
  await expect(card.getByRole('list', { name: 'What is not counted' })).toBeVisible();

  await card.getByRole('button', { name: 'Change', exact: true }).click();
  await form.getByRole('combobox', { name: 'Level of the target pay' }).press('Enter');
  await page.getByRole('option', { name: 'senior' }).press('Enter');
  await form.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(card).toContainText('No figure states pay for United Kingdom, senior, GBP.');
  await expect(card.getByRole('button', { name: 'Add a figure' })).toBeVisible();
});
