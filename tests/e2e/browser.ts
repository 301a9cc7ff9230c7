import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installedBrowser } from '../../src/web/installed-browser.ts';

export interface TestBrowser {
  path: string;
  args: string[];
  from: string;
}

/** The Chromium that the suite runs in: CHROME_PATH or an installed one, Playwright's own, else the one from npm. */
export async function testBrowser(): Promise<TestBrowser> {
  // As root, in a container, Chromium's sandbox can't start.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const installed = installedBrowser();
  if (installed) return { path: installed, args, from: 'installed browser' };
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, args, from: 'Playwright' };
  if (process.platform !== 'linux')
    throw new Error('No Chromium-family browser is installed; set CHROME_PATH.');
  const { default: packaged } = await import('@sparticuz/chromium');
  return {
    path: await packaged.executablePath(),
    args: [...args, '--headless=shell', '--disable-gpu'],
    from: '@sparticuz/chromium',
  };
}
