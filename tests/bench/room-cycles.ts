import type { CDPSession, Page } from '@playwright/test';
import { PATHS } from './tour.ts';

/** Cycles after which everything that is kept on purpose is there: code, caches, compiled functions. */
const WARM = 5;

async function goThrough(page: Page, cycles: number): Promise<void> {
  await page.evaluate(
    async ([paths, times]) => {
      const frame = (): Promise<number> => new Promise((at) => requestAnimationFrame(at));
      for (let turn = 0; turn < times; turn += 1)
        for (const path of paths) {
          document.querySelector<HTMLElement>(`nav a[href="${path}"]`)?.click();
          const until = performance.now() + 10_000;
          do {
            if (performance.now() > until) throw new Error(`${path} did not open`);
            await frame();
          } while (location.pathname !== path || !document.querySelector('#main h1'));
          await frame();
        }
      window.seenInputs = [];
    },
    [PATHS, cycles] as const,
  );
}

async function kept(session: CDPSession): Promise<{ bytes: number; nodes: number }> {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return { bytes: of('JSHeapUsedSize'), nodes: of('Nodes') };
}

/** What so many cycles through all rooms leave behind after a collection: MB of heap, and nodes, detached ones too. */
export async function cycle(page: Page, cycles: number): Promise<{ megabytes: number; nodes: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await goThrough(page, WARM);
  const before = await kept(session);
  await goThrough(page, cycles);
  const after = await kept(session);
  return { megabytes: (after.bytes - before.bytes) / 1024 / 1024, nodes: after.nodes - before.nodes };
}
