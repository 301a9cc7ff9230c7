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

  const copied = await planner.clipboard();
  await tabTo(page, /^Copy README$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied: README')).toBeVisible();
  const readme = (await copied()).replaceAll('\r\n', '\n');
  expect(readme).toBe((await planner.ascent('export', 'readme', 'exploratory-report')).out);

  const saved = await planner.saving(page, () =>
    page.getByRole('button', { name: 'Save README.md' }).click(),
  );
  expect(saved.name).toBe('README.md');
  expect(saved.bytes.toString('utf8')).toBe(readme);
});
