import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds serious or critical in what is shown, each as its rule and where; only within a selector when one is
 * given. Every rule of axe runs over every element.
 */
export async function seriousViolations(page: Page, within?: string): Promise<string[]> {
  // Most of axe's time went into describing each element that passed, and carrying that to a second page.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
