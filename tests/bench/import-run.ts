import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, chromium } from '@playwright/test';
import { buildIfStale } from '../../build/fresh.mjs';
import { addDays } from '../../src/domain/day.ts';
import { MOST_BYTES } from '../../src/domain/kept-files.ts';
import { testBrowser } from '../e2e/browser.ts';
import { RunningHost } from '../e2e/running-host.ts';
import { HostWatch } from './host-watch.ts';
import { longestWork, watchWork } from './page-work.ts';
import { makeStudied } from './studied-folder.ts';

const MB = 1_000_000;
const ROWS_A_DAY = 86;

/** What an import of the largest file that is taken was measured to do; times in ms. */
export interface ImportRun {
  megabytes: number;
  rows: number;
  read: number;
  applied: number;
  undone: number;
  /** Of giving up three readings, then of giving up two takings over. */
  cancels: { reading: number[]; taking: number[] };
  /** The longest task of the page, and the longest that the host let others wait, in each stage. */
  tasks: Record<Stage, number>;
  waits: Record<Stage, number>;
  /** The most processor time of one task of the page, until the import was taken back. */
  work: number;
}

type Stage = 'sending' | 'reading' | 'taking over' | 'taking back' | 'giving up';
const none = (): Record<Stage, number> => ({
  sending: 0,
  reading: 0,
  'taking over': 0,
  'taking back': 0,
  'giving up': 0,
});

declare global {
  interface Window {
    longTasks: PerformanceEntry[];
  }
}

/** A detailed export of Toggl Track as large as a file may be: ten years of entries of a few minutes. */
function writeEntries(file: string): number {
  const lines = [
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
  ];
  let bytes = lines[0]?.length ?? 0;
  for (let at = 0; ; at += 1) {
    const day = addDays('2016-01-01', Math.floor(at / ROWS_A_DAY));
    const minute = 10 * (at % ROWS_A_DAY);
    const clock = (minutes: number): string =>
      `${String(6 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
    const times = `${day},${clock(minute)},${day},${clock(minute + 8)},00:08:00`;
    const note = `"Chapter ${at % 40}, exercises ${at % 20}, entry ${at}"`;
    const line = `Ada,ada@example.org,,Project ${at % 12},Task ${at % 30},${note},No,${times},book`;
    bytes += line.length + 2;
    if (bytes > MOST_BYTES) break;
    lines.push(line);
  }
  writeFileSync(file, lines.join('\r\n'));
  return lines.length - 1;
}

const pick = (page: Page, file: string): Promise<void> =>
  page.getByLabel('Files to import').setInputFiles(file);

async function timed(job: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await job();
  return performance.now() - begin;
}

/** Milliseconds until the import that is under way is given up. */
const giveUp = (page: Page): Promise<number> =>
  timed(async () => {
    await page.getByRole('button', { name: 'Give it up' }).click();
    await page.getByLabel('Files to import').waitFor({ state: 'attached' });
  });

const goToImport = (page: Page): Promise<void> =>
  page
    .getByRole('link', { name: 'Import' })
    .first()
    .click()
    .catch(() => undefined);

/** Reads the file, takes it over and takes it back, then gives it up while it is read and while it is taken over. */
async function measured(
  page: Page,
  host: RunningHost,
  watch: HostWatch,
  file: string,
): Promise<Omit<ImportRun, 'megabytes' | 'rows'>> {
  await page.goto(await host.freshLink());
  // Its own way to Today would otherwise come in between.
  await page.waitForURL(/\/today/);
  await page.goto(`${host.origin}/import`);
  await page.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries())).observe({
      type: 'longtask',
      buffered: false,
    });
  });
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  await watchWork(browser);
  const [tasks, waits] = [none(), none()];
  let stage: Stage = 'sending';
  /** What comes now is told under another stage. */
  const turnTo = async (next: Stage): Promise<void> => {
    const durations = await page.evaluate(() => window.longTasks.splice(0).map(({ duration }) => duration));
    tasks[stage] = Math.max(tasks[stage], ...durations);
    waits[stage] = Math.max(waits[stage], await watch.longest());
    stage = next;
  };
  const totals = page.getByRole('region', { name: 'What would come in' });
  const take = async (): Promise<void> => {
    await page.getByRole('button', { name: 'The rest is study in general' }).click();
    await page.getByRole('button', { name: 'Take it over' }).click();
  };
  const readWhole = async (): Promise<number> => {
    await pick(page, file);
    await page.getByText('Reading the file').first().waitFor({ timeout: 60_000 });
    await turnTo('reading');
    await page.getByRole('button', { name: 'Europe/Berlin' }).click({ timeout: 120_000 });
    return timed(() => totals.waitFor({ timeout: 120_000 }));
  };
  const read = await readWhole();
  await turnTo('taking over');
  const applied = await timed(async () => {
    await take();
    await page.waitForURL(/study-log/, { timeout: 240_000 });
    await page.getByText('Saved: import from Toggl Track').waitFor();
  });
  await turnTo('taking back');
  const undone = await timed(async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/^Undone/).waitFor({ timeout: 120_000 });
  });
  await turnTo('giving up');
  const work = await longestWork(browser);
  const cancels: ImportRun['cancels'] = { reading: [], taking: [] };
  for (let turn = 0; turn < 3; turn += 1) {
    await goToImport(page);
    await pick(page, file);
    await page.getByText('Reading the file').first().waitFor({ timeout: 60_000 });
    cancels.reading.push(await giveUp(page));
  }
  for (let turn = 0; turn < 2; turn += 1) {
    await turnTo('sending');
    await readWhole();
    await turnTo('giving up');
    await take();
    await page.getByText('Taking it over').first().waitFor({ timeout: 60_000 });
    cancels.taking.push(await giveUp(page));
  }
  await turnTo('giving up');
  return { read, applied, undone, cancels, tasks, waits, work };
}

export async function importRun(): Promise<ImportRun> {
  buildIfStale((words: string) => console.error(words));
  const folder = mkdtempSync(join(tmpdir(), 'ascent-bench-'));
  const { path, args } = await testBrowser();
  const browser = await chromium.launch({ executablePath: path, args });
  const host = new RunningHost(join(folder, 'data'));
  let watch: HostWatch | null = null;
  try {
    await makeStudied(join(folder, 'data'), 1000);
    const file = join(folder, 'toggl.csv');
    const rows = writeEntries(file);
    await host.start();
    const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
    watch = new HostWatch(host.origin);
    return { megabytes: statSync(file).size / MB, rows, ...(await measured(page, host, watch, file)) };
  } finally {
    await watch?.stop();
    await host.stop();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
