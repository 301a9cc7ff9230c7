import type { Locator } from '@playwright/test';
import { expect, test } from './planner-test.ts';
import { seriousViolations } from './violations.ts';

/** The cells of a table's rows as a reader hears them. */
const cells = (table: Locator): Promise<string[][]> =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
    );

/** `4 h 35` as hours. */
function hoursOf(text: string): number {
  const [, whole, rest = '0'] = /^([\d,]+) h(?: (\d\d))?$/.exec(text) ?? [];
  return Number(whole?.replace(',', '')) + Number(rest) / 60;
}

test('the burn-up’s figures, its table and its CSV say the same', async ({ planner }) => {
  await planner.openSample();
  const { page } = planner;
  await page.getByRole('link', { name: 'Reports' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reports');
  const card = page.getByRole('region', { name: 'Burn-up', exact: true });
  const said = (await card.getByRole('img').getAttribute('aria-label')) ?? '';
  const [, done, scope] = /^Hours by week\. ([\d,]+) h of ([\d,]+) h done/.exec(said) ?? [];
  expect(done).toBeDefined();
  await expect(page.getByRole('region', { name: 'Done', exact: true })).toContainText(`${done} h`);

  await card.getByRole('button', { name: 'Show as table: Burn-up' }).click();
  await expect(card.getByRole('img')).toHaveCount(0);
  const rows = await cells(card.getByRole('table'));
  const now = rows.findLast((row) => row[1] !== '') ?? [];
  expect(Math.round(hoursOf(now[1] ?? ''))).toBe(Number(done));
  expect(Math.round(hoursOf(now[4] ?? ''))).toBe(Number(scope?.replace(',', '')));
  const status = JSON.parse((await planner.ascent('status', '--json')).out) as { forecast: unknown };
  expect(status.forecast).not.toBeNull();

  const copied = await planner.clipboard();
  await card.getByRole('button', { name: 'Copy as CSV: Burn-up' }).click();
  await expect(page.getByText('Copied: burn-up as CSV')).toBeVisible();
  const lines = (await copied()).trim().split('\r\n');
  expect(lines).toHaveLength(rows.length + 1);
  expect(lines[0]).toBe('Week of,Done,Planned,By the plan,All effort');
  const csvNow = lines[rows.indexOf(now) + 1]?.split(',') ?? [];
  expect(Number(csvNow[1])).toBeCloseTo(hoursOf(now[1] ?? ''), 1);
});

test('a kept plan shows what other hours moved; removing it can be undone', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go('/reports');
  const card = page.getByRole('region', { name: 'Then and now', exact: true });
  await card.getByRole('button', { name: 'Keep the plan as it is now' }).click();
  const name = card.getByLabel('Name of the kept plan');
  await expect(name).toBeFocused();
  await expect(name).toHaveValue(/^Plan of \d+ \w+ \d{4}$/);
  await name.fill('Six hours');
  await name.press('Enter');
  await expect(card.getByRole('button', { name: 'Keep the plan as it is now' })).toBeFocused();
  await expect(card.getByRole('row', { name: /^Everything/ })).toContainText('no change');

  expect((await planner.ascent('whatif', '--hours', '3', '--apply')).code).toBe(0);
  const everything = card.getByRole('row', { name: /^Everything/ });
  await expect(everything).toContainText(/[\d,]+ days later/);
  const { milestones } = JSON.parse((await planner.ascent('baseline', 'compare', '--json')).out) as {
    milestones: { title: string; then: string | null; now: string | null }[];
  };
  const rows = await cells(card.getByRole('table'));
  expect(rows).toHaveLength(milestones.length + 2);
  for (const [index, one] of milestones.entries()) {
    if (!one.then || !one.now) throw new Error(`${one.title} has no days`);
    const days = Math.round((Date.parse(one.now) - Date.parse(one.then)) / 86_400_000);
    const words =
      days === 0 ? 'no change' : `${days.toLocaleString('en-GB')} day${days === 1 ? '' : 's'} later`;
    expect([rows[index + 2]?.[0], rows[index + 2]?.[3]]).toEqual([one.title, words]);
  }

  await card.getByRole('button', { name: 'Remove the kept plan Six hours' }).click();
  await expect(card.getByRole('table')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card.getByRole('row', { name: /^Everything/ })).toContainText('days later');
});

test('the parts of every move add up to it, for both horizons', async ({ planner }) => {
  await planner.openSample();
  const { page } = planner;
  await planner.go('/reports');
  const card = page.getByRole('region', { name: 'Forecast history', exact: true });
  const table = card.getByRole('region', { name: /What moved/ }).getByRole('table');
  for (const horizon of ['Ready to apply', 'Full profile']) {
    await card.getByRole('radio', { name: horizon }).check();
    const moves = (await cells(table)).filter((row) => row.length === 7);
    expect(moves.length).toBeGreaterThan(0);
    for (const [, , moved = '', ...parts] of moves) {
      const [, days = '0', way] = /^(?:(\d+) days? (later|sooner)|no change)/.exec(moved) ?? [];
      const sum = parts.reduce((all, part) => all + Number.parseInt(part.replace('−', '-'), 10), 0);
      expect(sum, moved).toBe(way === 'sooner' ? -Number(days) : Number(days));
    }
  }
  await page.reload();
  await expect(card.getByRole('radio', { name: 'Full profile' })).toBeChecked();
});

test('a month and a quarter are summed up, paged and copied', async ({ planner }) => {
  await planner.openSample();
  const { page } = planner;
  await planner.go('/reports');
  const card = page.getByRole('region', { name: 'Summary', exact: true });
  const title = card.getByRole('heading', { level: 3 });
  await expect(title).toHaveText(/so far$/);
  await expect(card.getByRole('button', { name: 'Next month' })).toBeDisabled();
  const hoursRow = async (): Promise<number[]> => {
    const row = (await cells(card.getByRole('table'))).find(([measure]) => measure === 'Hours') ?? [];
    return row
      .slice(1, 3)
      .map((text) => (text.endsWith('min') ? Number.parseInt(text, 10) / 60 : hoursOf(text)));
  };
  const months: number[] = [];
  await card.getByRole('button', { name: 'Previous month' }).press('Enter');
  await expect(title).not.toHaveText(/so far$/);
  const [month, before] = await hoursRow();
  months.push(month ?? 0);
  await card.getByRole('button', { name: 'Previous month' }).press('Enter');
  await expect.poll(async () => (await hoursRow())[0]).toBeCloseTo(before ?? -1, 5);
  expect(months[0]).toBeGreaterThan(0);
  await page.reload();
  await expect.poll(async () => (await hoursRow())[0]).toBeCloseTo(before ?? -1, 5);

  const inMonth = (await hoursRow())[0] ?? 0;
  await card.getByRole('radio', { name: 'Quarter' }).check();
  await expect(title).toHaveText(/ to /);
  expect((await hoursRow())[0]).toBeGreaterThanOrEqual(inMonth);
  const previous = card.getByRole('button', { name: 'Previous quarter' });
  for (let pages = 0; pages < 12 && (await previous.isEnabled()); pages++) {
    const shown = (await title.textContent()) ?? '';
    await previous.click();
    await expect(title).not.toHaveText(shown);
  }
  await expect(previous).toBeDisabled();
  await expect(card.getByRole('columnheader', { name: 'Change' })).toHaveCount(0);

  const copied = await planner.clipboard();
  await card.getByRole('button', { name: 'Copy as Markdown: Summary' }).click();
  await expect(page.getByText(/^Copied: .* as Markdown/)).toBeVisible();
  const text = await copied();
  expect(text).toMatch(/^# .+\n\n.+planned.+\n\n\| Measure \| /);
});

test('time by area adds up to what was studied in each stretch', async ({ planner }) => {
  await planner.openSample();
  const { page } = planner;
  await planner.go('/reports');
  const card = page.getByRole('region', { name: 'Time by area', exact: true });
  const words = {
    'This month': / this month[;.]/,
    Quarter: / this quarter[;.]/,
    Year: / this year[;.]/,
    All: / so far;/,
  };
  for (const stretch of ['This month', 'Quarter', 'Year', 'All'] as const) {
    await card.getByRole('radio', { name: stretch, exact: true }).check();
    await expect(card.getByText(words[stretch])).toBeVisible();
    const shares = await card.locator('.time-share').allInnerTexts();
    // On a first of the month nothing may have been studied in it yet.
    if (shares.length === 0 && stretch !== 'All') continue;
    const sum = shares.reduce(
      (all, share) => all + (share.startsWith('under') ? 0.5 : Number.parseInt(share, 10)),
      0,
    );
    expect(Math.abs(sum - 100), stretch).toBeLessThanOrEqual(shares.length);
  }
  const names = await card.getByRole('listitem').allInnerTexts();
  expect(names.length).toBeGreaterThan(1);
});

test('a budget is set, exceeded and removed; costs lead to their rooms', async ({ planner }) => {
  await planner.openSample();
  const { page } = planner;
  await planner.go('/reports');
  const card = page.getByRole('region', { name: 'Budget', exact: true });
  await expect(card.getByText('no budget set')).toBeVisible();
  const set = async (amount: string): Promise<void> => {
    await card.getByRole('button', { name: 'Set a budget' }).press('Enter');
    const field = card.getByRole('textbox', { name: 'Budget' });
    await expect(field).toBeFocused();
    await field.fill(amount);
    await field.press('Enter');
    await expect(card.getByRole('button', { name: 'Set a budget' })).toBeFocused();
  };
  await set('150');
  await expect(card.getByText(/50 left$/)).toBeVisible();
  await set('60.50');
  await expect(card.getByText(/39\.50 over the budget/).first()).toBeVisible();
  await expect(card).toContainText(/falls short by/);
  expect(await seriousViolations(page)).toEqual([]);
  await planner.go('/certifications');
  await expect(page.getByText(/exceeded by/)).toBeVisible();
  await planner.go('/reports');
  await card.getByRole('button', { name: 'Remove the budget in USD' }).click();
  await expect(card.getByText('no budget set')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card.getByText(/over the budget/).first()).toBeVisible();
  await card.getByRole('link').first().click();
  await expect(page).toHaveURL(/certifications\?open=aws-ai-practitioner/);
  await expect(page.getByRole('list', { name: 'Its life' })).toBeVisible();
});

for (const data of ['empty', 'sample'] as const) {
  test(`reports with ${data} data: nothing serious, nothing lost, everything by keyboard`, async ({
    planner,
  }) => {
    test.slow();
    if (data === 'sample') await planner.openSample();
    else {
      await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
      await planner.open();
    }
    const { page } = planner;
    await planner.go('/reports');
    const wanted = new Set([
      'Show as table: Burn-up',
      'Copy as CSV: Burn-up',
      'Copy as Markdown: Summary',
      'Show as table: Forecast history',
      'Copy as CSV: Forecast history',
      'Keep the plan as it is now',
    ]);
    for (let presses = 0; presses < 60 && wanted.size > 0; presses++) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if ((await focused.count()) === 0) continue;
      const name = await focused.evaluate(
        (element: HTMLElement) => element.getAttribute('aria-label') ?? element.innerText,
      );
      if (wanted.delete(name) && name.startsWith('Show')) await page.keyboard.press('Enter');
    }
    expect([...wanted]).toEqual([]);
    await expect(page.getByRole('region', { name: 'Burn-up, table' })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: /^Everything/ })).toBeVisible();

    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await planner.go('/reports');
      expect(await seriousViolations(page), `charts ${scheme}`).toEqual([]);
      for (const button of await page.getByRole('button', { name: /^Show as table/ }).all())
        await button.click();
      await page.getByRole('button', { name: 'Keep the plan as it is now' }).click();
      expect(await seriousViolations(page), `tables ${scheme}`).toEqual([]);
    }
    for (const size of [
      { width: 900, height: 600 },
      { width: 640, height: 400 },
    ]) {
      await page.setViewportSize(size);
      await planner.go('/reports');
      const overflow = await page.evaluate(() =>
        Math.max(
          ...['html', '#main'].map((one) => {
            const element = document.querySelector(one);
            return element ? element.scrollWidth - element.clientWidth : 0;
          }),
        ),
      );
      expect(overflow, `at ${size.width}`).toBeLessThanOrEqual(0);
    }
  });
}
