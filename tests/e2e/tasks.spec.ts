import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './planner-test.ts';

interface Tasks {
  plan: { tasks: Record<string, { title: string; earliest: string | null; doneOn: string | null }> };
}

test('a task has an address, where its days, what it waits for and its notes are changed', async ({
  planner,
}) => {
  await planner.openSample();
  const { page } = planner;
  await planner.go('/roadmap?view=list');
  await page.getByRole('textbox', { name: 'Find a milestone or task' }).fill('neural networks: to basic');
  await expect(page).toHaveURL(/find=neural/);
  await page.getByRole('link', { name: 'Neural networks: to basic', exact: true }).click();
  await page.waitForURL(/\/roadmap\/task\//);
  const drawer = page.getByRole('region', { name: 'Neural networks: to basic' });
  await expect(drawer.getByRole('heading', { name: 'Neural networks: to basic' })).toBeFocused();

  const notes = drawer.getByRole('textbox', { name: 'Notes' });
  await notes.fill(
    '# Plan\n\n- **Read** https://example.org/book\n- <img src="https://example.org/x.png" onerror="alert(1)">\n\n[bad](javascript:alert(1)) ![pic](https://example.org/y.png)',
  );
  await notes.blur();
  await expect(drawer.getByRole('listitem').filter({ hasText: 'Read' }).locator('strong')).toHaveText('Read');
  await expect(drawer.getByRole('link', { name: 'https://example.org/book' })).toHaveAttribute(
    'rel',
    /noopener/,
  );
  await expect(drawer.locator('img')).toHaveCount(0);
  await expect(drawer.getByRole('link', { name: 'bad' })).toHaveCount(0);

  const waits = drawer.getByRole('region', { name: 'Waits for' });
  await waits.getByRole('combobox', { name: 'Wait for another task' }).fill('version control');
  await page.getByRole('option').first().click();
  await expect(waits.getByRole('listitem')).not.toHaveCount(0);
  await page.reload();
  await expect(drawer.getByRole('heading', { name: 'Plan' })).toBeVisible();
  await drawer.getByRole('button', { name: 'Edit: Notes' }).click();
  await expect(notes).toBeFocused();
  await expect(notes).toHaveValue(/\*\*Read\*\*/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/roadmap\?/);
});

test('the drawer leads to the neighbours of what it shows, and closing gives the focus back', async ({
  planner,
}) => {
  await planner.openSample();
  const { page } = planner;
  await planner.go('/roadmap?view=list');
  const links = page.getByRole('region', { name: 'List' }).getByRole('link');
  await expect(links.first()).toBeVisible();
  const [first = '', second = ''] = await links.allInnerTexts();
  await links.first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: first, exact: true })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Previous', exact: true })).toBeDisabled();
  await page.getByRole('link', { name: `Next: ${second}` }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: second, exact: true })).toBeFocused();
  await expect(page).toHaveURL(/view=list/);
  await page.getByRole('link', { name: `Previous: ${first}` }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: first, exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/roadmap\?/);
  await expect(links.first()).toBeFocused();
});

test('several tasks are changed at once, after the effect was shown, and one undo takes it back', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  const file = join(planner.folder, 'tasks.json');
  const tasks = async (): Promise<Tasks['plan']['tasks'][string][]> => {
    await planner.ascent('export', 'json', '--out', file);
    return Object.values((JSON.parse(readFileSync(file, 'utf8')) as Tasks).plan.tasks);
  };
  const before = await tasks();
  await planner.go('/roadmap?view=list&find=linear+algebra');
  await page.getByRole('button', { name: 'Choose tasks' }).click();
  await page.getByRole('checkbox', { name: /^Choose Linear algebra: to basic/ }).check();
  await page.getByRole('checkbox', { name: /^Choose Linear algebra: to working/ }).check();
  const chosen = page.getByRole('region', { name: 'Chosen tasks' });
  await expect(chosen.getByRole('status')).toHaveText('2 tasks chosen');
  await chosen.getByRole('button', { name: 'Days and milestone' }).click();
  const late = `${new Date().getFullYear() + 3}-05-01`;
  await chosen.getByLabel('Not before', { exact: true }).fill(late);
  await expect(chosen.getByRole('region', { name: /does to your roadmap/ })).toContainText(/days? later/);
  await chosen.getByRole('button', { name: 'Save for 2 tasks' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const changed = (await tasks()).filter((one) => one.earliest === late).map((one) => one.title);
  expect(changed.sort()).toEqual(['Linear algebra: to basic', 'Linear algebra: to working']);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(tasks).toEqual(before);

  await chosen.getByRole('button', { name: 'Finish' }).click();
  await expect
    .poll(async () =>
      (await tasks())
        .filter((one) => one.doneOn !== null)
        .map((one) => one.title)
        .sort(),
    )
    .toEqual(['Linear algebra: to basic', 'Linear algebra: to working']);
});

test('a filter of the list is kept under a name and found again in the palette', async ({ planner }) => {
  await planner.openSample();
  const { page } = planner;
  await planner.go('/roadmap?view=list&find=docker&open=on');
  await page.getByRole('button', { name: 'Saved filters' }).click();
  const saved = page.getByRole('dialog', { name: 'Saved filters' });
  await saved.getByRole('textbox', { name: 'Save this filter as' }).fill('Containers');
  await saved.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saved.getByRole('button', { name: 'Containers', exact: true })).toBeVisible();
  await planner.go('/today');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('containers');
  await page.getByRole('option', { name: /Containers.*filter/ }).click();
  await expect(page).toHaveURL(/\/roadmap\?.*find=docker/);
  await expect(page.getByRole('checkbox', { name: 'Open only' })).toBeChecked();
});
