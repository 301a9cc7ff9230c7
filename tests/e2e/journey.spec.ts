import { type Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from './planner-test.ts';
import { tabTo } from './tab-to.ts';

const NAMES = {
  Arabic: 'مشروع التعلّم العميق',
  Chinese: '机器学习作品集',
  emoji: 'Portfolio 🚀👩🏽‍💻',
  'two hundred characters': 'Häuser und Straßen '.repeat(11).slice(0, 199) + '.',
} as const;

async function pdfLines(bytes: Buffer): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await loading.destroy();
  return texts.join('').normalize('NFKC').replace(/\s/g, '');
}

/** Whatever is written, the page is never wider than the window, and neither is what it scrolls. */
async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('#main, .drawer-body')].flatMap((one) =>
      one.scrollWidth > one.clientWidth + 1
        ? [`${one.className} ${one.scrollWidth} > ${one.clientWidth}`]
        : [],
    ),
  );
  expect(over, page.url()).toEqual([]);
}

async function palette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.insertText(words);
  const first = page.getByRole('option').first();
  await expect(first).toContainText(words.slice(0, 8));
  await page.keyboard.press('Enter');
  // What it opens may be a dialog too.
  await expect(page.getByRole('combobox', { name: 'Find or do anything' })).toHaveCount(0);
}

for (const [script, name] of Object.entries(NAMES)) {
  test(`the whole way by keyboard alone with names in ${script}`, async ({ planner }) => {
    test.slow();
    const page = await planner.open();

    // The first minutes, with a level said by arrow keys.
    await tabTo(page, /Data analyst/i);
    await page.keyboard.press('Space');
    await tabTo(page, /^Your name/);
    await page.keyboard.insertText(name);
    await tabTo(page, /^Next$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What I already can');
    await tabTo(page, /Mathematics and statistics/);
    await page.keyboard.press('Enter');
    const levels = page.getByRole('radiogroup', { name: /Linear algebra/ });
    for (let presses = 0; presses < 40; presses++) {
      if ((await levels.locator(':focus').count()) > 0) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowRight');
    await tabTo(page, /^Next$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Make my roadmap$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/today/);

    // A milestone and a task of one's own.
    await palette(page, 'Roadmap');
    await page.waitForURL(/\/roadmap/);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await tabTo(page, /^Add milestone$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Title/);
    await page.keyboard.insertText(name);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/roadmap\/milestone\//);
    await fits(page);
    await tabTo(page, /^Add task$/);
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(`${name} I`);
    await page.keyboard.press('Tab');
    await page.keyboard.type('2h');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Tasks' }).getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Escape');

    // Hours are logged and the task is done.
    await palette(page, 'Today');
    await page.waitForURL(/\/today/);
    await tabTo(page, /^Log$/);
    await page.keyboard.insertText(`2h ${name} I`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'This week' })).toContainText('2 h');
    await fits(page);
    await palette(page, name);
    await page.waitForURL(/\/roadmap\/(task|milestone)\//);
    if (page.url().includes('/milestone/')) {
      await tabTo(page, new RegExp(` I$`));
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/roadmap\/task\//);
    }
    await tabTo(page, /^Finish$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Open again' })).toBeVisible();
    await fits(page);
    await page.keyboard.press('Escape');

    for (const room of ['/goals', '/study-log', '/roadmap?view=list', '/reports', '/settings?part=history']) {
      await planner.go(room);
      await fits(page);
    }

    // The roadmap as a document that says all of it.
    const { bytes } = await planner.saving(page, async () => {
      await palette(page, 'Export the plan as PDF');
      await page.getByRole('button', { name: 'Save PDF' }).click();
    });
    const said = await pdfLines(bytes);
    // A reader of PDF may put the letters of joined scripts in another order, never those of a word without marks.
    for (const word of name.split(/\s+/).filter((one) => !/\p{M}/u.test(one)))
      expect(said).toContain(word.normalize('NFKC'));
  });
}
