import { expect, test } from './planner-test.ts';
import { tabTo } from './tab-to.ts';

test('from the first step to a ticked criterion and a logged hour without a mouse', async ({ planner }) => {
  const page = await planner.open();
  await tabTo(page, /Data analyst/i);
  await page.keyboard.press('Space');
  await tabTo(page, /^Next$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What I already can');
  await tabTo(page, /^Next$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Make my roadmap$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/today/);

  await tabTo(page, /^Log$/);
  await page.keyboard.type('1h linear algebra');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'This week' })).toContainText('1 h');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('roadmap');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/roadmap/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, /Mathematics for ML/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/roadmap\/milestone/);
  await tabTo(page, /\S{3,} .*\S/);
  const first = page.getByRole('region', { name: 'Done when' }).getByRole('checkbox').first();
  for (
    let presses = 0;
    presses < 60 && !(await first.evaluate((box) => box === document.activeElement));
    presses++
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(first).toBeChecked();
  await page.keyboard.press('Escape');
  await page.waitForURL(/\/roadmap(\?|$)/);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toHaveCount(0);
});

test('every focused control shows that it is focused', async ({ planner }) => {
  const page = await planner.openSample();
  await page.keyboard.press('Tab');
  for (let presses = 0; presses < 40; presses++) {
    const shown = await page.locator(':focus').evaluate((element) => {
      const outlined = (node: Element): boolean => {
        const style = getComputedStyle(node);
        return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
      };
      // A field may show it on its frame, a native control inside a label on the label.
      for (
        let node: Element | null = element, depth = 0;
        node && depth < 5;
        node = node.parentElement, depth++
      )
        if (outlined(node)) return true;
      return Boolean(element.closest('.v-field--focused')) || [...element.children].some(outlined);
    });
    const name = await page
      .locator(':focus')
      .evaluate((element: HTMLElement) => element.outerHTML.slice(0, 120));
    expect(shown, name).toBe(true);
    await page.keyboard.press('Tab');
    if ((await page.locator(':focus').count()) === 0) break;
  }
});

test('letters typed while the palette is still on its way are not lost', async ({ planner }) => {
  const page = await planner.openSample();
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route(/CommandPalette/, async (route) => {
    await held;
    await route.fallback();
  });
  await page.reload({ waitUntil: 'domcontentloaded' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('study l');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  release();
  await expect(page.getByRole('combobox', { name: 'Find or do anything' })).toHaveValue('study l');
  await page.keyboard.type('og');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/study-log/);
});

test('what is typed before the palette is there is for the palette, not for the field behind it', async ({
  planner,
}) => {
  const page = await planner.openSample();
  let arrive = (): void => undefined;
  const asked = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/CommandPalette.*\.js/, async (route) => {
    await asked;
    await route.fallback();
  });
  await planner.go('/today');
  const field = page.getByRole('textbox', { name: /^Log/ });
  await field.fill('1h pandas');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('goalss');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('1h pandas');
  arrive();
  await expect(page).toHaveURL(/\/goals/);
  await expect(page.getByText('Saved: log', { exact: false })).toHaveCount(0);
});
