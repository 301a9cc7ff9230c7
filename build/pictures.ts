// `npm run pictures`: every room, empty and with the sample, light and dark, into docs/pictures (or a folder given).
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Page, chromium } from '@playwright/test';
import { testBrowser } from '../tests/e2e/browser.ts';
import { RunningHost, ascent } from '../tests/e2e/running-host.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/pictures' },
    size: { type: 'string', default: '1280x800' },
    only: { type: 'string', default: '' },
  },
});
const [width = 1280, height = 800] = values.size.split('x').map(Number);
mkdirSync(values.out, { recursive: true });

const ROOMS: Record<string, string> = {
  today: '/today',
  'roadmap-timeline': '/roadmap?view=timeline',
  'roadmap-list': '/roadmap?view=list',
  'roadmap-map': '/roadmap?view=map',
  'roadmap-map-skills': '/roadmap?view=map&level=skills',
  'what-if': '/what-if',
  'what-if-day': '/what-if?view=meet',
  'what-if-ways': '/what-if?view=routes',
  goals: '/goals',
  courses: '/courses',
  'courses-table': '/courses?show=table',
  certifications: '/certifications',
  projects: '/projects',
  'study-log': '/study-log',
  'study-log-hours': '/study-log?picture=hours',
  skills: '/skills',
  interview: '/interview',
  'interview-practice': '/interview?view=practice',
  'interview-question': '/interview/question/a-precision-recall',
  'interview-mock': '/interview?view=mock',
  guide: '/guide',
  'guide-workflow': '/guide/workflow/step-train',
  'guide-roles': '/guide/roles',
  'guide-traits': '/guide/traits',
  'guide-search': '/guide?find=data%20quality',
  market: '/market',
  import: '/import',
  reports: '/reports',
  settings: '/settings',
  'settings-look': '/settings?part=look',
  'settings-reminders': '/settings?part=reminders',
};

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // The forecast arrives from its worker after the first paint.
  await page
    .getByText(/half chance|no forecast/i)
    .first()
    .waitFor({ timeout: 3_000 })
    .catch(() => undefined);
  // What takes long to draw comes one frame later.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(drawn)))),
  );
}

const browser = await testBrowser();
const opened = await chromium.launch({ executablePath: browser.path, args: browser.args });
for (const data of ['empty', 'sample'] as const) {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-pictures-'));
  const host = new RunningHost(folder);
  if (data === 'empty') await ascent(folder, 'init', '--from', 'data-analyst', '--hours', '6');
  await host.start();
  for (const scheme of ['light', 'dark'] as const) {
    const context = await opened.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(await host.freshLink());
    if (data === 'sample' && scheme === 'light') await page.getByRole('button', { name: /sample/i }).click();
    await page.getByRole('region', { name: 'Next' }).waitFor();
    for (const [name, path] of Object.entries(ROOMS)) {
      if (!name.startsWith(values.only)) continue;
      await page.goto(`${host.origin}${path}`);
      await settled(page);
      if (name === 'roadmap-timeline' && data === 'sample') {
        await page.goto(`${host.origin}/roadmap/milestone/skills.mathematics.ready?view=timeline`);
        await settled(page);
      }
      await page.screenshot({ path: join(values.out, `${name}-${data}-${scheme}.png`) });
    }
    await context.close();
  }
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
}
const folder = mkdtempSync(join(tmpdir(), 'ascent-pictures-'));
const host = new RunningHost(folder);
await host.start();
for (const scheme of ['light', 'dark'] as const) {
  const page = await opened.newPage({
    viewport: { width, height },
    colorScheme: scheme,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await page.goto(await host.freshLink());
  await page.waitForURL(/welcome/);
  await settled(page);
  await page.screenshot({ path: join(values.out, `welcome-empty-${scheme}.png`) });
  await page.close();
}
await host.stop();
await opened.close();
console.log(`Pictures are in ${values.out}.`);
