import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ascent } from '../e2e/running-host.ts';
import { expect, test } from './double-test.ts';
import { violationsIn } from '../e2e/violations.ts';

test('a room that breaks says so, and the rest of the window stays', async ({ double }) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const { page } = await double.start();
  await page.route('**/assets/GoalsRoom-*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export default { setup() { throw new Error("planted"); } };',
    }),
  );
  const heading = page.getByRole('heading', { level: 1 });
  await page.getByRole('link', { name: 'Goals', exact: true }).first().click();
  await expect(heading).toHaveText('This room broke');
  expect(await violationsIn(page)).toEqual([]);
  const log = join(double.folder, 'errors.log');
  await expect.poll(() => readFileSync(log, 'utf8')).toContain('"where":"page"');
  expect(readFileSync(log, 'utf8')).not.toContain('planted');
  await page.getByRole('button', { name: 'Open it again' }).click();
  await expect(heading).toHaveText('This room broke');
  await page.getByRole('link', { name: 'Go to Today' }).press('Enter');
  await expect(page.getByLabel('Log', { exact: true })).toBeVisible();

  // A room that can't be fetched leaves the one that is open.
  await page.route('**/assets/CoursesRoom-*.js', (route) => route.abort());
  await page.getByRole('link', { name: 'Courses', exact: true }).first().click();
  await expect(page.getByText('This room could not be opened')).toBeVisible();
  await expect(page.getByLabel('Log', { exact: true })).toBeVisible();
});
