import type { Page } from '@playwright/test';

/** Tabs until the focused element has the name; fails when focus runs in a circle without it, or is ever invisible. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    const focused = page.locator(':focus');
    if ((await focused.count()) > 0) {
      const said = await focused.evaluate(
        (element: HTMLElement) => element.getAttribute('aria-label') ?? element.innerText ?? '',
      );
      const labelled = await focused.evaluate((element: HTMLElement) =>
        [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' '),
      );
      if (name.test(said) || name.test(labelled)) return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`focus never reached ${String(name)}`);
}
