import ICAL from 'ical.js';
import papaparse from 'papaparse';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PlannerUnderTest, expect, test } from './planner-test.ts';
import { tabTo } from './tab-to.ts';
import { seriousViolations } from './violations.ts';

/** Opens the palette, runs what fits, and waits for the dialog. */
async function byPalette({ page }: PlannerUnderTest, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill(words);
  await page.getByRole('option', { name: words }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
}
const rowsOf = (bytes: Buffer) => papaparse.parse<string[]>(bytes.toString(), { skipEmptyLines: true }).data;

test('the study log exports what its filter shows, with the columns that are chosen', async ({ planner }) => {
  const page = await planner.openSample();
  await planner.go('/study-log?weekday=5');
  await page.getByRole('button', { name: 'Export', exact: true }).click();

  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: 'Table (CSV)' })).toBeChecked();
  const status = dialog.getByRole('status');
  await expect(status).toHaveText(/^ascent-sessions-.+\.csv: [\d,]+ sessions?$/);
  await dialog.getByText('Columns: 14 of 14').click();
  await dialog.getByRole('button', { name: 'No columns' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/at least one/);
  await expect(dialog.getByRole('button', { name: 'Save table' })).toBeDisabled();
  for (const column of ['Origin', 'Day'])
    await dialog.getByRole('checkbox', { name: column, exact: true }).check();
  await expect(dialog.getByRole('columnheader')).toHaveText(['Day', 'Origin']);
  const count = Number((await status.textContent())?.replaceAll(',', '').match(/: (\d+)/)?.[1]);

  const { name, bytes } = await planner.saving(page, () =>
    dialog.getByRole('button', { name: 'Save table' }).click(),
  );
  expect(name).toMatch(/^ascent-sessions-.+\.csv$/);
  const [titles, ...rows] = rowsOf(bytes);
  expect(titles).toEqual(['Day', 'Origin']);
  expect(rows).toHaveLength(count);
  expect(count).toBeGreaterThan(0);
  // Saturdays, as the filter says.
  expect(new Set(rows.map(([day]) => new Date(`${day}T12:00:00Z`).getUTCDay()))).toEqual(new Set([6]));
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
});

test('every document is made from the palette, and begins as its preview says', async ({ planner }) => {
  const page = await planner.openSample();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const made = [
    ['Export Markdown', 'Save Markdown', /^# Roadmap to /],
    ['Export the portfolio page', 'Save page', /^# Alex Example\n/],
    ['Export a calendar (ICS)', 'Save calendar', /^BEGIN:VCALENDAR\r\n/],
    ['Export a JSON Resume', 'Save résumé', /^{\n {2}"\$schema"/],
    ['Export everything as JSON', 'Save JSON', /^{\n {2}"format": "ascent-export"/],
    ['Export the plan as PDF', 'Save PDF', /^%PDF-/],
  ] as const;
  for (const [command, button, begins] of made) {
    await byPalette(planner, command);
    await expect(dialog.getByRole('status')).toHaveText(/^ascent-.+: .+/);
    const shown = dialog.getByRole('region', { name: /^First (lines|rows)$/ });
    if (!/PDF|JSON$/.test(command)) await expect(shown).toContainText(/\w{4}/);
    const { bytes } = await planner.saving(page, () => dialog.getByRole('button', { name: button }).click());
    expect(bytes.toString('utf8')).toMatch(begins);
    await expect(dialog).toHaveCount(0);
  }
});

test('a calendar takes the planned study with it, from the hour that is said', async ({ planner }) => {
  const page = await planner.openSample();
  await planner.go('/reports');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'Calendar (ICS)' }).check();
  await dialog.getByLabel('With the planned study').check();
  await dialog.getByLabel('Study begins').fill('06:15');
  await expect(dialog.getByRole('status')).toHaveText(/stretches of study/);
  const { bytes } = await planner.saving(page, () =>
    dialog.getByRole('button', { name: 'Save calendar' }).click(),
  );
  const calendar = new ICAL.Component(ICAL.parse(bytes.toString()) as unknown[]);
  const starts = calendar
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
    .filter(({ summary }) => summary.startsWith('Study: '))
    .map(({ startDate }) => startDate.toString());
  expect(starts.some((start) => start.endsWith('T06:15:00'))).toBe(true);
});

test('the dialog is used with the keyboard alone, and Escape leads back', async ({ planner }) => {
  const page = await planner.openSample();
  await planner.go('/roadmap');
  const opener = page.getByRole('button', { name: 'Export', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'PDF' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Markdown' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Hide my name')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('region', { name: 'First lines' })).not.toContainText('Alex Example');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('a brief PDF in German without the plan inside is chosen with the keyboard alone', async ({
  planner,
}) => {
  const page = await planner.openSample();
  await planner.go('/roadmap');
  await page.getByRole('button', { name: 'Export', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'PDF' }).focus();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('radio', { name: 'Full' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(dialog.getByRole('radio', { name: 'Overview' })).toBeChecked();
  await tabTo(page, /^Language$/);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'Deutsch' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Deutsch' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);

  // A brief document has three sections to choose from; one of them is left out.
  await tabTo(page, /^Sections: 3 of 3$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Hours and burn-up$/);
  await page.keyboard.press('Space');
  await expect(dialog.getByText('Sections: 2 of 3')).toBeVisible();
  await tabTo(page, /^Hide my name$/);
  await page.keyboard.press('Space');
  await expect(dialog.getByText('Your name is left out of the plan inside too.')).toBeVisible();
  await tabTo(page, /^The plan inside/);
  await page.keyboard.press('Space');
  await expect(dialog.getByText('nothing can be brought back from this PDF')).toBeVisible();
  await tabTo(page, /^Save PDF$/);
  const { bytes } = await planner.saving(page, () => page.keyboard.press('Enter'));

  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const text = texts.join(' ').replace(/\s+/g, ' ');
  for (const said of ['Lernweg', 'Überblick', 'Was zu erwarten ist']) expect(text).toContain(said);
  // The sample's person, the sections of the whole document, and the section that was left out.
  for (const unsaid of ['Alex Example', 'Inhalt', 'Stunden je Woche', 'Linear algebra: to working'])
    expect(text).not.toContain(unsaid);
  expect(await document.getAttachments()).toBeNull();
  await loading.destroy();
});

test('before there is a plan everything is still to be had as one file', async ({ planner }) => {
  const page = await planner.open();
  await planner.go('/settings?part=data');
  await page.getByRole('button', { name: 'Export everything as JSON' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: 'PDF' })).toBeDisabled();
  const { bytes } = await planner.saving(page, () =>
    dialog.getByRole('button', { name: 'Save JSON' }).click(),
  );
  expect(JSON.parse(bytes.toString())).toMatchObject({ format: 'ascent-export', version: 5 });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the export dialog has nothing serious and fits at 200 % zoom: ${colorScheme}`, async ({
    planner,
  }) => {
    const page = await planner.openSample();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 640, height: 400 });
    const dialog = page.getByRole('dialog', { name: 'Export' });
    for (const command of [
      'Export the plan as PDF',
      'Export Markdown',
      'Export a calendar (ICS)',
      'Export everything as JSON',
    ]) {
      await byPalette(planner, command);
      await expect(dialog.getByRole('status')).not.toBeEmpty();
      expect(await seriousViolations(page), command).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), command).toBe(
        true,
      );
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
  });
