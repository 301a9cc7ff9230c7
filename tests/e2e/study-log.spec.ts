import { expect, test } from './planner-test.ts';

test('a session is edited in its row by keys, with a warning of what it overlaps', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  await planner.ascent('log', '1h linear algebra 2026-01-12');
  await planner.ascent('log', '30m probability 2026-01-13');
  const page = await planner.open();
  await planner.go('/study-log');
  const grid = page.getByRole('grid', { name: 'Sessions', exact: true });
  await expect(grid.getByRole('row')).toHaveCount(3);
  await expect(grid).toHaveAttribute('aria-rowcount', '3');

  await grid.getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(grid.getByRole('row').nth(2)).toBeFocused();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Edit session' });
  await form.getByRole('textbox', { name: 'Day' }).fill('2026-01-13');
  await expect(form.getByRole('alert')).toContainText(/overlaps “Probability/);
  await form.getByRole('textbox', { name: 'Note' }).fill('eigenvectors');
  await form.getByRole('button', { name: 'Save anyway' }).click();
  await expect(form).toHaveCount(0);
  await expect(grid.getByText('overlaps', { exact: true })).toHaveCount(2);
  await expect(grid.getByText('eigenvectors')).toBeVisible();

  await page.keyboard.press('Enter');
  await form.getByRole('textbox', { name: 'Note' }).fill('never mind');
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(grid.getByText('never mind')).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(grid.getByRole('row')).toHaveCount(2);
});

test('many sessions are changed and removed as one, and one undo takes it back', async ({ planner }) => {
  await planner.openSample();
  await planner.go('/study-log');
  const { page } = planner;
  const grid = page.getByRole('grid', { name: 'Sessions', exact: true });
  await expect(page.getByText(/^\d+ sessions · /)).toBeVisible();
  const all = Number(await grid.getAttribute('aria-rowcount')) - 1;
  await grid.getByRole('row').nth(1).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  const bulk = page.getByRole('form', { name: 'Change the selected sessions' });
  await expect(bulk.getByRole('status')).toHaveText('2 sessions selected');
  await bulk.getByRole('combobox', { name: 'Change' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Add a tag' }).click();
  await bulk.getByRole('textbox', { name: 'Tag' }).fill('rainy');
  await bulk.getByRole('button', { name: 'Apply' }).click();
  await expect(grid.getByText('rainy')).toHaveCount(2);

  await page.getByRole('search').getByRole('textbox', { name: 'Tag' }).fill('RAINY');
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await page.getByRole('button', { name: 'Saved filters' }).click();
  const kept = page.getByRole('dialog', { name: 'Saved filters' });
  await kept.getByRole('textbox', { name: 'Save this filter as' }).fill('Rainy days');
  await kept.getByRole('button', { name: 'Save' }).click();
  await expect(kept.getByRole('button', { name: 'Rainy days', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(all + 1));

  await grid.getByRole('row').nth(1).focus();
  await page.keyboard.press('Control+a');
  await expect(bulk.getByRole('status')).toHaveText(`${all} sessions selected`);
  await page.keyboard.press('Delete');
  await expect(page.getByText('Nothing logged yet.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(all + 1));
});
