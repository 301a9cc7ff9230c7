import type { Locator, Page } from '@playwright/test';
import { expect, test } from './planner-test.ts';

/** The cells of a table's rows as a reader hears them. */
const cells = (table: Locator): Promise<string[][]> =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
    );

/** `4 h 35` or `45 min` as minutes. */
function minutesOf(text: string): number {
  const [, whole, rest = '0'] = /^(\d+) h(?: (\d\d))?$/.exec(text) ?? [];
  return whole === undefined ? Number.parseInt(text, 10) : Number(whole) * 60 + Number(rest);
}

interface Status {
  readiness: number;
  skillsReady: number;
  skillsCore: number;
}

const headline = (page: Page): Locator => page.getByRole('banner').or(page.locator('header')).first();

test('readiness is what the command line tells, and the gaps are sorted, filtered and summed', async ({
  planner,
}) => {
  await planner.openSample();
  const { page } = planner;
  await page.getByRole('link', { name: 'Skills', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Skills');
  const status = JSON.parse((await planner.ascent('status', '--json')).out) as Status;
  await expect(headline(page)).toContainText(
    `Readiness ${status.readiness} % · ${status.skillsReady} of ${status.skillsCore} core skills`,
  );
  const time = page.getByRole('region', { name: 'Readiness over time', exact: true });
  await time.getByRole('button', { name: 'Show as table: Readiness over time' }).click();
  const [newest] = await cells(time.getByRole('table'));
  expect(newest?.[1]).toBe(`${status.readiness} %`);

  const gaps = page.getByRole('region', { name: 'Skills and gaps', exact: true });
  const rows = await cells(gaps.getByRole('table'));
  const minutes = rows.map((row) => minutesOf(row[2] ?? ''));
  expect(minutes).toEqual(minutes.toSorted((a, b) => b - a));
  const sum = Math.round(minutes.reduce((all, one) => all + one, 0) / 60).toLocaleString('en-GB');
  await expect(gaps).toContainText(
    new RegExp(`^Skills and gaps\\s*${rows.length} skills of \\d+ .*: ${sum} h`),
  );

  await gaps.getByLabel('Only open gaps').uncheck();
  await expect(gaps.getByRole('row').filter({ hasText: 'met' }).first()).toBeVisible();
  await gaps.getByRole('textbox', { name: 'Find a skill' }).fill('linear alg');
  await expect(gaps.getByRole('status')).toHaveText('1 skill shown');
  await page.reload();
  await expect(gaps.getByRole('button', { name: 'Linear algebra' })).toBeVisible();
});

test('a level said in the drawer tells its effect first, moves readiness, and undo takes it back', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go('/skills');
  const readiness = async (): Promise<number> =>
    (JSON.parse((await planner.ascent('status', '--json')).out) as Status).readiness;
  const before = await readiness();
  const first = page.getByRole('region', { name: 'Skills and gaps', exact: true }).getByRole('table');
  const name = (await first.getByRole('button').first().innerText()).trim();
  await first.getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('region', { name, exact: true });
  await expect(drawer.getByRole('heading', { name, exact: true })).toBeFocused();
  await expect(drawer.getByRole('region', { name: 'Tasks' }).getByRole('link').first()).toHaveAttribute(
    'href',
    /\/roadmap\/task\//,
  );
  await expect(drawer.getByRole('button', { name: 'Save level' })).toBeDisabled();
  await drawer.getByRole('radio', { name: /^5 / }).check();
  await expect(drawer.getByRole('region', { name: 'What it does to your roadmap' })).toContainText('Saves');
  expect(await readiness()).toBe(before);

  await drawer.getByRole('button', { name: 'Save level' }).click();
  await expect(drawer.getByText('At the level asked')).toBeVisible();
  await expect(drawer.getByRole('cell', { name: 'said by you' })).toBeVisible();
  const after = await readiness();
  expect(after).toBeGreaterThan(before);
  await expect(headline(page)).toContainText(`Readiness ${after} %`);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(headline(page)).toContainText(`Readiness ${before} %`);
  await expect(drawer.getByRole('cell', { name: 'said by you' })).toHaveCount(0);
  expect(await readiness()).toBe(before);
  await page.keyboard.press('Escape');
  await drawer.getByRole('button', { name: 'Close' }).press('Escape');
  await expect(drawer).toHaveCount(0);
});

test('the radar’s table, its words and its CSV say the same', async ({ planner }) => {
  await planner.openSample();
  const { page } = planner;
  await planner.go('/skills');
  const card = page.getByRole('region', { name: 'Level by area', exact: true });
  const areas = card.getByRole('list', { name: 'Areas' }).getByRole('listitem');
  await expect(areas.first()).toBeVisible();
  const words = await areas.allInnerTexts();
  await card.getByRole('button', { name: 'Show as table: Level by area' }).click();
  await expect(card.getByRole('img', { name: /^Level by area/ })).toHaveCount(0);
  const rows = await cells(card.getByRole('table'));
  expect(rows.map(([area, now, asked]) => `${area} ${now} of ${asked}`)).toEqual(
    words.map((text) => text.replace(/\s+/g, ' ').trim()),
  );
  const copied = await planner.clipboard();
  await card.getByRole('button', { name: 'Copy as CSV: Level by area' }).click();
  await expect(page.getByText('Copied: level by area as CSV')).toBeVisible();
  const lines = (await copied()).trim().split('\r\n');
  expect(lines[0]).toBe('Area,Now,Asked,Missing');
  for (const [index, row] of rows.entries()) {
    const [now, asked, missing] = (lines[index + 1] ?? '').split(',').slice(-3).map(Number);
    expect(now).toBeCloseTo(Number(row[1]), 0);
    expect(missing).toBeCloseTo((asked ?? 0) - (now ?? 0), 2);
  }
});
