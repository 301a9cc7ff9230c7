import { expect, test } from './planner-test.ts';
import { tabTo } from './tab-to.ts';

const started = ['init', '--from', 'data-analyst', '--hours', '6'];

test('traits are scored by keys, saved as one change, kept by day, and lead to what trains them', async ({
  planner,
}) => {
  await planner.ascent(...started);
  const page = await planner.open();
  await planner.go('/guide/traits');
  const check = page.getByRole('form', { name: 'How much of it is you?' });
  await expect(check.getByRole('group')).toHaveCount(7);
  await expect(check.getByRole('button', { name: 'Save check' })).toBeDisabled();
  await expect(check.getByRole('status')).toHaveText('7 traits without a score today');

  const programmer = check.getByRole('group', { name: 'Excellent programmer' });
  await expect(programmer).toContainText('Successful Machine Learning Engineer Characteristics');
  await tabTo(page, /1 hardly/);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(programmer.getByRole('radio', { name: '3 partly' })).toBeChecked();
  await check.getByRole('group', { name: 'Values learning' }).getByRole('radio', { name: '5 fully' }).check();
  await check.getByRole('button', { name: 'Save check' }).press('Enter');
  await expect(page.getByText('Saved: check the traits')).toBeVisible();
  await expect(programmer.getByText(/Last 3, partly, on /)).toBeVisible();
  await page.reload();
  await expect(programmer.getByRole('radio', { name: '3 partly' })).toBeChecked();
  await programmer.getByText(/Last 3, partly/).click();
  await expect(programmer.getByRole('list', { name: 'Earlier checks, newest first' })).toContainText(
    '3, partly',
  );
  await planner.ascent('undo');
  await expect(programmer.getByRole('radio', { name: '3 partly' })).not.toBeChecked();
  await expect(check.getByRole('status')).toHaveText('7 traits without a score today');

  await programmer
    .getByRole('list', { name: 'What trains it' })
    .getByRole('link', { name: 'Python programming', exact: true })
    .click();
  await page.waitForURL(/\/skills\?open=python-programming/);
});
