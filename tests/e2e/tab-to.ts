import type { Page } from '@playwright/test';

/** Tabs until the focused element has the name; fails when focus runs in a circle without it. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    const names = await page.evaluate(() => {
      const focused = document.querySelector<HTMLInputElement>(':focus');
      const labels = [...(focused?.labels ?? [])].map((label) => label.textContent).join(' ');
      return [focused?.getAttribute('aria-label') ?? focused?.innerText ?? '', labels];
    });
    if (names.some((one) => name.test(one))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`focus never reached ${String(name)}`);
}
