import { expect, test } from './planner-test.ts';

test('an export that takes long says so, and is given up without a file', async ({ planner }) => {
  const page = await planner.openSample();
  await planner.go('/study-log');
  // The answer is held back for as long as the test wants.
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  const given: string[] = [];
  await page.route('**/rpc/documents/export', async (route) => {
    await held;
    await route.continue();
  });
  page.on('request', (request) => {
    if (request.url().endsWith('/rpc/documents/giveUp')) given.push(request.postData() ?? '');
  });
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));

  const opener = page.getByRole('button', { name: 'Export', exact: true });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const save = dialog.getByRole('button', { name: 'Save table' });
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('progressbar', { name: 'Making the file' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  await expect(save).toBeFocused();
  await expect.poll(() => given.length).toBe(1);
  expect(given[0]).toMatch(/"id":"[\w-]{36}"/);

  // Leaving while it is made gives it up too; what comes late is passed over.
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('progressbar', { name: 'Making the file' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect.poll(() => given.length).toBe(2);
  const answered = page.waitForResponse('**/rpc/documents/export');
  letGo();
  await (await answered).finished();

  // It can be made again, and only that one is saved.
  await opener.click();
  const { bytes } = await planner.saving(page, () => save.click());
  expect(bytes.toString()).toContain('Day,Time');
  expect(downloads).toHaveLength(1);
});
