import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { type PlannerUnderTest, expect, test } from './planner-test.ts';

const ROOMS = [
  '/today',
  '/roadmap?view=timeline',
  '/roadmap?view=list',
  '/roadmap/milestone/skills.mathematics.ready',
  '/what-if',
  '/what-if?view=meet',
  '/what-if?view=routes',
  '/goals',
  '/courses',
  '/certifications',
  '/projects',
  '/study-log',
  '/reports',
  '/settings',
];

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

async function examineRooms(planner: PlannerUnderTest, scheme: 'light' | 'dark'): Promise<void> {
  const { page } = planner;
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  for (const room of ROOMS) {
    await planner.go(room);
    expect(await serious(page), `${room} ${scheme}`).toEqual([]);
  }
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await serious(page), `palette ${scheme}`).toEqual([]);
  await page.keyboard.press('Escape');
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in any room, ${scheme}, with the sample`, async ({ planner }) => {
    test.slow();
    await planner.openSample();
    await examineRooms(planner, scheme);
  });

  test(`axe finds nothing serious in the first minutes and in empty rooms, ${scheme}`, async ({
    planner,
  }) => {
    test.slow();
    const page = await planner.open();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (let step = 0; step < 3; step++) {
      expect(await serious(page), `step ${step + 1} ${scheme}`).toEqual([]);
      await page.getByRole('button', { name: step < 2 ? 'Next' : 'Make my roadmap', exact: true }).click();
    }
    await page.waitForURL(/\/today/);
    await examineRooms(planner, scheme);
  });
}

test('nothing is lost at 900×600 and at 200 % zoom', async ({ planner }) => {
  await planner.openSample();
  const { page } = planner;
  for (const size of [
    { width: 900, height: 600 },
    { width: 640, height: 400 },
  ]) {
    await page.setViewportSize(size);
    for (const room of ROOMS) {
      await planner.go(room);
      // The timeline and tables may scroll inside themselves; the page never sideways.
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${room} at ${size.width}`).toBeLessThanOrEqual(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    }
  }
});
