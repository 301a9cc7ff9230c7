import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

/** What axe finds in what is shown, only within a selector when one is given. Every rule of axe runs over every element. */
export async function violationsIn(page: Page, within?: string): Promise<Violation[]> {
  // Most of axe's time went into describing each element that passed, and carrying that to a second page.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  return (await (within === undefined ? axe : axe.include(within)).analyze()).violations;
}

/** What of it is serious or critical, each as its rule and where. */
export async function seriousViolations(page: Page, within?: string): Promise<string[]> {
  return (await violationsIn(page, within))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
