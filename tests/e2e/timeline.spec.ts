import { mkdirSync, readFileSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type PlannerUnderTest, expect, test } from './planner-test.ts';

interface Exported {
  plan: {
    tasks: Record<string, { id: string; title: string; milestone: string; earliest: string | null }>;
    milestones: Record<string, { id: string; phase: string; order: number }>;
  };
}

const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });
const said = (page: Page): Locator => timeline(page).getByRole('status');
const label = (page: Page): Locator => timeline(page).locator('.label');
const milestone = (page: Page, id: string): Locator => timeline(page).locator(`[data-milestone="${id}"]`);
const MATHEMATICS = 'skills.mathematics.ready';

async function exported(planner: PlannerUnderTest): Promise<Exported['plan']> {
  const file = join(planner.folder, 'timeline.json');
  await planner.ascent('export', 'json', '--out', file);
  return (JSON.parse(readFileSync(file, 'utf8')) as Exported).plan;
}
const earliestOf = async (planner: PlannerUnderTest, id: string): Promise<(string | null)[]> =>
  Object.values((await exported(planner)).tasks)
    .filter((task) => task.milestone === id)
    .map((task) => task.earliest);
const placesOf = (page: Page, id: string): Promise<string[]> =>
  milestone(page, id).evaluate((link) =>
    [...(link.closest('[data-phase]')?.querySelectorAll<HTMLElement>('[data-place]') ?? [])].map(
      (item) => item.dataset['place'] ?? '',
    ),
  );

async function begun(planner: PlannerUnderTest): Promise<Page> {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go('/roadmap?view=timeline');
  await expect(milestone(page, MATHEMATICS)).toBeVisible();
  return page;
}

/** Presses on the middle of something and moves that far, without letting go. */
async function dragBy(page: Page, grip: Locator, x: number, y: number): Promise<void> {
  await grip.scrollIntoViewIfNeeded();
  const box = (await grip.boundingBox())!;
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + x, from.y + y, { steps: 6 });
}

test('a milestone opens into its tasks by pointer and by arrows, and one tab stop walks over both', async ({
  planner,
}) => {
  const page = await begun(planner);
  const row = milestone(page, MATHEMATICS);
  const tasks = timeline(page).getByRole('list', { name: 'Tasks of Mathematics for ML' });
  const toggle = timeline(page).getByRole('button', { name: 'Tasks of Mathematics for ML' });
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(tasks.getByRole('link').first()).toHaveAccessibleName(/, planned /);
  await expect(page).toHaveURL(/\/roadmap\?/);
  await toggle.click();
  await expect(tasks).toHaveCount(0);

  await row.focus();
  await page.keyboard.press('ArrowRight');
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await expect(row).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const first = tasks.getByRole('link').first();
  await expect(first).toBeFocused();
  await expect(timeline(page).locator('a[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(tasks.getByRole('link').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(row).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/roadmap\/task\/[^?]+\?.*view=timeline/);
  await expect(first).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Escape');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(tasks).toHaveCount(0);
});

test('what is in the drawer is open in the timeline', async ({ planner }) => {
  const page = await planner.openSample();
  await planner.go('/roadmap/milestone/skills.mathematics.ready?view=timeline');
  const tasks = timeline(page).getByRole('list', { name: 'Tasks of Mathematics for ML' });
  await expect(tasks.getByRole('link').first()).toBeVisible();
  await expect(tasks.getByRole('link', { name: /done/ }).first()).toBeVisible();
  await expect(timeline(page).getByRole('list', { name: 'Days off' }).getByRole('listitem')).toHaveText(
    /^Summer holiday: /,
  );
  await expect(timeline(page).locator('[data-off]')).toHaveAttribute('title', /^Summer holiday: /);
});

test('a bar is dragged to another day: the new ends first, then one change that one undo takes back', async ({
  planner,
}) => {
  const page = await begun(planner);
  const before = await earliestOf(planner, MATHEMATICS);
  expect(new Set(before)).toEqual(new Set([null]));
  const bar = milestone(page, MATHEMATICS).locator('[data-grab="day"]');

  await dragBy(page, bar, 150, 0);
  await expect(label(page)).toContainText(/^Not before \d+ \w+ \d{4}/);
  await expect(label(page)).toContainText(/ready to apply \d+ \w+ \d{4}, (\d+ days? later|no change)/);
  await expect(said(page)).toContainText(/Not before/);
  expect(await earliestOf(planner, MATHEMATICS)).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(label(page)).toHaveCount(0);
  await page.mouse.up();
  await expect(page).toHaveURL(/\/roadmap\?/);
  expect(await earliestOf(planner, MATHEMATICS)).toEqual(before);

  await dragBy(page, bar, 150, 0);
  const words = (await label(page).innerText()).split('\n')[0]!;
  await page.mouse.up();
  const toast = page.getByText(/^Saved: edit \d+ tasks/);
  await expect(toast).toBeVisible();
  await expect(page).toHaveURL(/\/roadmap\?/);
  const after = await earliestOf(planner, MATHEMATICS);
  expect(new Set(after).size).toBe(1);
  const day = new Date(`${after[0]}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  expect(words.replace('Not before ', '')).toBe(day);

  // Back to the left of where it could begin: nothing holds it any more.
  await dragBy(page, bar, -600, 0);
  await expect(label(page)).toContainText('As early as possible');
  await page.mouse.up();
  await expect.poll(() => earliestOf(planner, MATHEMATICS)).toEqual(before);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => earliestOf(planner, MATHEMATICS)).toEqual(after);
});

test('a press that hardly moves is a click, and a drag is none', async ({ planner }) => {
  const page = await begun(planner);
  const bar = milestone(page, MATHEMATICS).locator('[data-grab="day"]');
  await dragBy(page, bar, 2, 1);
  await page.mouse.up();
  await expect(page).toHaveURL(/\/roadmap\/milestone\/skills\.mathematics\.ready/);
  expect(new Set(await earliestOf(planner, MATHEMATICS))).toEqual(new Set([null]));
});

test('a drop that can’t be written says so and leaves everything where it was', async ({ planner }) => {
  const page = await begun(planner);
  const row = milestone(page, MATHEMATICS);
  const bar = row.locator('[data-grab="day"]');
  // The forecast comes from its worker after the plan; from then on nothing changes by itself.
  await expect(row).toHaveAccessibleName(/forecast/);
  const [words, box] = [await row.getAttribute('aria-label'), await bar.boundingBox()];
  // A folder in the journal's place: nobody can write there.
  const journal = join(planner.folder, 'journal.jsonl');
  renameSync(journal, `${journal}.away`);
  mkdirSync(journal);
  await dragBy(page, bar, 150, 0);
  await page.mouse.up();
  await expect(page.getByText(/can't be (saved|read)/).first()).toBeVisible();
  await expect(label(page)).toHaveCount(0);
  await expect(row).toHaveAccessibleName(words!);
  expect(await bar.boundingBox()).toMatchObject({ x: box!.x, width: box!.width });
  rmdirSync(journal);
  renameSync(`${journal}.away`, journal);
  expect(new Set(await earliestOf(planner, MATHEMATICS))).toEqual(new Set([null]));
});

test('a milestone is dragged to another place in its phase, after its effect was shown', async ({
  planner,
}) => {
  const page = await begun(planner);
  const places = await placesOf(page, MATHEMATICS);
  expect(places.length).toBeGreaterThan(2);
  const [first, second] = [places[0]!, places[1]!];
  const grip = milestone(page, second).locator('[data-grab="order"]');
  await dragBy(page, grip, 0, -34);
  await expect(label(page)).toContainText(/^Before “/);
  await expect(label(page)).toContainText(/ready to apply/);
  await expect(timeline(page).locator('.line-landing-before')).toHaveAttribute('data-place', first);
  expect(await placesOf(page, MATHEMATICS)).toEqual(places);
  await page.mouse.up();
  await expect.poll(() => placesOf(page, MATHEMATICS)).toEqual([second, first, ...places.slice(2)]);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => placesOf(page, MATHEMATICS)).toEqual(places);

  await dragBy(page, grip, 0, 2000);
  await expect(label(page)).toContainText('Last in its phase');
  await expect(timeline(page).locator('.line-landing-after')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await placesOf(page, MATHEMATICS)).toEqual(places);
});

test('by keyboard a move is shown, given up or kept, and taken back', async ({ planner }) => {
  const page = await begun(planner);
  const places = await placesOf(page, MATHEMATICS);
  const row = milestone(page, places[1]!);
  await row.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(said(page)).toContainText(/^Before “.+”\. ready to apply .+ Enter keeps it$/);
  await page.keyboard.press('Escape');
  await expect(said(page)).toHaveText('');
  await expect(row).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(said(page)).toContainText('as it is now');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => placesOf(page, MATHEMATICS)).toEqual([places[1], places[0], ...places.slice(2)]);
  await expect(row).toBeFocused();
  await expect(page).toHaveURL(/\/roadmap\?/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => placesOf(page, MATHEMATICS)).toEqual(places);

  await milestone(page, MATHEMATICS).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  const week = await said(page).innerText();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(said(page)).not.toHaveText(week);
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(said(page)).toHaveText(week);
  await page.keyboard.press('ArrowDown');
  await expect(said(page)).toHaveText('');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(said(page)).toHaveText(week);
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await earliestOf(planner, MATHEMATICS)).filter((day) => day !== null).length)
    .toBe(1);
  await expect(timeline(page).locator(':focus')).toHaveAccessibleName(/not before/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(said(page)).toContainText('As early as possible');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await earliestOf(planner, MATHEMATICS)).filter((day) => day !== null))
    .toEqual([]);
});

test('the drawer moves a milestone up and down, each with what it does', async ({ planner }) => {
  const page = await begun(planner);
  const places = await placesOf(page, MATHEMATICS);
  await planner.go(`/roadmap/milestone/${places[0]}?view=timeline`);
  const place = page.locator('#drawer-outlet').getByRole('region', { name: 'Place in the phase' });
  await expect(place.getByRole('button', { name: 'Move up' })).toBeDisabled();
  const down = place.getByRole('button', { name: 'Move down' });
  await expect(down).toHaveAccessibleDescription(/^(Before “|Last in).* · ready to apply .*/);
  await down.click();
  await expect.poll(() => placesOf(page, places[0]!)).toEqual([places[1], places[0], ...places.slice(2)]);
  await place.getByRole('button', { name: 'Move up' }).click();
  await expect.poll(() => placesOf(page, places[0]!)).toEqual(places);
});
