import type { Page } from '@playwright/test';

/** One input, from the moment the browser got it to the end of the frame that follows it. */
export interface Input {
  type: string;
  ms: number;
  path: string;
  on: string;
}

declare global {
  interface Window {
    /** What the probe has seen in this document. */
    seenInputs: Input[];
    /** Milliseconds from the document's start to its first painted heading; null before. */
    usableAt: number | null;
  }
}

/** Runs in the page, before its own scripts. */
function watchInputs(): void {
  window.seenInputs = [];
  window.usableAt = null;
  const afterFrame = (done: () => void): void => {
    requestAnimationFrame(() => {
      // A message comes after the frame's style, layout and paint.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    });
  };
  for (const type of ['pointerdown', 'click', 'keydown']) {
    addEventListener(
      type,
      (event) => {
        const path = location.pathname + location.search;
        const on = event.target instanceof Element ? event.target : null;
        afterFrame(() =>
          window.seenInputs.push({
            type: event instanceof KeyboardEvent ? `key ${event.key}` : type,
            ms: performance.now() - event.timeStamp,
            path,
            on: (on?.getAttribute('aria-label') ?? on?.textContent ?? '').trim().slice(0, 40),
          }),
        );
      },
      { capture: true, passive: true },
    );
  }
  const seen = new MutationObserver(() => {
    if (!document.querySelector('#main h1')) return;
    seen.disconnect();
    afterFrame(() => (window.usableAt = performance.now()));
  });
  seen.observe(document, { childList: true, subtree: true });
}

/** Watches every document that the page opens from now on. */
export const addInputProbe = (page: Page): Promise<unknown> => page.addInitScript(watchInputs);

/** What the probe saw since it was last asked, once all of it has been painted. */
export const seenInputs = (page: Page): Promise<Input[]> =>
  page.evaluate(async () => {
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return window.seenInputs.splice(0);
  });

/** Milliseconds from the start of the navigation to a painted room. */
export async function usableAt(page: Page): Promise<number> {
  const at = await page.waitForFunction(() => window.usableAt);
  return (await at.jsonValue()) ?? NaN;
}

/** Milliseconds between the beginnings of 300 frames while an element is scrolled by so many pixels a frame. */
export const scrollFrames = (page: Page, selector: string, pixels: number): Promise<number[]> =>
  page.evaluate(
    async ([wanted, step]) => {
      const scroller = document.querySelector(wanted);
      if (!scroller) throw new Error(`there is no ${wanted}`);
      const frame = (): Promise<number> => new Promise((at) => requestAnimationFrame(at));
      const times: number[] = [];
      let last = await frame();
      for (let at = 0; at < 300; at += 1) {
        scroller.scrollTop += step;
        const now = await frame();
        times.push(now - last);
        last = now;
      }
      if (scroller.scrollTop === 0) throw new Error(`${wanted} does not scroll`);
      return times;
    },
    [selector, pixels] as const,
  );
