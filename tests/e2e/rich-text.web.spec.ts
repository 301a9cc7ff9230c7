import { type Page, expect, test } from '@playwright/test';
import { answerParts } from '../adapters/answer-parts.ts';
import { type TextPage, serveTextPage } from './rich-text-page/serve.ts';
import { seriousViolations } from './violations.ts';

// Any text, hostile ones too, on a page of its own, built and guarded like the planner's.
let server: TextPage;
let complaints: string[];
test.beforeAll(async () => {
  server = await serveTextPage();
});
test.afterAll(() => server.close());
test.beforeEach(async ({ page }) => {
  complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address)) complaints.push(`asked for ${request.url()}`);
  });
});
test.afterEach(() => expect(complaints).toEqual([]));

/** Shows a text and a last line, which tells when all of it is drawn. */
async function show(page: Page, text: string): Promise<void> {
  await page.evaluate(
    (shown) => (window as unknown as { showText(text: string): void }).showText(shown),
    text,
  );
  await expect(page.locator('.rich > :last-child')).toHaveText('That is all.');
  await page.evaluate(() => document.fonts.ready);
}
const ended = (text: string): string => `${text}\n\nThat is all.`;

test('brings formulas, code and Markdown only when there is something to show', async ({ page }) => {
  const holding = [...server.files]
    .filter(([name]) => name.endsWith('.js'))
    .filter(([, code]) => /munderover|hljs-|DOMPurify/.test(String(code)))
    .map(([name]) => name);
  expect(holding).not.toEqual([]);
  expect(server.first.filter((name) => holding.includes(name))).toEqual([]);

  await page.goto(server.address);
  await show(page, ended('Words.'));
  const fetched = (): Promise<string[]> =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect((await fetched()).join()).not.toContain('noto-sans-math');
  await show(page, ended('$x$'));
  expect((await fetched()).join()).toContain('noto-sans-math');
});

test('sets every model answer in MathML', async ({ page }) => {
  await page.goto(server.address);
  await show(page, ended(answerParts.map(({ text }) => text).join('\n\n')));
  expect(await page.locator('math').count()).toBeGreaterThan(100);
  await expect(page.locator('math').first()).toHaveCSS('font-family', /^"Noto Sans Math"/);
  await expect(page.getByRole('math').first()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious in formulas, code and tables: ${colorScheme}`, async ({ page }) => {
    const shown = ['c-pca', 'c-spam-filter', 'c-tools-used', 'c-decision-tree-pruning'];
    await page.emulateMedia({ colorScheme });
    await page.goto(server.address);
    await show(
      page,
      ended(
        answerParts
          .filter(({ id }) => shown.includes(id))
          .map(({ text }) => text)
          .join('\n\n'),
      ),
    );
    expect(await seriousViolations(page)).toEqual([]);
  });

test('lets what is too wide scroll in itself, by keyboard, and only then', async ({ page }) => {
  const wide = ended(
    [
      `$$${'x + '.repeat(60)}y$$`,
      `\`\`\`python\n${'total = '.repeat(60)}1\n\`\`\``,
      `| ${'wide | '.repeat(40)}\n| ${'--- | '.repeat(40)}`,
      '$$z$$',
      '```\nshort\n```',
    ].join('\n\n'),
  );
  await page.goto(server.address);
  await show(page, wide);
  const named = page.getByRole('group');
  await expect(named).toHaveCount(3);
  for (const name of ['Formula', 'Code in Python', 'Table']) {
    const box = page.getByRole('group', { name, exact: true });
    await page.keyboard.press('Tab');
    await expect(box).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);

  await page.setViewportSize({ width: 8_000, height: 800 });
  await expect(named).toHaveCount(0);
  await page.setViewportSize({ width: 900, height: 600 });
  await expect(named).toHaveCount(3);
});

test('keeps a comma with its formula', async ({ page }) => {
  await page.goto(server.address);
  for (const width of [300, 310, 320, 330, 340]) {
    await page.setViewportSize({ width, height: 600 });
    await show(page, ended(`${'so '.repeat(9)}${'$p_k$, ($q$). '.repeat(20)}`));
    const apart = await page.locator('.glued').evaluateAll(
      (all) =>
        all.filter((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          const [first, ...others] = [...range.getClientRects()];
          return others.some(({ top, left }) => top > (first?.bottom ?? 0) || left < (first?.left ?? 0));
        }).length,
    );
    expect(apart).toBe(0);
  }
});

test('shows what is wrong as it was written, and keeps up with what is typed', async ({ page }) => {
  await page.goto(server.address);
  await show(page, ended('Wrong: $\\frac{a$, then $\\href{javascript:alert(1)}{x}$ and $b$.'));
  await expect(page.locator('.rich')).toContainText(
    '$\\frac{a$, then $\\href{javascript:alert(1)}{x}$ and b.',
  );
  await show(page, ended('Right: $\\frac{a}{2}$.'));
  await expect(page.locator('.rich math mfrac')).toHaveText('a2');
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '$\\text{</mtext></math><img src=x onerror=alert(1)>}$',
  '$\\text{<mglyph><style></style><img src=x onerror=alert(1)>}$',
  '$\\href{javascript:alert(1)}{x}$ $\\url{javascript:alert(1)}$',
  '$\\class{v-overlay}{x} \\id{app}{x} \\style{position:fixed}{x}$',
  '$\\includegraphics{https://elsewhere.example/x.png}$',
  '$$\\def\\a{<script>alert(1)</script>}\\text{\\a}$$',
  '```js\n</code></pre><script>alert(1)</script>\n```',
  '```"><img/src=x/onerror=alert(1)>\ncode\n```',
  '[x](javascript:alert(1)) [y](data:text/html,<script>alert(1)</script>)',
  '![x](https://elsewhere.example/x.png)',
  '[x]: javascript:alert(1)\n[x]',
  '<style>*{display:none}</style><svg onload=alert(1)><iframe src=//elsewhere.example>',
];

test('lets nothing run, load, lead elsewhere or look like a control', async ({ page }) => {
  await page.goto(server.address);
  await show(page, ended(`${HOSTILE.join('\n\n')}\n\n[good](https://example.org)`));
  const found = await page.locator('.rich').evaluate((rich) =>
    [...rich.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches('script, style, img, svg, iframe, object, form, input, button, mglyph')
        ? [element.tagName]
        : []),
      ...element
        .getAttributeNames()
        .filter((name) => /^(on|id$|name$|src|xlink|data-style)/.test(name))
        .map((name) => `${element.tagName} ${name}`),
      ...[...element.classList].filter((one) => /^v-/.test(one)),
    ]),
  );
  expect(found).toEqual([]);
  const links = await page
    .locator('.rich a')
    .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('rel')]));
  // The picture's address is a link: it leads there when it is asked to, and loads nothing.
  expect(links).toEqual([
    ['https://elsewhere.example/x.png', 'noopener noreferrer'],
    ['https://example.org', 'noopener noreferrer'],
  ]);
});

test('draws nothing outside its own place', async ({ page }) => {
  await page.goto(server.address);
  await show(page, ended('$\\hspace{-20em}\\text{far to the left}$'));
  const [isLeft, isReached] = await page.locator('.rich').evaluate((rich: HTMLElement) => {
    rich.style.marginInlineStart = '600px';
    const words = rich.querySelector('mtext')?.getBoundingClientRect() ?? new DOMRect();
    const there = document.elementFromPoint(words.x + words.width / 2, words.y + words.height / 2);
    return [words.right < rich.getBoundingClientRect().left, rich.contains(there)];
  });
  expect(isLeft).toBe(true);
  expect(isReached).toBe(false);
});
