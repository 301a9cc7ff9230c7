import { mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './planner-test.ts';

test('a change that can’t be written says so and stays in the form; the next one works once it can', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  const state = page.getByRole('status').filter({ hasText: /^(Saved|Saving|Not saved)$/ });
  await expect(state).toHaveText('Saved');

  // A folder in the journal's place: nobody can write there, the superuser neither.
  const journal = join(planner.folder, 'journal.jsonl');
  renameSync(journal, `${journal}.away`);
  mkdirSync(journal);
  const line = page.getByLabel('Log', { exact: true });
  await line.fill('45m linear algebra');
  await line.press('Enter');
  await expect(state).toHaveText('Not saved');
  await expect(page.getByText(/can't be (saved|read)/).first()).toBeVisible();
  await expect(line).toHaveValue('45m linear algebra');

  rmdirSync(journal);
  renameSync(`${journal}.away`, journal);
  await line.press('Enter');
  await expect(line).toHaveValue('');
  await expect(state).toHaveText('Saved');
  expect(JSON.parse((await planner.ascent('list', 'sessions', '--json')).out)).toHaveLength(1);
});
