import type { Locator } from '@playwright/test';
import { expect, test } from './planner-test.ts';
import { seriousViolations } from './violations.ts';

/** Whether the line of today lies inside the chart that is in sight. */
const showsToday = (timeline: Locator): Promise<boolean> =>
  timeline.evaluate((frame) => {
    const line = frame.querySelector('.lines-today')!.getBoundingClientRect();
    const box = frame.getBoundingClientRect();
    const label = Number.parseFloat(getComputedStyle(frame).getPropertyValue('--label'));
    return line.left >= box.left + label && line.left <= box.right;
  });

test('the timeline is seen by weeks, months or as a whole, and today is one step away', async ({
  planner,
}) => {
  await planner.openSample();
  const { page } = planner;
  await planner.go('/roadmap');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  const sheet = timeline.locator('.timeline-sheet');
  const overflow = (): Promise<number> => timeline.evaluate((frame) => frame.scrollWidth - frame.clientWidth);
  await expect(sheet).toBeVisible();
  const months = await overflow();
  expect(months).toBeGreaterThan(200);

  await page.getByRole('radio', { name: 'All' }).check({ force: true });
  await expect(page).toHaveURL(/zoom=all/);
  await expect.poll(overflow).toBeLessThanOrEqual(1);
  const names = await timeline.locator('.axis-mark').allInnerTexts();
  expect(names.filter((name) => /^20\d\d$/.test(name)).length).toBeGreaterThan(2);

  await page.getByRole('radio', { name: 'Weeks' }).check({ force: true });
  await expect.poll(overflow).toBeGreaterThan(2 * months);
  await timeline.evaluate((frame) => (frame.scrollLeft = frame.scrollWidth));
  await expect.poll(() => showsToday(timeline)).toBe(false);
  await page.getByRole('button', { name: 'Today', exact: true }).press('Enter');
  await expect.poll(() => showsToday(timeline)).toBe(true);
  // What is in the middle stays in sight when one looks from further away.
  await page.getByRole('radio', { name: 'Months' }).check({ force: true });
  await expect.poll(() => showsToday(timeline)).toBe(true);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousViolations(page)).toEqual([]);
  }
});

test('J and K walk through drawers while they have the focus, and the palette begins with the task on the screen', async ({
  planner,
}) => {
  await planner.openSample();
  const { page } = planner;
  await planner.go('/roadmap?view=list');
  await expect(page.getByText(/^34 milestones · \d+ done$|^\d+ milestones · \d+ done$/)).toBeVisible();
  await page.getByRole('link', { name: 'Data structures and algorithms' }).first().click();
  const drawer = page.locator('.drawer');
  const title = drawer.getByRole('heading', { level: 2 });
  await expect(title).toHaveText('Data structures and algorithms');
  await expect(title).toBeFocused();
  await page.keyboard.press('j');
  await expect(title).not.toHaveText('Data structures and algorithms');
  await expect(title).toBeFocused();
  await page.keyboard.press('k');
  await expect(title).toHaveText('Data structures and algorithms');
  await drawer.getByRole('link', { name: /^Data structures: to basic/ }).click();
  await expect(title).toHaveText('Data structures: to basic');

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Find or do anything' });
  await expect(palette.getByRole('option').first()).toContainText(
    'Start the timer on Data structures: to basic',
  );
  await page.keyboard.type('finish');
  await expect(palette.getByRole('option').first()).toContainText('Finish Data structures: to basic');
  await page.keyboard.press('Enter');
  await expect(drawer.getByRole('button', { name: 'Open again' })).toBeVisible();
});
