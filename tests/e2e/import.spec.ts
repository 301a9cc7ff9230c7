import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './planner-test.ts';

const HEADER =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
const row = (project: string, task: string, note: string, day: string, from: string, to: string): string =>
  `Ada,ada@example.org,,${project},${task},"${note}",No,${day},${from},${day},${to},,week`;
const TOGGL = [
  HEADER,
  row('Study', 'Linear algebra', 'Vectors, bases', '2026-11-02', '09:00:00', '10:30:00'),
  row('Study', 'Python programming', 'Classes 🐍', '2026-11-03', '09:00:00', '10:00:00'),
  row('مطالعه', '', 'عربی', '2026-11-04', '09:00:00', '09:30:00'),
  row('Work', '', 'Meeting', '2026-02-30', '09:00:00', '09:30:00'),
].join('\r\n');

const pick = (page: Page, name: string, text: string): Promise<void> =>
  page.getByLabel('Files to import').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('time of another tool comes in after what is open was said, by keyboard alone, and one undo takes it back', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go('/import');
  await pick(page, 'toggl.csv', TOGGL);
  const take = page.getByRole('button', { name: 'Take it over' });
  await expect(page.getByRole('region', { name: 'What the file leaves open' })).toContainText(
    'clock times without a zone',
  );
  await expect(take).toBeDisabled();
  await page.getByRole('button', { name: 'Europe/Berlin' }).press('Enter');

  const totals = page.getByRole('region', { name: 'What would come in' });
  await expect(totals).toContainText('3, 3 h');
  await expect(totals).toContainText('2 Nov 2026 to 4 Nov 2026');
  await expect(totals).toContainText('Line 5: “2026-02-30” is not a day');
  await expect(page.getByText('Say what 3 groups are for')).toBeVisible();
  await page.getByRole('button', { name: 'Take 2 suggestions' }).press('Enter');
  await page.getByRole('combobox', { name: 'What مطالعه is for' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Leave out' }).waitFor();
  await page.keyboard.type('statist');
  await page
    .getByRole('option', { name: /^Statistics/ })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'The rest is study in general' }).press('Enter');
  await take.press('Enter');

  await page.waitForURL(/\/study-log/);
  await expect(page.getByText('Saved: import from Toggl Track')).toBeVisible();
  await expect(page.getByText('Vectors, bases')).toBeVisible();
  const sessions = JSON.parse((await planner.ascent('list', 'sessions', '--json')).out) as unknown[];
  expect(sessions).toHaveLength(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Vectors, bases')).toHaveCount(0);
});

test('what is remembered needs no word the second time, and what is there already is not brought in again', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  for (const again of [false, true]) {
    await planner.go('/import');
    await pick(
      page,
      'toggl.csv',
      again ? `${TOGGL}\r\n${row('Work', '', 'New', '2026-11-05', '09:00:00', '10:00:00')}` : TOGGL,
    );
    await page.getByRole('button', { name: 'UTC', exact: true }).click();
    if (again) {
      await expect(page.getByRole('region', { name: 'What would come in' })).toContainText('3, 3 h');
      await expect(page.getByText('Say what one group is for')).toBeVisible();
      await page.getByRole('button', { name: 'Leave the rest out' }).click();
      await expect(page.getByText('Nothing new is left to take over')).toBeVisible();
    } else {
      await page.getByRole('button', { name: 'The rest is study in general' }).click();
      await page.getByRole('button', { name: 'Take it over' }).click();
      await page.waitForURL(/\/study-log/);
    }
  }
  await page.getByRole('button', { name: 'Give it up' }).click();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
});

test('the import has nothing serious for a screen reader, empty and with a preview, and fits a small window', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await page.setViewportSize({ width: 900, height: 600 });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await planner.go('/import');
    for (const step of ['empty', 'open', 'preview']) {
      if (step === 'open') {
        await pick(page, 'toggl.csv', TOGGL);
        await expect(page.getByRole('region', { name: 'What the file leaves open' })).toBeVisible();
      }
      if (step === 'preview') {
        await page.getByRole('button', { name: 'UTC', exact: true }).click();
        await expect(page.getByRole('region', { name: 'What would come in' })).toBeVisible();
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(
        serious.map(({ id, nodes }) => [id, nodes[0]?.html]),
        `${scheme} ${step}`,
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  }
});

test('of many groups twenty are seen at a time, and the rest is said at once', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go('/import');
  const rows = Array.from({ length: 45 }, (_, at) =>
    row(
      `Project ${at}`,
      '',
      'Read',
      `2026-10-${String(1 + (at % 28)).padStart(2, '0')}`,
      '09:00:00',
      '09:10:00',
    ),
  );
  await pick(page, 'toggl.csv', [HEADER, ...rows].join('\r\n'));
  await page.getByRole('button', { name: 'UTC', exact: true }).click();
  const fields = page.getByRole('combobox', { name: /^What Project \d+ is for$/ });
  await expect(fields).toHaveCount(20);
  await page.getByRole('button', { name: 'Show 20 more of 45 groups' }).press('Enter');
  await expect(fields).toHaveCount(40);
  await page.getByRole('button', { name: 'Show 5 more of 45 groups' }).press('Enter');
  await expect(fields).toHaveCount(45);
  await expect(page.getByRole('button', { name: /^Show \d+ more/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'The rest is study in general' }).click();
  await page.getByRole('button', { name: 'Take it over' }).click();
  await page.waitForURL(/\/study-log/);
  const sessions = JSON.parse((await planner.ascent('list', 'sessions', '--json')).out) as unknown[];
  expect(sessions).toHaveLength(45);
});
