import type { Locator, Page } from '@playwright/test';
import { expect, test } from './planner-test.ts';

const map = (page: Page): Locator => page.getByRole('region', { name: 'Map', exact: true });
const nodes = (page: Page): Locator =>
  map(page)
    .getByRole('group', { name: /^Map of/ })
    .getByRole('button');
const here = (page: Page): Locator => map(page).locator('.canvas').getByRole('status');
const found = (page: Page): Locator => map(page).getByRole('search').getByRole('status');

/** The node that has the focus, once it lies in the frame as a whole. */
async function focused(page: Page): Promise<string> {
  const node = page.locator('[data-node]:focus');
  await expect(node).toBeInViewport({ ratio: 0.99 });
  const [box, frame] = [await node.boundingBox(), await map(page).locator('.canvas').boundingBox()];
  expect(box!.x).toBeGreaterThanOrEqual(frame!.x);
  expect(box!.y).toBeGreaterThanOrEqual(frame!.y);
  expect(box!.x + box!.width).toBeLessThanOrEqual(frame!.x + frame!.width);
  expect(box!.y + box!.height).toBeLessThanOrEqual(frame!.y + frame!.height);
  return (await node.getAttribute('data-node')) ?? '';
}

test('the map is walked and opened by keyboard alone, and the drawer gives the focus back', async ({
  planner,
}) => {
  const page = await planner.openSample();
  await planner.go('/roadmap?view=timeline');
  const loaded = (): Promise<string[]> =>
    page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
  expect((await loaded()).filter((name) => name.includes('MapView'))).toEqual([]);
  await page.getByRole('radio', { name: 'Map', exact: true }).check();
  await expect(page).toHaveURL(/view=map/);
  await expect(nodes(page).first()).toBeVisible();
  await expect(found(page)).toHaveText('34 milestones');

  // One tab stop: from the legend into the map, and from there out of it.
  await map(page).getByRole('group', { name: 'Highlight by state' }).getByRole('button').last().focus();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('skills.python.ready');
  await expect(page.locator('[data-node]:focus')).toHaveAccessibleName(
    /^Python programming, active, \d+ open tasks?, .+ of \d+ h, Foundations$/,
  );
  await expect(here(page)).toHaveText('Python programming, active, opens 1');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('skills.python.full');
  await expect(here(page)).toHaveText('Python programming: in depth, planned, waits for 1');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('skills.python.full');
  await page.keyboard.press('ArrowLeft');
  expect(await focused(page)).toBe('skills.python.ready');
  await page.keyboard.press('ArrowDown');
  const below = await focused(page);
  expect(below).not.toBe('skills.python.ready');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('skills.python.ready');
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('project.exploratory-report');
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe('skills.mathematics.ready');
  await expect(map(page).locator('[data-node][tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(map(page).getByRole('button', { name: 'Zoom in' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('skills.mathematics.ready');

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/roadmap\/milestone\/skills\.mathematics\.ready\?view=map/);
  const drawer = page.locator('#drawer-outlet').getByRole('region');
  await expect(drawer.getByRole('heading', { level: 2 }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  expect(await focused(page)).toBe('skills.mathematics.ready');
});

test('plus, minus, 0 and the buttons zoom; what is out of sight is not drawn', async ({ planner }) => {
  const page = await planner.openSample();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await planner.go('/roadmap?view=map');
  await expect(nodes(page).first()).toBeVisible();
  expect(await nodes(page).count()).toBeLessThan(34);
  const width = async (): Promise<number> => (await nodes(page).first().boundingBox())!.width;
  const map0 = map(page);
  await map0.getByRole('button', { name: 'Show the whole map' }).click();
  await expect(nodes(page)).toHaveCount(34);
  // The browser may measure a node of the last frame: the whole map's are less than half as wide as life.
  await expect.poll(width).toBeLessThan(104);
  const whole = await width();
  await nodes(page).first().focus();
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(whole * 1.1);
  await page.keyboard.press('-');
  await expect.poll(width).toBeCloseTo(whole, 0);
  await map0.getByRole('button', { name: 'Zoom in' }).click();
  await map0.getByRole('button', { name: 'Zoom in' }).click();
  await map0.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => nodes(page).count()).toBeLessThan(34);
  await nodes(page).first().focus();
  await page.keyboard.press('0');
  await expect.poll(width).toBeCloseTo(whole, 0);

  const before = await nodes(page).first().boundingBox();
  const frame = (await map0.locator('.canvas').boundingBox())!;
  await page.mouse.move(frame.x + 20, frame.y + 20);
  await page.mouse.wheel(0, -300);
  await expect.poll(width).toBeGreaterThan(whole * 1.1);
  await page.mouse.down();
  await page.mouse.move(frame.x + 320, frame.y + 220, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () => (await nodes(page).first().boundingBox())!.x)
    .toBeGreaterThan(before!.x + 100);
});

test('panned away, the map still has its one tab stop and the arrows lead back', async ({ planner }) => {
  const page = await planner.openSample();
  await planner.go('/roadmap?view=map');
  await expect(nodes(page).first()).toBeVisible();
  const frame = (await map(page).locator('.canvas').boundingBox())!;
  for (let drag = 0; drag < 3; drag++) {
    await page.mouse.move(frame.x + 12, frame.y + frame.height - 80);
    await page.mouse.down();
    await page.mouse.move(frame.x + frame.width - 12, frame.y + 12, { steps: 4 });
    await page.mouse.up();
  }
  await expect(map(page).locator('[data-node="skills.python.ready"]')).toHaveCount(0);
  await map(page).getByRole('group', { name: 'Highlight by state' }).getByRole('button').last().focus();
  await page.keyboard.press('Tab');
  await expect(map(page).getByRole('group', { name: 'Map of milestones' })).toBeFocused();
  await expect(map(page).locator('[data-node][tabindex="0"]')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('skills.python.ready');
});

test('search, states and a goal leave in light what they name, and the address keeps them', async ({
  planner,
}) => {
  const page = await planner.openSample();
  await planner.go('/roadmap?view=map');
  const field = map(page).getByRole('textbox', { name: 'Find a milestone' });
  await field.fill('deployment');
  await expect(found(page)).toHaveText('2 of 34 milestones');
  await field.press('Enter');
  await expect(found(page)).toHaveText(/^1 of 2: Deployment, monitoring$/);
  await field.press('Enter');
  await expect(found(page)).toHaveText(/^2 of 2: Deployment, monitoring/);
  await expect(map(page).locator('.card-found')).toHaveAccessibleName(/^Deployment, monitoring: in depth/);
  await expect(map(page).locator('.card-found')).toBeInViewport({ ratio: 0.99 });
  await expect(map(page).locator('[data-node="skills.deployment.ready"]')).not.toHaveClass(/card-dimmed/);
  await expect(map(page).locator('.card-dimmed').first()).toBeVisible();
  await page.reload();
  await expect(found(page)).toHaveText('2 of 34 milestones');
  await expect(field).toHaveValue('deployment');
  await field.fill('');
  await expect(found(page)).toHaveText('34 milestones');
  await expect(map(page).locator('.card-dimmed')).toHaveCount(0);

  const legend = map(page).getByRole('group', { name: 'Highlight by state' });
  const done = legend.getByRole('button', { name: /^done 2/ });
  await done.click();
  await expect(done).toHaveAttribute('aria-pressed', 'true');
  await expect(found(page)).toHaveText('2 of 34 milestones');
  await done.click();

  await planner.ascent('add', 'goal', 'Only the cloud');
  await map(page).getByRole('combobox', { name: 'Needed for' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Only the cloud' }).click();
  await expect(map(page).getByText('This goal needs no milestone.')).toBeVisible();
  await expect(page).toHaveURL(/goal=/);
});

test('the skills have lines of their own, and one opens among the skills', async ({ planner }) => {
  const page = await planner.openSample();
  await planner.go('/roadmap?view=map');
  await map(page).getByRole('radio', { name: 'Skills' }).check();
  await expect(page).toHaveURL(/level=skills/);
  await expect(found(page)).toHaveText(/^\d+ skills$/);
  const field = map(page).getByRole('textbox', { name: 'Find a skill' });
  await field.fill('calculus');
  await field.press('Enter');
  const node = map(page).locator('.card-found');
  await expect(node).toHaveAccessibleName(/^Calculus.*, level \d \w+, asked \d \w+, Mathematics/);
  await node.click();
  await expect(page).toHaveURL(/\/skills\?open=/);
  await expect(page.locator('#drawer-outlet').getByRole('heading', { name: /^Calculus/ })).toBeVisible();
});

test('the critical path of the timeline is marked on the map', async ({ planner }) => {
  const page = await planner.openSample();
  await planner.go('/roadmap?view=map');
  await expect(nodes(page).first()).toBeVisible();
  await map(page).getByRole('button', { name: 'Show the whole map' }).click();
  await expect(nodes(page)).toHaveCount(34);
  await expect(map(page).locator('.card-critical')).toHaveCount(0);
  await map(page).getByRole('checkbox', { name: 'Critical path' }).check();
  const marked = map(page).getByRole('button', { name: /on the critical path$/ });
  await expect(marked.first()).toBeVisible();
  const onMap = await marked.evaluateAll((all) => all.map((one) => one.getAttribute('data-node')));
  await page.getByRole('radio', { name: 'Timeline' }).check();
  await expect(page.getByRole('checkbox', { name: 'Critical path' })).toBeChecked();
  const lines = page.getByRole('link', { name: /on the critical path/ });
  await expect(lines.first()).toBeVisible();
  const onTimeline = await lines.evaluateAll((all) => all.map((one) => one.getAttribute('data-milestone')));
  expect(onMap.toSorted()).toEqual(onTimeline.toSorted());
});
