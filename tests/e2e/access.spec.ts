import { type Page } from '@playwright/test';
import { type PlannerUnderTest, expect, test } from './planner-test.ts';
import { seriousViolations } from './violations.ts';

const GROUPS: Record<string, string[]> = {
  roadmap: [
    '/roadmap?view=timeline',
    '/roadmap?view=list',
    '/roadmap?view=map',
    '/roadmap?view=map&level=skills',
    '/roadmap/milestone/skills.mathematics.ready',
    '/roadmap/task/study.linear-algebra.2?view=list',
    '/roadmap/task/study.linear-algebra.3?view=timeline',
  ],
  plan: ['/today', '/what-if', '/what-if?view=meet', '/what-if?view=routes', '/goals'],
  learning: [
    '/courses',
    '/courses?show=table',
    '/courses?show=catalogue',
    '/certifications',
    '/projects',
    '/projects?open=exploratory-report',
  ],
  log: ['/study-log', '/study-log?picture=hours&by=area&weekday=2', '/skills', '/skills?open=linear-algebra'],
  guide: [
    '/guide',
    '/guide/workflow/step-train',
    '/guide/roles',
    '/guide/industries/industry-finance',
    '/guide/comparison',
    '/guide/faq',
    '/guide?find=data%20quality',
    '/guide?find=zzzz',
    '/guide/traits',
  ],
  market: [
    '/market',
    '/market/india-d',
    '/market/figure.sample-survey',
    '/market?form=figure',
    '/market?form=payback',
  ],
  interview: [
    '/interview',
    '/interview?view=practice',
    '/interview?view=questions',
    '/interview/question/a-precision-recall',
    '/interview/question/new',
    '/interview?view=mock',
  ],
  rest: [
    '/import',
    '/reports',
    '/settings',
    '/settings?part=look',
    '/settings?part=reminders',
    '/settings?part=history',
  ],
};
const SCHEMES = ['light', 'dark'] as const;

/** What axe finds in what is shown now. */
async function examine(page: Page, what: string): Promise<void> {
  expect(await seriousViolations(page), what).toEqual([]);
}

async function showIn(page: Page, colorScheme: (typeof SCHEMES)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('.v-application')).toHaveClass(new RegExp(`v-theme--${colorScheme}`));
}

/** Every room in both themes: one is opened in the light and made dark, the next is opened in the dark and made light. */
async function examineRooms(planner: PlannerUnderTest, rooms: readonly string[]): Promise<void> {
  const { page } = planner;
  const schemes = [...SCHEMES];
  await showIn(page, schemes[0] ?? 'light');
  for (const room of rooms) {
    await planner.go(room);
    for (const scheme of schemes) {
      await showIn(page, scheme);
      await examine(page, `${room}, ${scheme}`);
    }
    schemes.reverse();
  }
}

test('axe finds what is planted: faint text and a picture and a button without names', async ({ page }) => {
  await page.setContent(
    '<html lang="en"><title>Planted</title><main><h1>Planted</h1><p style="color: #bbb; background: #fff">Faint</p>' +
      '<img src="data:,"><button></button></main></html>',
  );
  const found = await seriousViolations(page);
  expect(found.map((one) => one.split(':')[0])).toEqual(['button-name', 'color-contrast', 'image-alt']);
  expect(await seriousViolations(page, 'button')).toEqual(['button-name: button']);
});

for (const [group, rooms] of Object.entries(GROUPS)) {
  test(`axe finds nothing serious with the sample: ${group}`, async ({ planner }) => {
    test.slow();
    await planner.openSample();
    await examineRooms(planner, rooms);
  });

  test(`axe finds nothing serious in empty rooms: ${group}`, async ({ planner }) => {
    test.slow();
    await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
    await planner.open();
    await examineRooms(planner, rooms);
  });
}

for (const scheme of SCHEMES) {
  test(`axe finds nothing serious in the first minutes, the palette and an edited row: ${scheme}`, async ({
    planner,
  }) => {
    test.slow();
    const page = await planner.open();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await planner.go('/welcome');
    for (let step = 0; step < 3; step++) {
      await examine(page, `step ${step + 1}`);
      await page.getByRole('button', { name: step < 2 ? 'Next' : 'Make my roadmap', exact: true }).click();
    }
    await page.waitForURL(/\/today/);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await examine(page, 'palette');
    await page.keyboard.press('Escape');
    await planner.ascent('log', '1h linear algebra');
    await planner.ascent('log', '2h linear algebra yesterday');
    await planner.go('/study-log');
    const rows = page.getByRole('grid', { name: 'Sessions', exact: true }).getByRole('row');
    await expect(rows.nth(2)).toContainText('Linear algebra');
    await rows.nth(2).focus();
    await page.keyboard.press('Space');
    await rows.nth(1).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('form', { name: 'Edit session' })).toBeVisible();
    await examine(page, 'study log, a row edited and one selected');
  });
}

test('nothing is lost at 900×600 and at 200 % zoom', async ({ planner }) => {
  test.slow();
  await planner.openSample();
  const { page } = planner;
  const sizes = [
    { width: 900, height: 600 },
    { width: 640, height: 400 },
  ];
  for (const room of Object.values(GROUPS).flat()) {
    await planner.go(room);
    for (const size of sizes) {
      await page.setViewportSize(size);
      // The timeline and tables may scroll inside themselves; the page never sideways.
      await expect
        .poll(
          () =>
            page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          `${room} at ${size.width}`,
        )
        .toBeLessThanOrEqual(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    }
    // The next one is opened at the size that this one came to.
    sizes.reverse();
  }
});
