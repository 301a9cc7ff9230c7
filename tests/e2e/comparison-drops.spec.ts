import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './planner-test.ts';

/**
 * Lets the browser itself drag a file over the page and drop it there, with all that it does about it. It drops only
 * when the page has said what it does with it.
 */
async function dropFile(page: Page, path: string, x: number, y: number, shown: Locator): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<unknown> =>
    browser.send('Input.dispatchDragEvent', { type, x, y, data });
  await send('dragEnter');
  // Whoever drags a file moves it all the time.
  await expect
    .poll(async () => {
      await send('dragOver');
      return shown.isVisible();
    })
    .toBe(true);
  await send('drop');
  await browser.detach();
}

test('a file dropped anywhere never leads away: it is read as an import, or offered as evidence', async ({
  planner,
}) => {
  const scratch = mkdtempSync(join(tmpdir(), 'ascent-drop-'));
  const path = join(scratch, 'report.html');
  writeFileSync(path, '<h1>Not the planner</h1>');
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  try {
    await dropFile(page, path, 600, 400, page.getByText('Let go to import the file'));
    await page.waitForURL(/\/import$/);
    await expect(page.getByText('No tool that Ascent knows writes files like this.')).toBeVisible();
    // Some browsers show it in a new tab instead.
    expect(page.context().pages()).toEqual([page]);

    await planner.go('/roadmap/milestone/skills.probability.ready?view=list');
    const evidence = page.getByRole('region', { name: 'Evidence' });
    await expect(evidence).toBeVisible();
    // Over the list beside the drawer, far from the section.
    await dropFile(page, path, 500, 600, evidence.getByText('let go to add the file'));
    const title = evidence.getByRole('textbox', { name: 'What it shows' });
    await expect(title).toHaveValue('report.html');
    await expect(title).toBeFocused();
    await title.press('Enter');
    await expect(evidence.getByRole('listitem')).toContainText('kept');
    await expect(evidence.getByText('let go to add the file')).toHaveCount(0);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});

test('a link dropped beside a text field is refused, one dropped into it is the field’s own affair', async ({
  planner,
}) => {
  await planner.openSample();
  const { page } = planner;
  const refused = (where: string): Promise<boolean> =>
    page
      .locator(where)
      .first()
      .evaluate((element) => {
        const held = new DataTransfer();
        held.setData('text/uri-list', 'https://example.org/');
        const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: held });
        return !element.dispatchEvent(drop);
      });
  expect(await refused('h1')).toBe(true);
  expect(await refused('.shell-main input[type=text], .shell-main input:not([type])')).toBe(false);
});
