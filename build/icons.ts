// `node build/icons.ts`: the installers' icon from resources/icon.svg; electron-builder makes the other sizes and formats.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { testBrowser } from '../tests/e2e/browser.ts';

const SIZE = 1024;
const { path, args } = await testBrowser();
const browser = await chromium.launch({ executablePath: path, args });
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
const drawing = readFileSync('resources/icon.svg').toString('base64');
await page.setContent(
  `<style>body{margin:0}img{display:block;width:${SIZE}px}</style><img src="data:image/svg+xml;base64,${drawing}">`,
);
await page.locator('img').evaluate((image) => (image as HTMLImageElement).decode());
writeFileSync('build/desktop/icon.png', await page.screenshot({ omitBackground: true }));
await browser.close();
