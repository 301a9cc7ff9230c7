import type { Locator, Page } from '@playwright/test';
import { NAVIGATION, SETTINGS } from '../../src/renderer/navigation.ts';

const main = (page: Page): Locator => page.getByRole('main');
const choose = (page: Page, title: string): Promise<void> =>
  main(page)
    .locator('label', { hasText: new RegExp(`^\\s*${title}\\s*$`) })
    .first()
    .click();
const type = async (field: Locator, text: string): Promise<void> => {
  await field.click();
  await field.pressSequentially(text, { delay: 30 });
};
const clear = async (field: Locator): Promise<void> => {
  await field.press('ControlOrMeta+a');
  await field.press('Delete');
};

/** Opens a drawer and closes it by its key. */
async function lookInto(page: Page, opener: Locator): Promise<void> {
  await opener.click();
  const drawer = page.locator('#drawer-outlet').getByRole('heading').first();
  await drawer.waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
}

async function learning(page: Page, views: readonly string[], card: RegExp): Promise<void> {
  for (const view of views) await choose(page, view);
  await choose(page, views[0] ?? '');
  await lookInto(page, main(page).getByRole('button', { name: card }).first());
}

/** What is done in each room, by its path. */
const ROOMS: Record<string, (page: Page) => Promise<void>> = {
  '/today': async (page) => {
    for (const time of ['25 min', '90 min', 'Any time']) await choose(page, time);
    const line = main(page).getByRole('textbox', { name: 'Log' });
    await type(line, '1h30 pandas yesterday');
    await clear(line);
    await lookInto(page, main(page).getByRole('button', { name: 'Why this day' }));
  },
  '/roadmap': async (page) => {
    await choose(page, 'Map');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Show the whole map' }).click();
    await choose(page, 'Skills');
    await choose(page, 'List');
    await type(main(page).getByRole('textbox', { name: 'Find a milestone or task' }), 'probab');
    await clear(main(page).getByRole('textbox', { name: 'Find a milestone or task' }));
    await main(page).getByRole('button', { name: 'Show all tasks' }).click();
    await main(page).getByRole('button', { name: 'Hide tasks' }).click();
    await lookInto(page, main(page).getByRole('region', { name: 'List' }).getByRole('link').first());
    await choose(page, 'Timeline');
    await main(page).getByRole('checkbox', { name: 'Critical path' }).click();
    await main(page).getByRole('checkbox', { name: 'Critical path' }).click();
  },
  '/what-if': async (page) => {
    const slider = main(page).getByRole('slider', { name: 'Hours a week' });
    await slider.focus();
    for (let turn = 0; turn < 6; turn += 1) await page.keyboard.press('ArrowRight', { delay: 30 });
    await choose(page, 'Meet a day');
    await choose(page, 'Ways');
    await choose(page, 'Try something');
  },
  '/goals': (page) => lookInto(page, main(page).getByRole('button', { name: 'Add goal' })),
  '/courses': (page) => learning(page, ['My courses', 'Table', 'Catalogue'], /scikit-learn/),
  '/certifications': (page) => learning(page, ['My certifications', 'Table', 'Catalogue'], /AWS/),
  '/projects': (page) => learning(page, ['My projects', 'Table', 'Catalogue'], /Exploratory/),
  '/study-log': async (page) => {
    for (const by of ['Hours by', 'Month', 'Area', 'Course', 'Weekday', 'Week', 'Calendar'])
      await choose(page, by);
    const grid = main(page).getByRole('grid', { name: 'Sessions', exact: true });
    await grid.getByRole('row').nth(1).focus();
    for (const key of ['ArrowDown', 'PageDown', 'End', 'Home', 'Space']) await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    const text = main(page).getByRole('textbox', { name: 'Find in the log' });
    await type(text, 'chapter 7');
    await clear(text);
  },
  '/skills': async (page) => {
    const text = main(page).getByRole('textbox', { name: 'Find a skill' });
    await type(text, 'data');
    await clear(text);
    await lookInto(page, main(page).getByRole('button', { name: 'Neural networks', exact: true }));
  },
  '/interview': async (page) => {
    await choose(page, 'Questions');
    const text = main(page).getByRole('textbox', { name: 'Find a question' });
    await type(text, 'variance');
    await clear(text);
    await lookInto(page, main(page).getByRole('link', { name: 'What are precision and recall?' }));
    await choose(page, 'Mock interviews');
    await choose(page, 'Reviews');
    await main(page).getByRole('button', { name: 'Show as table: Readiness by topic' }).click();
  },
  '/guide': async (page) => {
    for (const topic of [
      'The machine-learning workflow',
      'Skills that the documents name',
      'Roles side by side',
    ])
      await main(page).getByRole('link', { name: topic, exact: true }).click();
    const text = main(page).getByRole('textbox', { name: 'Find in the guide' });
    await type(text, 'data quality');
    await clear(text);
    await lookInto(page, main(page).getByRole('link', { name: 'Data analyst', exact: true }).first());
  },
  '/market': async (page) => {
    await main(page)
      .getByRole('button', { name: /^Show as table: Pay in USD/ })
      .click();
    await lookInto(page, main(page).getByRole('list', { name: 'Figures' }).getByRole('link').first());
  },
  '/reports': async (page) => {
    await choose(page, 'Quarter');
    await main(page).getByRole('button', { name: 'Previous quarter' }).click();
    for (const span of ['Year', 'All', 'Full profile']) await choose(page, span);
    await main(page).getByRole('button', { name: 'Show as table: Burn-up' }).click();
  },
  '/settings': async (page) => {
    for (const part of ['Time', 'Look', 'Reminders', 'Data', 'Backups', 'History', 'Trash', 'Keys'])
      await main(page).getByRole('link', { name: part, exact: true }).click();
  },
};

/** Types into the palette, walks its lines and closes it. */
export async function palette(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('combobox', { name: 'Find or do anything' });
  await field.waitFor();
  await field.pressSequentially(text, { delay: 30 });
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
}

export const PATHS = [...NAVIGATION.flatMap(({ rooms }) => rooms), SETTINGS].map(({ path }) => path);

/** Every room, the way a person goes through it: by the navigation, with what is clicked and typed there. */
export async function tour(page: Page): Promise<void> {
  for (const path of PATHS) {
    const visit = ROOMS[path];
    if (!visit) throw new Error(`the tour does nothing in ${path}`);
    await page.locator(`nav a[href="${path}"]`).first().click();
    await page.waitForURL((url) => url.pathname === path);
    await main(page).getByRole('heading', { level: 1 }).waitFor();
    await visit(page);
  }
  await palette(page, 'probability and statistics');
}
