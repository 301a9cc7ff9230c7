import { readFileSync } from 'node:fs';
import { expect, test } from './planner-test.ts';
import { tabTo } from './tab-to.ts';

const started = ['init', '--from', 'data-analyst', '--hours', '6'];

test('a project says what it proves against one’s level and the target, and gives its README', async ({
  planner,
}) => {
  await planner.ascent(...started);
  await planner.ascent('add', 'project', 'Churn *model*', '--hours', '20');
  await planner.ascent('add', 'project', '--catalog', 'exploratory-report');
  const page = await planner.open();
  await planner.go('/projects?open=exploratory-report');
  const proof = page.getByRole('region', { name: 'What it will prove', exact: true });
  await expect(proof.getByRole('columnheader')).toHaveText(['Skill', 'Proves', 'You now', 'Target']);
  const row = proof.getByRole('row').filter({ hasText: 'Exploratory data analysis' });
  await expect(row.getByRole('cell').first()).toHaveText(/^[1-5] [a-z]+$/);
  await expect(row.getByRole('rowheader')).toContainText(/above your level|meets target|below target/);

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tabTo(page, /^Copy README$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied: README')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll('\r\n', '\n')).toBe(
    (await planner.ascent('export', 'readme', 'exploratory-report')).out,
  );

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save README.md' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('README.md');
  expect(readFileSync(await download.path(), 'utf8')).toBe(copied.replaceAll('\r\n', '\n'));
});
