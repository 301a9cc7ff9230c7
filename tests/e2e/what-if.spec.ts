import { expect, test } from './planner-test.ts';

interface Forecast {
  ready: { p50: string; p80: string };
}

test('hours tried out lead somewhere at once, are kept by applying, and one undo takes them back', async ({
  planner,
}) => {
  const page = await planner.openSample();
  const before = JSON.parse((await planner.ascent('forecast', '--json')).out) as Forecast;
  await planner.go('/what-if');
  const status = page.getByRole('region', { name: 'Where it leads' }).getByRole('status');
  await expect(status).toHaveText('Turn something to see where it leads.');
  await expect(page.getByRole('button', { name: 'Apply' })).toBeDisabled();

  const slider = page.getByRole('slider', { name: 'Hours a week' });
  await slider.focus();
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '8 h a week');
  await expect(status).toContainText(/Ready to apply \d+ days sooner: half chance by/);
  await expect(page.getByRole('term').filter({ hasText: 'Hours a week' })).toBeVisible();
  const shown = (await status.textContent()) ?? '';
  // Nothing is kept yet.
  expect(JSON.parse((await planner.ascent('forecast', '--json')).out)).toMatchObject({ ready: before.ready });

  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText(/Saved: change the plan/i)).toBeVisible();
  const after = JSON.parse((await planner.ascent('forecast', '--json')).out) as Forecast;
  expect(after.ready.p50 < before.ready.p50).toBe(true);
  const day = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  // The band that was shown is the band that came.
  expect(shown.replaceAll('Sept', 'Sep')).toContain(
    day.format(new Date(after.ready.p50)).replaceAll('Sept', 'Sep'),
  );

  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => (JSON.parse((await planner.ascent('forecast', '--json')).out) as Forecast).ready)
    .toEqual(before.ready);
});

test('a day and how sure of it tell the hours it takes, and what could be left out', async ({ planner }) => {
  const page = await planner.openSample();
  await planner.go('/what-if?view=meet');
  await page.getByLabel('By', { exact: true }).fill('2028-08-01');
  const said = page.getByRole('region', { name: 'What a day takes' }).getByRole('status');
  await expect(said).toContainText(/\d+ h.* a week make 1 Aug 2028 with 80 %/);
  const cuts = page.getByRole('region', { name: 'What could be left out' });
  await expect(cuts.getByRole('row').filter({ hasText: 'Exploratory data report' })).toContainText(
    /\d+ days/,
  );
  await cuts.getByRole('button', { name: /Try without/ }).click();
  await expect(page.getByRole('checkbox', { name: /Exploratory data report/ })).toBeChecked();
  await expect(page.getByRole('region', { name: 'Where it leads' }).getByRole('status')).toContainText(
    'sooner',
  );
});

test('ways over stepping-stone roles stand side by side, and a chosen one is on the roadmap until it is undone', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'newcomer', '--hours', '10');
  const page = await planner.open();
  await planner.go('/what-if?view=routes');
  const ways = page.getByRole('table');
  await expect(ways.getByRole('row')).not.toHaveCount(1);
  await page.getByRole('button', { name: 'Choose: Over data analyst' }).click();
  await expect(ways.getByRole('row', { name: /Over data analyst/ })).toContainText('chosen');
  await planner.go('/roadmap?view=list');
  await expect(page.getByText('First job: data analyst').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('First job: data analyst')).toHaveCount(0);
});

test('a kept plan and the critical path can be seen on the timeline', async ({ planner }) => {
  const page = await planner.openSample();
  await planner.ascent('baseline', 'save', 'At the start');
  await planner.ascent('whatif', '--hours', '3', '--apply');
  await planner.go('/roadmap');
  await page.getByRole('checkbox', { name: 'Critical path' }).check();
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByRole('link', { name: /on the critical path/ }).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Compare with' }).press('ArrowDown');
  await page.getByRole('option', { name: /At the start/ }).click();
  await expect(timeline.getByRole('link', { name: /the kept plan had/ }).first()).toBeVisible();
  await expect(
    timeline.getByRole('img', { name: /Ready to apply: half chance by .*the kept plan said/ }),
  ).toBeVisible();
});

test('what moved is told on Today, part by part', async ({ planner }) => {
  const page = await planner.openSample();
  await planner.ascent('forecast');
  await planner.ascent('whatif', '--hours', '3', '--apply');
  await planner.ascent('forecast');
  await planner.go('/today');
  const slip = page.getByRole('region', { name: /Ready to apply: \d+ days later/ });
  await expect(slip).toContainText('fewer hours');
  await expect(slip).toContainText(/milestones? moved; nothing was dropped/);
  const days = Number(/(\d+) days later/.exec((await slip.getByRole('heading').textContent()) ?? '')?.[1]);
  const parts = await slip.locator('.slip-parts strong').allTextContents();
  const sum = parts.reduce((all, part) => all + Number(part.replace('−', '-').replace(/[^\d-]/g, '')), 0);
  expect(sum).toBe(days);
});
