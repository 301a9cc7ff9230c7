// `node build/icons.ts`: pictures from resources/icon.svg: the installers' icon, of which electron-builder makes the other
// sizes and formats, and what the desktop window shows in the tray, under a dragged file and while a timer runs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Page, chromium } from '@playwright/test';
import { testBrowser } from '../tests/e2e/browser.ts';

const drawing = readFileSync('resources/icon.svg', 'utf8');
// macOS colours such a picture itself, so that only the line is left, as large as the square was.
const line = drawing
  .replace(/<rect[^>]*>/, '')
  .replace('viewBox="0 0 1024 1024"', 'viewBox="240 240 544 544"')
  .replace('#fff', '#000');

// On the corner of the task bar's icon, light or dark: an edge of its own.
const running = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="#fff"/><circle cx="8" cy="8" r="7" fill="#4653d6"/><path d="M6 4.4v7.2L12 8z" fill="#fff"/></svg>`;

async function draw(page: Page, picture: string, size: number, file: string): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}img{display:block;width:${size}px}</style><img src="data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}">`,
  );
  await page.locator('img').evaluate((image) => (image as HTMLImageElement).decode());
  writeFileSync(file, await page.screenshot({ omitBackground: true }));
}

const { path, args } = await testBrowser();
const browser = await chromium.launch({ executablePath: path, args });
const page = await browser.newPage();
await draw(page, drawing, 1024, 'build/desktop/icon.png');
const folder = 'resources/desktop';
mkdirSync(folder, { recursive: true });
// The second of two has twice the points for the same place.
for (const [size, suffix] of [
  [16, ''],
  [32, '@2x'],
] as const) {
  await draw(page, drawing, size, `${folder}/tray${suffix}.png`);
  await draw(page, line, size, `${folder}/trayTemplate${suffix}.png`);
}
await draw(page, drawing, 64, `${folder}/file.png`);
await draw(page, running, 16, `${folder}/running.png`);
await draw(page, running, 32, `${folder}/running@2x.png`);
await browser.close();
